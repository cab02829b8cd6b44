package fr.passerelle.testlms.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class TemplateTest {

    private static String filled(String template, Map<String, ?> values) {
        return Template.of(template).fill(values).markup();
    }

    @Test
    void escapes_whatever_is_not_markup_of_ours() {
        assertThat(filled("<p>{{a}}</p>", Map.of("a", "<b a=\"1\">'&")))
                .isEqualTo("<p>&lt;b a=&quot;1&quot;&gt;&#39;&amp;</p>");
        assertThat(filled("<p>{{a}}</p>", Map.of("a", new Html("<b>x</b>")))).isEqualTo("<p><b>x</b></p>");
    }

    @Test
    void repeats_for_each_row_and_sees_what_is_around_it() {
        String text = filled(
                "{{#rows}}{{name}} {{all}} {{/rows}}",
                Map.of("all", "!", "rows", List.of(Map.of("name", "a"), Map.of("name", "b"))));

        assertThat(text).isEqualTo("a ! b ! ");
    }

    @Test
    void shows_a_part_only_if_it_is_true() {
        assertThat(filled("{{#a}}oui{{/a}}", Map.of("a", true))).isEqualTo("oui");
        assertThat(filled("{{#a}}oui{{/a}}", Map.of("a", false))).isEmpty();
    }

    @Test
    void never_reads_a_value_as_a_template() {
        assertThat(filled("{{a}}", Map.of("a", "{{b}} $1 \\"))).isEqualTo("{{b}} $1 \\");
    }

    @Test
    void insists_on_every_value() {
        assertThatThrownBy(() -> filled("{{a}}", Map.of()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("nothing to put at a");
    }
}
