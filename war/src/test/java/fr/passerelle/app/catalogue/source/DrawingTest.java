package fr.passerelle.app.catalogue.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class DrawingTest {

    private static boolean isSafe(String svg) {
        return Drawing.isSafe(svg.getBytes(StandardCharsets.UTF_8));
    }

    private static String svg(String inside) {
        return "<svg xmlns=\"http://www.w3.org/2000/svg\">" + inside + "</svg>";
    }

    @Test
    void shapes_gradients_and_references_inside_are_drawings() {
        assertThat(isSafe(svg("<defs><linearGradient id=\"g\"/></defs><rect fill=\"url(#g)\"/><use href=\"#g\"/>")))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "<rect onload=\"alert(1)\"/>",
                "<use href=\"https://exemple.fr/x.svg#a\"/>",
                "<a href=\"javascript:alert(1)\"><rect/></a>",
                "<image href=\"https://exemple.fr/x.png\"/>",
                "<foreignObject><p>x</p></foreignObject>",
                "<style>@import url(https://exemple.fr/x.css)</style>",
                "<rect fill=\"url(https://exemple.fr/x)\"/>",
                "<rect>"
            })
    void what_acts_fetches_or_is_broken_is_not(String inside) {
        assertThat(isSafe(svg(inside))).isFalse();
    }

    @Test
    void entities_and_other_documents_are_not() {
        assertThat(isSafe("<!DOCTYPE svg [<!ENTITY a \"b\">]><svg xmlns=\"http://www.w3.org/2000/svg\">&a;</svg>"))
                .isFalse();
        assertThat(isSafe("<html><body/></html>")).isFalse();
        assertThat(isSafe("bonjour")).isFalse();
    }
}
