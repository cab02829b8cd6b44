package fr.passerelle.lti.grade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import fr.passerelle.lti.fixture.AGradebook;
import fr.passerelle.lti.fixture.AServer.Asked;
import fr.passerelle.lti.service.FailedCall;
import fr.passerelle.lti.service.PlatformService;
import fr.passerelle.lti.service.ServiceError.Kind;
import fr.passerelle.lti.service.ServiceRefused;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** D-15. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ResultsTest {

    private final AGradebook platform = new AGradebook();
    private final Results results = new Results(platform.client);
    private final URI lineItem = platform.server.uri("/service/4/lineitem?type_id=3");

    @AfterEach
    void close() {
        platform.close();
    }

    @Test
    void are_asked_for_below_the_line_item_with_one_media_type() {
        platform.lay(200, "[]");

        assertThat(all()).isEmpty();
        Asked asked = platform.server.asked("/service").get(0);
        assertThat(asked.uri()).hasToString("/service/4/lineitem/results?type_id=3");
        assertThat(asked.headers()).containsEntry("Accept", "application/vnd.ims.lis.v2.resultcontainer+json");
        assertThat(platform.server.asked("/token").get(0).body()).endsWith("result.readonly");
    }

    @Test
    void say_what_the_platform_kept() {
        platform.lay(
                200,
                "[{\"id\":\"https://lms.example/r/1\",\"userId\":\"5\",\"resultScore\":30,\"resultMaximum\":50,"
                        + "\"scoringUserId\":\"9\",\"comment\":\"Bien\",\"timestamp\":\"2026-11-21T19:44:41+00:00\"}]");

        Result result = all().get(0);

        assertThat(result.userId()).isEqualTo("5");
        assertThat(result.score()).isEqualTo(30);
        assertThat(result.maximum()).isEqualTo(50);
        assertThat(result.scoringUserId()).isEqualTo("9");
        assertThat(result.comment()).isEqualTo("Bien");
        assertThat(result.timestamp()).contains(Instant.parse("2026-11-21T19:44:41Z"));
        assertThat(result).hasToString("Result[…]");
    }

    @Test
    void are_out_of_one_unless_said_otherwise() {
        platform.lay(
                200, "[{\"userId\":\"5\",\"resultScore\":0.5},{\"userId\":6,\"resultScore\":0,\"resultMaximum\":0}]");

        assertThat(all()).extracting(Result::maximum).containsExactly(1.0, 1.0);
    }

    @Test
    void of_people_without_a_score_are_none() {
        platform.lay(
                200,
                "[{\"userId\":\"5\"},{\"userId\":\"6\",\"resultScore\":null},{\"resultScore\":3},"
                        + "{\"userId\":\"7\",\"resultScore\":\"3\"},7,null]");

        assertThat(all()).isEmpty();
    }

    @Test
    void of_one_person_are_filtered_by_the_platform_and_once_more_here() {
        platform.lay(
                200,
                "[{\"userId\":\"6\",\"resultScore\":1},{\"userId\":\"a b&c\",\"resultScore\":2,\"timestamp\":\"soon\"}]");

        Optional<Result> result = results.of(platform.registration, platform.deployment, lineItem, "a b&c");

        assertThat(result.orElseThrow().score()).isEqualTo(2);
        assertThat(result.orElseThrow().timestamp()).isEmpty();
        assertThat(platform.server.asked("/service").get(0).uri().getRawQuery())
                .isEqualTo("type_id=3&user_id=a%20b%26c");
    }

    @Test
    @DisplayName("of Moodle have curly quotes in their Link header (Q6)")
    void of_moodle_are_read_to_the_last_page() {
        String next = platform.server
                .uri("/service/4/lineitem/results?type_id=3&amp;from=2")
                .toString();
        platform.lay(
                200,
                "[{\"userId\":\"5\",\"resultScore\":1}]",
                "Link",
                "<" + next + ">; rel=\u00e2\u0080\u009cnext\u00e2\u0080\u009d");
        platform.lay(200, "[{\"userId\":\"6\",\"resultScore\":2}]");

        assertThat(all()).extracting(Result::userId).containsExactly("5", "6");
    }

    @Test
    void cannot_be_read_from_a_page_of_html() {
        platform.lay(200, "<html>");

        ServiceRefused refused = catchThrowableOfType(ServiceRefused.class, this::all);

        assertThat(refused.error().kind()).isEqualTo(Kind.ANSWER_UNREADABLE);
        assertThat(platform.failures).extracting(FailedCall::service).containsExactly(PlatformService.RESULTS);
    }

    private List<Result> all() {
        return results.of(platform.registration, platform.deployment, lineItem);
    }
}
