package fr.passerelle.app.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.MissingResourceException;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class MessagesTest {

    private static final Pattern ASKED = Pattern.compile("\\btext\\(\\s*\"([a-z]+\\.[\\w.]*\\w)\"\\s*[,)]");
    private static final Pattern COMPOSED = Pattern.compile("\\btext\\(\\s*\"([a-z][\\w.]*\\.)\"\\s*\\+");

    // text(once ? "a.key" : "another.key"), or handed on
    private static final Pattern CHOSEN = Pattern.compile("[?:,]\\s*\"([a-z]+\\.[\\w.]*\\w)\"");

    private final Messages messages = Messages.french();

    @Test
    void every_key_asked_for_by_a_template_or_by_code_has_a_french_text() {
        Set<String> asked = found(ASKED);

        assertThat(asked).isNotEmpty();
        assertThat(messages.keys()).containsAll(asked);
    }

    @Test
    void no_text_is_left_that_nobody_asks_for() {
        Set<String> asked = found(ASKED);
        Set<String> chosen = found(CHOSEN);
        Set<String> prefixes = found(COMPOSED);

        Set<String> idle = messages.keys().stream()
                .filter(key -> !asked.contains(key) && !chosen.contains(key))
                .filter(key -> prefixes.stream().noneMatch(key::startsWith))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(idle).isEmpty();
    }

    @Test
    void texts_are_typeset_the_french_way() {
        Pattern careless = Pattern.compile("'| [:;?!»%]|« |\\.\\.\\.");

        List<String> faulty = messages.keys().stream()
                .filter(key -> careless.matcher(messages.text(key)).find())
                .toList();

        assertThat(faulty).isEmpty();
    }

    @Test
    void arguments_take_their_place() {
        assertThat(messages.text("picker.minutes", 7)).isEqualTo("environ 7 minutes");
    }

    @Test
    void an_unknown_key_is_a_bug() {
        assertThatThrownBy(() -> messages.text("web.nowhere")).isInstanceOf(MissingResourceException.class);
    }

    private static Set<String> found(Pattern pattern) {
        return sources()
                .flatMap(source -> pattern.matcher(source).results())
                .map((MatchResult match) -> match.group(1))
                .collect(Collectors.toSet());
    }

    private static Stream<String> sources() {
        return Stream.of("src/main/jte", "src/main/java").flatMap(MessagesTest::filesUnder);
    }

    private static Stream<String> filesUnder(String folder) {
        try (Stream<Path> files = Files.walk(Path.of(folder))) {
            return files.filter(Files::isRegularFile).map(MessagesTest::read).toList().stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
