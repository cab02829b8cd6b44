package fr.passerelle.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class QuotedSnippetsTest {
    private static final Path SOURCE = Path.of("src/test/java/fr/passerelle/docs/StrangersToolTest.java");
    private static final Path README = Path.of("../README.md");

    @ParameterizedTest
    @ValueSource(strings = {"tool", "login", "launch", "grade", "choice"})
    void the_readme_quotes_code_that_compiles_and_runs(String region) throws IOException {
        String readme = Files.readString(README);

        List<String> lines = region(region);

        assertThat(lines).isNotEmpty();
        assertThat(readme).contains(String.join("\n", lines));
    }

    private static List<String> region(String name) throws IOException {
        List<String> lines = Files.readAllLines(SOURCE).stream()
                .map(line -> line.startsWith(" ".repeat(12)) ? line.substring(12) : line.strip())
                .toList();
        return lines.subList(lines.indexOf("// tag::" + name + "[]") + 1, lines.indexOf("// end::" + name + "[]"));
    }
}
