package fr.passerelle.app.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The page and the schemas authors work from: {@code docs/contenus}. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class AuthorsPageTest {

    private static final Path DOCS = Path.of("../docs/contenus");
    private static final Pattern EXAMPLE = Pattern.compile("#### `([^`]+)`\n\n```\\w+\n(.*?)```\n", Pattern.DOTALL);
    private static final Pattern DESCRIBED = Pattern.compile("\"([a-z_]+)\": \\{");
    private static final Pattern FIELD = Pattern.compile("(?:^|[{,])[ -]*([a-z_]{2,}):(?: |$)", Pattern.MULTILINE);

    @TempDir
    private Path directory;

    @BeforeEach
    void the_examples_of_the_page() throws IOException {
        Matcher examples = EXAMPLE.matcher(Files.readString(DOCS.resolve("format.md")));
        while (examples.find()) {
            Path file = directory.resolve(examples.group(1));
            Files.createDirectories(file.getParent());
            Files.writeString(file, examples.group(2));
        }
    }

    @Test
    void its_examples_are_sound_and_can_be_played() {
        assertThat(ContentCheck.of(directory)).isEmpty();
        assertThat(Catalogue.of(directory).all())
                .extracting(playable -> playable.id().value())
                .containsExactly("bonjour", "premier-contact");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "bonjour/module.yaml",
                "bonjour/quiz.yaml",
                "bonjour/medias.yaml",
                "premier-contact/exercice.yaml",
                "premier-contact/persona.yaml",
                "premier-contact/scenario.yaml",
                "premiers-pas/parcours.yaml"
            })
    void its_schemas_know_every_field_of_its_examples(String file) throws IOException {
        String name = file.substring(file.indexOf('/') + 1).replace(".yaml", "");
        Set<String> described = found(DESCRIBED, Files.readString(DOCS.resolve(name + ".schema.json")));

        Set<String> written = found(FIELD, Files.readString(directory.resolve(file)));

        // The two sides of a pair and the names of recordings are the author's own words.
        written.removeAll(Set.of("impot", "retraite", "visite"));
        assertThat(written).hasSizeGreaterThan(4).isSubsetOf(described);
    }

    private static Set<String> found(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map(result -> result.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
