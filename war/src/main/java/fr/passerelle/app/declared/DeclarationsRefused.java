package fr.passerelle.app.declared;

import fr.passerelle.app.web.Messages;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** The file cannot be applied, and nothing of it was. The message is French, with a line for every fault. */
public final class DeclarationsRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    DeclarationsRefused(Path file, List<Fault> faults, Messages messages) {
        super(told(file, faults, messages), null, false, false);
    }

    private static String told(Path file, List<Fault> faults, Messages messages) {
        return faults.stream()
                .sorted(Comparator.comparingInt(Fault::line))
                .map(fault -> messages.text("declared.line", Integer.toString(fault.line()), fault.sentence()))
                .collect(Collectors.joining("\n", messages.text("declared.refused", file.toString()) + "\n", ""));
    }
}
