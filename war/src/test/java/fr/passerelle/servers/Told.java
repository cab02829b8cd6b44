package fr.passerelle.servers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.TestWatcher;

/**
 * Writes how a run went into the table of {@code docs/serveurs.md}, so that nobody writes it by hand; only when asked to,
 * by {@code -Dservers.page=../docs/serveurs.md}.
 */
final class Told implements TestWatcher, AfterAllCallback {
    private static final String RULE = "|---|---|---|---|";

    private int passed;
    private int failed;

    @Override
    public void testSuccessful(ExtensionContext test) {
        passed++;
    }

    @Override
    public void testFailed(ExtensionContext test, @Nullable Throwable cause) {
        failed++;
    }

    @Override
    public void afterAll(ExtensionContext run) {
        Optional.ofNullable(System.getProperty("servers.page")).map(Path::of).ifPresent(this::write);
    }

    private void write(Path page) {
        String server = System.getProperty("servers.name", "");
        String row = "| %s | %s | %d sur %d | %s |"
                .formatted(server, Runtime.version().feature(), passed, passed + failed, LocalDate.now(ZoneOffset.UTC));
        try {
            Files.write(page, with(row, product(server), Files.readAllLines(page)));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The row takes the place of what an earlier run of the same product told, or comes last. */
    private static List<String> with(String row, String product, List<String> page) {
        List<String> lines = new ArrayList<>(page);
        lines.removeIf(line -> line.startsWith("| " + product));
        int last = lines.indexOf(RULE) + 1;
        while (last < lines.size() && lines.get(last).startsWith("|")) {
            last++;
        }
        lines.add(last, row);
        return lines;
    }

    /** With the first number of its version: two Tomcats are two servers. */
    private static String product(String server) {
        return server.substring(0, server.indexOf('.'));
    }
}
