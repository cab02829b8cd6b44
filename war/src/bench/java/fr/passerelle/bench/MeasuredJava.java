package fr.passerelle.bench;

import fr.passerelle.house.fixture.Commands;
import java.util.List;
import java.util.stream.Stream;

/** How the measured tool's Java is started: 256 MB, and the options that {@code -Dmeasure.java="…"} gives. */
final class MeasuredJava {
    private MeasuredJava() {}

    static List<String> command() {
        Stream<String> given =
                Stream.of(System.getProperty("measure.java", "").split(" ")).filter(option -> !option.isEmpty());
        return Stream.concat(Stream.of(Commands.JAVA, "-Xmx256m"), given).toList();
    }
}
