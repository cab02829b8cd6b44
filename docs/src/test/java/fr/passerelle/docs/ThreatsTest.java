package fr.passerelle.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** The page of threats promises tests; a promise that nobody keeps is found here. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ThreatsTest {

    private static final Pattern NAMED = Pattern.compile("`(\\w+(?:Test|IT))(?:\\.(\\w+))?`");
    private static final List<String> MODULES = List.of("lti-tool", "tool-registration", "war");

    private final String page = read(Path.of("threats.md"));
    private final Map<String, String> tests = sources();

    @Test
    void each_test_that_is_named_exists() {
        List<String> missing = NAMED.matcher(page)
                .results()
                .filter(name -> !exists(name))
                .map(MatchResult::group)
                .toList();

        assertThat(missing).isEmpty();
    }

    @Test
    void each_threat_has_a_row_with_a_test() {
        List<String> rows = page.lines()
                .filter(line -> line.startsWith("| J-") && NAMED.matcher(line).find())
                .map(line -> line.substring(2, line.indexOf(' ', 2)))
                .toList();

        assertThat(rows)
                .isEqualTo(IntStream.rangeClosed(1, 21).mapToObj(i -> "J-" + i).toList());
    }

    private boolean exists(MatchResult name) {
        String source = tests.getOrDefault(name.group(1), "");
        return name.group(2) == null ? !source.isEmpty() : source.contains("void " + name.group(2) + "(");
    }

    private static Map<String, String> sources() {
        return MODULES.stream()
                .map(module -> Path.of("..", module, "src/test/java"))
                .flatMap(ThreatsTest::files)
                .collect(Collectors.toMap(
                        file -> file.getFileName().toString().replace(".java", ""),
                        ThreatsTest::read,
                        String::concat,
                        HashMap::new));
    }

    private static Stream<Path> files(Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(file -> file.toString().endsWith(".java")).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
