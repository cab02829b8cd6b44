package fr.passerelle.app.declared;

import fr.passerelle.app.catalogue.source.Fields;
import fr.passerelle.app.catalogue.source.Item;
import fr.passerelle.app.catalogue.source.ProblemCode;
import fr.passerelle.app.web.Messages;
import fr.passerelle.lti.platform.EgressPolicy;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Reads the file, to its end whatever is wrong in it. Calls nobody and looks no name up: a network may start later. */
final class DeclarationReader {
    private static final String LIST = "platforms";

    private final EgressPolicy policy;
    private final Messages messages;

    DeclarationReader(EgressPolicy policy, Messages messages) {
        this.policy = policy;
        this.messages = messages;
    }

    /**
     * What the file declares, in its order.
     *
     * @throws DeclarationsRefused with every fault
     */
    List<Declaration> read(Path file) {
        OneFile folder = new OneFile(file);
        Item item = Item.in(LIST, folder, "");
        List<Fault> faults = new ArrayList<>();
        List<Declaration> declared = new ArrayList<>();
        item.mapping(folder.name()).ifPresent(root -> {
            for (Fields fields : listed(root)) {
                new DeclarationFields(fields, item.problems(), policy, messages, faults)
                        .read()
                        .filter(declaration -> isFirst(declaration, declared, faults))
                        .ifPresent(declared::add);
            }
            root.close();
        });
        List<Fault> all = Stream.concat(
                        item.problems().all().stream().map(told -> new Fault(told.line(), told.sentence())),
                        faults.stream())
                .toList();
        if (!all.isEmpty()) {
            throw new DeclarationsRefused(file, all, messages);
        }
        return declared;
    }

    private static List<Fields> listed(Fields root) {
        if (!root.has(LIST)) {
            root.tell(ProblemCode.FIELD_MISSING, LIST, LIST);
        }
        return root.list(LIST);
    }

    private boolean isFirst(Declaration declaration, List<Declaration> before, List<Fault> faults) {
        boolean first = before.stream().noneMatch(other -> other.isOf(declaration.registration()));
        if (!first) {
            faults.add(new Fault(declaration.line(), messages.text("declared.twice")));
        }
        return first;
    }
}
