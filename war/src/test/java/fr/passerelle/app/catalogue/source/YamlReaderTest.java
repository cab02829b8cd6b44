package fr.passerelle.app.catalogue.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class YamlReaderTest {

    private final Problems problems = new Problems();

    private ProblemCode refusal(String text) {
        assertThat(YamlReader.read(text, "essai.yaml", problems)).isEmpty();
        return problems.all().get(0).code();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a: !!java.net.URL [x]|YAML_TAG",
                "a: !perso b|YAML_TAG",
                "a: &x 1|YAML_ALIAS",
                "a: *x|YAML_ALIAS",
                "a: \"ouvert|YAML_QUOTE_OPEN",
                "a: b: c|YAML_COLON",
                "a: [1, 2|YAML_UNREADABLE",
                "[a, b]: c|YAML_KEY_NOT_TEXT"
            })
    void refuses_what_plain_content_never_needs(String text, ProblemCode code) {
        assertThat(refusal(text)).isEqualTo(code);
    }

    @Test
    void refuses_an_empty_file() {
        assertThat(refusal("")).isEqualTo(ProblemCode.YAML_EMPTY);
        assertThat(refusal("# rien\n")).isEqualTo(ProblemCode.YAML_EMPTY);
    }

    @Test
    void refuses_to_go_deeper_than_content_ever_does() {
        assertThat(refusal("[".repeat(30) + "]".repeat(30))).isEqualTo(ProblemCode.YAML_TOO_DEEP);
        assertThat(YamlReader.read("[".repeat(15) + "]".repeat(15), "essai.yaml", new Problems()))
                .isPresent();
    }

    @Test
    void a_hundred_thousand_brackets_do_no_harm() {
        assertThat(refusal("[".repeat(100_000))).isEqualTo(ProblemCode.YAML_TOO_DEEP);
    }

    @Test
    void knows_the_line_of_each_value() {
        YamlNode.Mapping root = (YamlNode.Mapping) YamlReader.read("a: 1\nb:\n  - x\n  - y\n", "essai.yaml", problems)
                .orElseThrow();

        assertThat(root.lines()).containsEntry("b", 2);
        assertThat(((YamlNode.Sequence) Objects.requireNonNull(root.fields().get("b"))).items())
                .extracting(YamlNode::line)
                .containsExactly(3, 4);
    }

    @Test
    void what_is_quoted_is_never_nothing() {
        YamlNode.Sequence root = (YamlNode.Sequence) YamlReader.read("[null, ~, \"null\", '']", "essai.yaml", problems)
                .orElseThrow();

        assertThat(root.items())
                .extracting(node -> ((YamlNode.Scalar) node).isNull())
                .containsExactly(true, true, false, false);
    }
}
