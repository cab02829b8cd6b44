package fr.passerelle.app.declared;

import fr.passerelle.app.audit.AuditEntry;
import fr.passerelle.app.audit.AuditTrail;
import fr.passerelle.app.audit.Reach;
import fr.passerelle.app.fixture.Stores;
import fr.passerelle.app.keys.KeyRotation;
import fr.passerelle.app.keys.ToolKeyRows;
import fr.passerelle.app.platforms.KnownPlatform;
import fr.passerelle.app.platforms.PlatformChanges;
import fr.passerelle.app.platforms.PlatformDirectory;
import fr.passerelle.app.platforms.Platforms;
import fr.passerelle.app.settings.Secret;
import fr.passerelle.app.web.Messages;
import fr.passerelle.lti.platform.EgressPolicy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** One node that reads a file of platforms. */
final class Declaring {
    static final String MOODLE = """
            platforms:
              - name: Moodle de Belleroche
                organisation: Ville de Belleroche
                preset: moodle
                site: https://moodle.exemple.fr
                client-id: AbCdEf123456789
                deployment-ids: [1]
            """;

    final Platforms platforms;
    final PlatformChanges changes;
    final KeyRotation keys;
    private final Stores stores;
    private final Path file;
    private final DeclaredPlatforms declared;

    Declaring(Stores stores, Path folder) {
        this.stores = stores;
        file = folder.resolve("platforms.yaml");
        platforms = stores.platforms();
        changes = new PlatformChanges(stores.transactions(), platforms, stores.clock());
        keys = new KeyRotation(
                stores.transactions(),
                ToolKeyRows.open(stores.transactions(), Secret.of("s".repeat(40)), stores.clock()),
                stores.clock());
        declared = new DeclaredPlatforms(
                stores.transactions(),
                platforms,
                directory(),
                new DeclaredChanges(
                        stores.organisations(),
                        platforms,
                        changes,
                        keys,
                        new AuditTrail(stores.transactions(), stores.clock())),
                EgressPolicy.publicOnly(),
                Messages.french());
    }

    DeclaredPlatforms.Applied apply(String yaml) {
        try {
            return declared.apply(Files.writeString(file, yaml));
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    DeclaredPlatforms.Applied applyAgain() {
        return declared.apply(file);
    }

    PlatformDirectory directory() {
        return new PlatformDirectory(stores.transactions());
    }

    KnownPlatform only() {
        return directory().list(Optional.empty(), "").get(0);
    }

    List<String> trail() {
        return new AuditTrail(stores.transactions(), stores.clock())
                .page(Reach.EVERYTHING, 0).stream().map(AuditEntry::action).toList();
    }

    List<String> facts(String action) {
        return new AuditTrail(stores.transactions(), stores.clock())
                .page(Reach.EVERYTHING, 0).stream()
                        .filter(entry -> entry.action().equals(action))
                        .flatMap(entry -> entry.facts().stream())
                        .toList();
    }
}
