package fr.passerelle.app.placement;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.app.learning.content.Audience;
import fr.passerelle.lti.claim.CustomParameters;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class LinkSettingsTest {

    private static LinkSettings asking(String name, String value) {
        return LinkSettings.of(CustomParameters.of(Map.of(name, value)));
    }

    @Test
    void a_link_may_ask_for_an_audience_attempts_a_deadline_and_a_mastery() {
        LinkSettings settings = LinkSettings.of(CustomParameters.of(
                Map.of("audience", "sgm", "essais", "3", "echeance", "2026-12-03T18:00:00+01:00", "reussite", "80")));

        assertThat(settings)
                .isEqualTo(new LinkSettings(
                        Audience.TOWN_HALL_SECRETARIES, 3, Instant.parse("2026-12-03T17:00:00Z"), 0.8));
        assertThat(settings.terms().audience()).contains(Audience.TOWN_HALL_SECRETARIES);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-12-03T17:00:00Z, 2026-12-03T17:00:00Z",
        "2026-12-03T18:00, 2026-12-03T17:00:00Z",
        "2026-07-03T18:00:30, 2026-07-03T16:00:30Z",
        "2026-12-03, 2026-12-03T23:00:00Z"
    })
    void a_deadline_is_in_the_time_of_france_unless_it_says_otherwise(String written, Instant meant) {
        assertThat(asking("echeance", written).deadline()).isEqualTo(meant);
    }

    @ParameterizedTest
    @CsvSource({
        "audience, tous",
        "essais, 0",
        "essais, -1",
        "essais, 1000000000000",
        "essais, trois",
        "echeance, demain",
        "echeance, 2026-13-40",
        "echeance, 9999-12-31T00:00:00Z",
        "echeance, +999999999-12-31T23:59:59Z",
        "echeance, $ResourceLink.submission.endDateTime",
        "echeance, ''",
        "reussite, 101",
        "reussite, -5",
        "reussite, 0.8"
    })
    void what_cannot_be_understood_is_not_asked_for(String name, String value) {
        assertThat(asking(name, value)).isEqualTo(LinkSettings.NONE);
    }

    @Test
    void a_deadline_closes_and_attempts_run_out() {
        LinkSettings settings = new LinkSettings(null, 2, Instant.parse("2026-12-03T17:00:00Z"), null);

        assertThat(settings.closedAt(Instant.parse("2026-12-03T17:00:00Z"))).isFalse();
        assertThat(settings.closedAt(Instant.parse("2026-12-03T17:00:01Z"))).isTrue();
        assertThat(settings.permitsAfter(1)).isTrue();
        assertThat(settings.permitsAfter(2)).isFalse();
        assertThat(LinkSettings.NONE.closedAt(Instant.MAX)).isFalse();
        assertThat(LinkSettings.NONE.permitsAfter(Integer.MAX_VALUE)).isTrue();
    }
}
