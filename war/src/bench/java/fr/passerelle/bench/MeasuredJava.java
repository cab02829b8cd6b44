package fr.passerelle.bench;

import fr.passerelle.house.fixture.Commands;
import java.util.ArrayList;
import java.util.List;

/**
 * How the measured tool's Java is started: 256 MB, on the processors that {@code -Dmeasure.cores=0} gives (all of them by
 * default), with the options that {@code -Dmeasure.java="…"} gives (none by default).
 */
final class MeasuredJava {
    private MeasuredJava() {}

    static List<String> command() {
        List<String> command = new ArrayList<>();
        String cores = System.getProperty("measure.cores", "");
        if (!cores.isEmpty()) {
            command.addAll(List.of("taskset", "-c", cores));
        }
        command.addAll(List.of(Commands.JAVA, "-Xmx256m"));
        command.addAll(words(System.getProperty("measure.java", "")));
        return command;
    }

    private static List<String> words(String options) {
        return options.isEmpty() ? List.of() : List.of(options.split(" "));
    }
}
