package fr.passerelle.app.catalogue.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ItemTest {

    @TempDir
    private Path directory;

    private ProblemCode problemOf(byte[] yaml) throws IOException {
        Files.write(directory.resolve("a.yaml"), yaml);
        Item item = Item.in("essai", ContentFolder.inDirectory(directory), "essai/");
        assertThat(item.mapping("a.yaml")).isEmpty();
        assertThat(item.problems().all()).hasSize(1);
        return item.problems().all().get(0).code();
    }

    @Test
    void refuses_a_file_in_another_encoding() throws IOException {
        assertThat(problemOf("a: é".getBytes(StandardCharsets.ISO_8859_1))).isEqualTo(ProblemCode.FILE_NOT_UTF8);
    }

    @Test
    void refuses_a_file_that_is_too_large() throws IOException {
        assertThat(problemOf(new byte[300 * 1024])).isEqualTo(ProblemCode.FILE_TOO_LARGE);
    }

    @Test
    void refuses_a_list_where_fields_are_expected() throws IOException {
        assertThat(problemOf("- a\n".getBytes(StandardCharsets.UTF_8))).isEqualTo(ProblemCode.MAPPING_EXPECTED);
    }

    @Test
    void tells_a_missing_file_under_its_name_in_the_whole() {
        Item item = Item.in("essai", ContentFolder.inDirectory(directory), "essai/");

        item.mapping("absent.yaml");

        assertThat(item.problems().all()).singleElement().satisfies(problem -> {
            assertThat(problem.file()).isEqualTo("essai/absent.yaml");
            assertThat(problem.sentence()).isEqualTo("Le fichier «\u00a0absent.yaml\u00a0» est introuvable.");
        });
    }

    @Test
    void every_problem_has_a_french_sentence_with_french_spaces() {
        for (ProblemCode code : ProblemCode.values()) {
            String sentence = Sentences.of(code, "un", "deux", "trois", "quatre");

            assertThat(sentence)
                    .as(code.name())
                    .matches("\\p{Lu}.*[.]|«.*[.]|.* \\?|.*\\u00a0\\?")
                    .doesNotContain(" ?", " ;", "« ", " »", "'");
        }
    }
}
