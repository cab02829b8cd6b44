package fr.passerelle.bench;

import fr.passerelle.house.fixture.RunningTool;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * What the tool's process holds at one moment, as Linux counts it.
 *
 * @param residentMb resident memory, in MB of 1,048,576 bytes
 * @param threads its threads
 * @param files its open files
 */
record Footprint(long residentMb, long threads, long files) {
    private static final int KB_IN_MB = 1024;

    static Footprint of(RunningTool tool) {
        Path process = Path.of("/proc", String.valueOf(tool.pid()));
        try (Stream<Path> files = Files.list(process.resolve("fd"))) {
            return new Footprint(line(process, "VmRSS:") / KB_IN_MB, line(process, "Threads:"), files.count());
        } catch (IOException unread) {
            throw new UncheckedIOException(unread);
        }
    }

    private static long line(Path process, String name) throws IOException {
        return Files.readAllLines(process.resolve("status")).stream()
                .filter(line -> line.startsWith(name))
                .map(line -> line.replaceAll("\\D", ""))
                .mapToLong(Long::parseLong)
                .findFirst()
                .orElseThrow();
    }

    static String head() {
        return "| | mémoire résidente | fils | fichiers ouverts |\n|---|---|---|---|";
    }

    String row(String title) {
        return String.format(Locale.FRANCE, "| %s | %d Mo | %d | %d |", title, residentMb, threads, files);
    }
}
