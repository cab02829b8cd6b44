package fr.passerelle.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The table of a measure, printed and kept in {@code target/benchmarks}. */
final class Report {
    private final String name;
    private final List<String> lines = new ArrayList<>();

    private Report(String name) {
        this.name = name;
    }

    static Report of(String name) {
        return new Report(name);
    }

    Report add(String line) {
        lines.add(line);
        return this;
    }

    void print() {
        try {
            Path folder = Files.createDirectories(Path.of("target", "benchmarks"));
            Files.write(folder.resolve(name + ".md"), lines);
        } catch (IOException notKept) {
            throw new UncheckedIOException(notKept);
        }
        System.out.println(name + "\n" + String.join("\n", lines));
    }
}
