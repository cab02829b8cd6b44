package fr.passerelle.app.declared;

import fr.passerelle.app.platforms.KnownPlatform;
import fr.passerelle.app.platforms.OrganisationRefused;
import fr.passerelle.app.platforms.PlatformAlreadyKnown;
import fr.passerelle.app.platforms.PlatformDirectory;
import fr.passerelle.app.platforms.Platforms;
import fr.passerelle.app.storage.StoredText;
import fr.passerelle.app.storage.Transactions;
import fr.passerelle.app.web.Messages;
import fr.passerelle.lti.platform.EgressPolicy;
import fr.passerelle.lti.platform.Registration;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes the platforms be as the file declares them: all of it, or nothing. */
public final class DeclaredPlatforms {
    private static final Logger LOG = LoggerFactory.getLogger(DeclaredPlatforms.class);
    private static final int LONGEST_NAME = 200;

    /** What came of a file: how many platforms are new, how many were changed, and the names of those it does not speak of. */
    public record Applied(int added, int changed, List<String> undeclared) {

        public Applied {
            undeclared = List.copyOf(undeclared);
        }
    }

    private final Transactions transactions;
    private final Platforms platforms;
    private final PlatformDirectory directory;
    private final DeclaredChanges changes;
    private final DeclarationReader reader;
    private final Messages messages;

    public DeclaredPlatforms(
            Transactions transactions,
            Platforms platforms,
            PlatformDirectory directory,
            DeclaredChanges changes,
            EgressPolicy policy,
            Messages messages) {
        this.transactions = transactions;
        this.platforms = platforms;
        this.directory = directory;
        this.changes = changes;
        this.reader = new DeclarationReader(policy, messages);
        this.messages = messages;
    }

    /**
     * Applies the file; of several nodes that do so at once, one does.
     *
     * @throws DeclarationsRefused with every fault of the file; nothing was written
     */
    public Applied apply(Path file) {
        List<Declaration> declared = reader.read(file);
        Applied applied = evenWithAnother(() -> applyAll(file, declared));
        LOG.info("{}: {} platforms added, {} changed", file, applied.added(), applied.changed());
        if (!applied.undeclared().isEmpty()) {
            LOG.info(
                    "{} platforms are not declared in {} and stay as they are: {}",
                    applied.undeclared().size(),
                    file,
                    String.join(", ", applied.undeclared()));
        }
        return applied;
    }

    /** Another node may keep a platform or an organisation between our look and our write: then we look again. */
    private Applied evenWithAnother(Supplier<Applied> work) {
        try {
            return transactions.callRacing(work);
        } catch (PlatformAlreadyKnown | OrganisationRefused justKept) {
            return transactions.callRacing(work);
        }
    }

    private Applied applyAll(Path file, List<Declaration> declared) {
        refuseOthers(file, declared);
        int added = 0;
        int changed = 0;
        for (Declaration declaration : declared) {
            Optional<KnownPlatform> known = known(declaration);
            if (known.isEmpty()) {
                changes.add(declaration);
                added++;
            } else if (changes.change(known.get(), declaration)) {
                changed++;
            }
        }
        return new Applied(added, changed, undeclared(declared));
    }

    /** One look at each platform: another node may make the organisation and the platform between two looks. */
    private void refuseOthers(Path file, List<Declaration> declared) {
        List<Fault> faults = new ArrayList<>();
        for (Declaration declaration : declared) {
            known(declaration)
                    .filter(known -> !known.organisation().name().equals(declaration.organisation()))
                    .ifPresent(elsewhere -> faults.add(new Fault(
                            declaration.line(), messages.text("declared.elsewhere", declaration.organisation()))));
        }
        if (!faults.isEmpty()) {
            throw new DeclarationsRefused(file, faults, messages);
        }
    }

    private Optional<KnownPlatform> known(Declaration declaration) {
        return platforms.findByIssuer(declaration.registration().issuer()).stream()
                .filter(declaration::isOf)
                .findFirst()
                .flatMap(known -> directory.find(known.id()));
    }

    private List<String> undeclared(List<Declaration> declared) {
        return platforms.all().stream()
                .filter(known -> declared.stream().noneMatch(declaration -> declaration.isOf(known)))
                .map(Registration::name)
                .map(name -> StoredText.of(name, LONGEST_NAME))
                .toList();
    }
}
