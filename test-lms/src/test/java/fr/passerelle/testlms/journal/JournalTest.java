package fr.passerelle.testlms.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class JournalTest {

    private final Journal journal = new Journal();

    private void arrives(int status) {
        Map<String, String> facts = Map.of("person", "amina", "body", "{\"userId\":\"5\",\"scoreGiven\":3}");
        journal.record(Instant.EPOCH, "score", "POST", "/scores?type_id=3", facts, status);
    }

    @Test
    void reads_an_arrival_as_a_score() {
        arrives(200);

        ReceivedScore score = journal.scoresFor("amina").get(0);

        assertThat(score.userId()).isEqualTo("5");
        assertThat(score.scoreGiven()).hasValue(3);
        assertThat(score.scoreMaximum()).isEmpty();
        assertThat(score.accepted()).isTrue();
        assertThat(journal.scoresFor("bruno")).isEmpty();
    }

    @Test
    void wakes_whoever_waits_for_an_arrival() throws InterruptedException {
        Thread later = new Thread(() -> arrives(200));
        later.start();

        assertThat(journal.awaitScoresFor("amina", 1, Duration.ofSeconds(10))).hasSize(1);
        later.join();
    }

    @Test
    void tells_what_arrived_instead_when_the_wait_is_over() {
        arrives(503);

        assertThatThrownBy(() -> journal.awaitScoresFor("amina", 1, Duration.ofMillis(10)))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("POST score → 503");
    }

    @Test
    void forgets_on_request() {
        arrives(200);

        journal.forget();

        assertThat(journal.all()).isEmpty();
    }
}
