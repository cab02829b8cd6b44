package fr.passerelle.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** RGAA 3.2, 3.3 and 10.7, computed from the tokens of the style sheet as WCAG 2.1 defines contrast. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ContrastTest {

    private static final Pattern TOKEN = Pattern.compile("--([a-z-]+): (#[0-9a-f]{6});");

    private static final String DARK = "@media (prefers-color-scheme: dark)";

    @ParameterizedTest
    @CsvSource({
        "ink, paper",
        "ink, card",
        "ink, sand",
        "ink, right-tint",
        "ink, wrong-tint",
        "ink, sun-tint",
        "soft-ink, paper",
        "soft-ink, card",
        "soft-ink, sand",
        "link, paper",
        "link, card",
        "link, sand",
        "link, right-tint",
        "link, wrong-tint",
        "link, sun-tint",
        "on-go, go",
        "on-go, go-strong",
        "right, right-tint",
        "right, card",
        "wrong, wrong-tint",
        "wrong, card",
        "wrong, paper",
        "sun, sun-tint",
        "sun, card"
    })
    void text_reads_on_its_background_in_both_themes(String text, String background) throws IOException {
        assertThat(contrast(light(), text, background)).as("light").isGreaterThanOrEqualTo(4.5);
        assertThat(contrast(dark(), text, background)).as("dark").isGreaterThanOrEqualTo(4.5);
    }

    @ParameterizedTest
    @CsvSource({
        "go, paper",
        "go, card",
        "go, sand",
        "go, right-tint",
        "edge, paper",
        "edge, card",
        "right, right-tint",
        "wrong, wrong-tint",
        "sun, sun-tint",
        "focus, paper",
        "focus, card",
        "focus, sand",
        "focus, right-tint",
        "focus, wrong-tint",
        "focus, sun-tint"
    })
    void components_and_focus_stand_out_in_both_themes(String component, String background) throws IOException {
        assertThat(contrast(light(), component, background)).as("light").isGreaterThanOrEqualTo(3);
        assertThat(contrast(dark(), component, background)).as("dark").isGreaterThanOrEqualTo(3);
    }

    private static Map<String, String> light() throws IOException {
        return tokens(css().substring(0, css().indexOf(DARK)));
    }

    private static Map<String, String> dark() throws IOException {
        return tokens(css().substring(css().indexOf(DARK)));
    }

    private static String css() throws IOException {
        return Files.readString(Path.of("src/main/resources/assets/passerelle.css"));
    }

    private static Map<String, String> tokens(String css) {
        Map<String, String> tokens = new HashMap<>();
        Matcher token = TOKEN.matcher(css);
        while (token.find()) {
            tokens.putIfAbsent(token.group(1), token.group(2));
        }
        return tokens;
    }

    private static double contrast(Map<String, String> tokens, String one, String other) {
        double a = luminance(Objects.requireNonNull(tokens.get(one), one));
        double b = luminance(Objects.requireNonNull(tokens.get(other), other));
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    private static double luminance(String colour) {
        return 0.2126 * linear(colour, 1) + 0.7152 * linear(colour, 3) + 0.0722 * linear(colour, 5);
    }

    private static double linear(String colour, int at) {
        double channel = Integer.parseInt(colour.substring(at, at + 2), 16) / 255.0;
        return channel <= 0.04045 ? channel / 12.92 : Math.pow((channel + 0.055) / 1.055, 2.4);
    }
}
