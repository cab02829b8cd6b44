package fr.passerelle.servers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.TestWatcher;

/**
 * Writes how a run went into the table that ends {@code docs/serveurs.md}, so that nobody writes it by hand; only when asked
 * to, by {@code -Dservers.page=../docs/serveurs.md}.
 */
final class Told implements TestWatcher, AfterAllCallback {
    private static final String RULE = "|---|---|---|---|";
    private static final int JAVA = Runtime.version().feature();

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
        String outcome = run.getExecutionException().isPresent()
                ? "n’a pas démarré"
                : "%d sur %d".formatted(passed, passed + failed);
        Optional.ofNullable(System.getProperty("servers.page")).map(Path::of).ifPresent(page -> write(page, outcome));
    }

    private void write(Path page, String outcome) {
        String server = System.getProperty("servers.name", "");
        String row = "| %s | %s | %s | %s |".formatted(server, JAVA, outcome, LocalDate.now(ZoneOffset.UTC));
        try {
            Files.write(page, with(row, product(server), Files.readAllLines(page)));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The row takes the place of what an earlier run told of the product on this Java; they are in the order of letters. */
    private static List<String> with(String row, String product, List<String> page) {
        List<String> lines = new ArrayList<>(page);
        List<String> rows = lines.subList(lines.indexOf(RULE) + 1, lines.size());
        rows.removeIf(told -> told.startsWith("| " + product) && told.contains("| " + JAVA + " |"));
        rows.add(row);
        rows.sort(Comparator.naturalOrder());
        return lines;
    }

    /** With the first number of its version: two Tomcats are two servers. */
    private static String product(String server) {
        return server.substring(0, server.indexOf('.') + 1);
    }
}
