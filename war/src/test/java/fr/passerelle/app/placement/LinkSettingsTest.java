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
    void a_link_may_ask_for_an_audience_attempts_days_a_mastery_points_and_no_grade() {
        LinkSettings settings = LinkSettings.of(CustomParameters.of(Map.of(
                "audience",
                "sgm",
                "essais",
                "3",
                "ouverture",
                "2026-11-03",
                "echeance",
                "2026-12-03T18:00:00+01:00",
                "reussite",
                "80",
                "note",
                "non",
                "points",
                "20")));

        assertThat(settings)
                .isEqualTo(new LinkSettings(
                        Audience.TOWN_HALL_SECRETARIES,
                        3,
                        Instant.parse("2026-11-02T23:00:00Z"),
                        Instant.parse("2026-12-03T17:00:00Z"),
                        0.8,
                        false,
                        20));
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
        "reussite, 0.8",
        "ouverture, demain",
        "note, peut-être",
        "note, ''",
        "points, 0",
        "points, 1001",
        "points, 12.5",
        "points, -5",
        "points, 99999999999"
    })
    void what_cannot_be_understood_is_not_asked_for(String name, String value) {
        assertThat(asking(name, value)).isEqualTo(LinkSettings.NONE);
    }

    @Test
    void the_first_moment_opens_a_deadline_closes_and_attempts_run_out() {
        LinkSettings settings = new LinkSettings(
                null,
                2,
                Instant.parse("2026-11-03T17:00:00Z"),
                Instant.parse("2026-12-03T17:00:00Z"),
                null,
                null,
                null);

        assertThat(settings.closedAt(Instant.parse("2026-12-03T17:00:00Z"))).isFalse();
        assertThat(settings.closedAt(Instant.parse("2026-12-03T17:00:01Z"))).isTrue();
        assertThat(settings.notOpenAt(Instant.parse("2026-11-03T16:59:59Z"))).isTrue();
        assertThat(settings.notOpenAt(Instant.parse("2026-11-03T17:00:00Z"))).isFalse();
        assertThat(settings.permitsAfter(1)).isTrue();
        assertThat(settings.permitsAfter(2)).isFalse();
        assertThat(LinkSettings.NONE.closedAt(Instant.MAX)).isFalse();
        assertThat(LinkSettings.NONE.notOpenAt(Instant.MIN)).isFalse();
        assertThat(LinkSettings.NONE.permitsAfter(Integer.MAX_VALUE)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"non, false", "NON, false", "oui, true"})
    void a_link_says_whether_it_is_graded_and_is_until_it_says_no(String written, boolean meant) {
        assertThat(asking("note", written).wantsGrades()).isEqualTo(meant);
        assertThat(LinkSettings.NONE.wantsGrades()).isTrue();
    }

    @Test
    void settings_are_kept_in_the_words_of_a_link_without_loss() {
        LinkSettings all = new LinkSettings(
                Audience.FRANCE_SERVICES,
                999,
                Instant.parse("2026-11-02T23:00:00Z"),
                Instant.parse("2026-12-03T17:00:30Z"),
                0.07,
                true,
                1000);

        assertThat(LinkWords.read(LinkWords.of(all))).isEqualTo(all);
        assertThat(LinkWords.read(LinkWords.of(LinkSettings.NONE))).isEqualTo(LinkSettings.NONE);
    }

    @Test
    void what_the_link_asks_for_goes_before_what_was_chosen() {
        LinkSettings chosen = LinkWords.read("essais=3 note=non points=20");

        LinkSettings both = asking("essais", "5").orElse(chosen);

        assertThat(both).isEqualTo(LinkWords.read("essais=5 note=non points=20"));
    }
}
