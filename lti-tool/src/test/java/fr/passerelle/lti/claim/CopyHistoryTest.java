package fr.passerelle.lti.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** G-3, C-9. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CopyHistoryTest {

    @Test
    void tells_links_and_courses_newest_first() {
        CopyHistory history = history(Map.of("resource_link_history", "9,7", "context_history", " 4 , 2 "));

        assertThat(history.resourceLinks()).containsExactly("9", "7");
        assertThat(history.contexts()).containsExactly("4", "2");
    }

    @Test
    void decodes_each_id() {
        CopyHistory history = history(Map.of("context_history", "a%2Cb,c%20d,50%,,a%2Cb,%0A"));

        assertThat(history.contexts()).containsExactly("a,b", "c d", "50%");
    }

    @Test
    @DisplayName("of Moodle has courses only: it sends the link's variable back unresolved (Q16)")
    void of_moodle_has_courses_only() {
        CopyHistory history =
                history(Map.of("resource_link_history", "$ResourceLink.id.history", "context_history", "2"));

        assertThat(history.resourceLinks()).isEmpty();
        assertThat(history.contexts()).containsExactly("2");
    }

    @Test
    void is_empty_when_nothing_was_copied() {
        assertThat(history(Map.of("context_history", ""))).isEqualTo(history(Map.of()));
    }

    @Test
    void ends_somewhere() {
        String endless = IntStream.range(0, 500).mapToObj(Integer::toString).collect(Collectors.joining(","));

        assertThat(history(Map.of("context_history", endless)).contexts()).hasSize(100);
    }

    @Test
    void is_found_under_the_names_that_are_declared() {
        Map<String, String> custom = CopyHistory.PARAMETERS.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, each -> each.getValue().substring(1)));

        CopyHistory history = history(custom);

        assertThat(history.resourceLinks()).containsExactly("ResourceLink.id.history");
        assertThat(history.contexts()).containsExactly("Context.id.history");
    }

    private static CopyHistory history(Map<String, String> custom) {
        return CopyHistory.in(CustomParameters.of(custom));
    }
}
