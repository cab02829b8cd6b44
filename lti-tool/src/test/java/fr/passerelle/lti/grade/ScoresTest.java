package fr.passerelle.lti.grade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import fr.passerelle.lti.fixture.AGradebook;
import fr.passerelle.lti.fixture.AServer.Asked;
import fr.passerelle.lti.internal.JsonMembers;
import fr.passerelle.lti.service.FailedCall;
import fr.passerelle.lti.service.PlatformService;
import fr.passerelle.lti.service.ServiceError.Kind;
import fr.passerelle.lti.service.ServiceRefused;
import java.net.URI;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ScoresTest {

    private static final Instant AT = Instant.parse("2026-11-21T08:15:30.123456789Z");

    private final AGradebook platform = new AGradebook();
    private final Scores scores = new Scores(platform.client);

    @AfterEach
    void close() {
        platform.close();
    }

    @Test
    void are_posted_below_the_line_item_as_moodle_wants_them() {
        publish(Score.graded("5", 12.5, 20, AT));

        Asked asked = platform.server.asked("/service").get(0);
        assertThat(asked.method()).isEqualTo("POST");
        assertThat(asked.uri()).hasToString("/service/4/lineitem/scores?type_id=3");
        assertThat(asked.headers()).containsEntry("Content-Type", "application/vnd.ims.lis.v1.score+json");
        assertThat(asked.body())
                .isEqualTo("{\"userId\":\"5\",\"scoreGiven\":12.5,\"scoreMaximum\":20,"
                        + "\"activityProgress\":\"Completed\",\"gradingProgress\":\"FullyGraded\","
                        + "\"timestamp\":\"2026-11-21T08:15:30.123Z\"}");
    }

    @Test
    void bring_a_comment_if_there_is_one() {
        publish(new Score("5", AT, ActivityProgress.SUBMITTED, GradingProgress.PENDING_MANUAL)
                .withPoints(1, 2)
                .withComment("Très « bien »"));

        assertThat(platform.server.asked("/service").get(0).body())
                .contains("\"comment\":\"Très « bien »\"")
                .contains("\"activityProgress\":\"Submitted\"")
                .contains("\"gradingProgress\":\"PendingManual\"");
    }

    @Test
    @DisplayName("that meet a newer one have failed only when the host says so (D-13, D-14)")
    void that_meet_a_newer_one_have_failed_only_when_the_host_says_so() {
        platform.lay(409, "newer");

        ServiceRefused refused =
                catchThrowableOfType(ServiceRefused.class, () -> publish(Score.graded("5", 12.5, 20, AT)));
        assertThat(platform.failures).isEmpty();
        scores.conflictStands(platform.registration, refused.error());

        assertThat(platform.failures)
                .extracting(FailedCall::service, failed -> failed.error().kind())
                .containsExactly(tuple(PlatformService.SCORES, Kind.CONFLICT));
    }

    @Test
    @DisplayName("without points clear those that were there (D-8, D-10)")
    void without_points_clear_those_that_were_there() {
        publish(Score.reset("5", AT));

        assertThat(platform.server.asked("/service").get(0).body())
                .isEqualTo("{\"userId\":\"5\",\"activityProgress\":\"Initialized\",\"gradingProgress\":\"NotReady\","
                        + "\"timestamp\":\"2026-11-21T08:15:30.123Z\"}");
    }

    @Test
    void tell_when_and_by_whom_if_asked_to() {
        publish(Score.graded("5", 1, 2, AT).submitted(AT.minusSeconds(60), AT).scoredBy("9"));

        assertThat(platform.server.asked("/service").get(0).body())
                .endsWith("\"submission\":{\"startedAt\":\"2026-11-21T08:14:30.123Z\","
                        + "\"submittedAt\":\"2026-11-21T08:15:30.123Z\"},\"scoringUserId\":\"9\"}");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Score.graded("5", 1, 2, AT).submitted(AT, AT.minusMillis(1)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Score.graded("5", 1, 2, AT).scoredBy(""));
    }

    @Test
    @DisplayName("tell Canvas, and nobody else, what to do with the submission (D-16, Q24)")
    void tell_canvas_what_to_do_with_the_submission() {
        publish(Score.graded("5", 1, 2, AT)
                .forCanvas(CanvasSubmission.regraded()
                        .preservingScore()
                        .yieldingToTeachers()
                        .seenAt(URI.create("https://tool.example/attempt/1"))
                        .submittedAt(AT)));
        publish(Score.graded("5", 1, 2, AT).forCanvas(CanvasSubmission.handedIn()));

        assertThat(platform.server.asked("/service").get(0).body())
                .endsWith("\"https://canvas.instructure.com/lti/submission\":{\"new_submission\":false,"
                        + "\"preserve_score\":true,\"prioritize_non_tool_grade\":true,"
                        + "\"submission_type\":\"basic_lti_launch\","
                        + "\"submission_data\":\"https://tool.example/attempt/1\","
                        + "\"submitted_at\":\"2026-11-21T08:15:30.123Z\"}}");
        assertThat(platform.server.asked("/service").get(1).body()).endsWith(":{\"new_submission\":true}}");
    }

    @ParameterizedTest
    @EnumSource(GradingProgress.class)
    void are_final_only_when_completed_and_fully_graded_with_points(GradingProgress grading) {
        Score completed = new Score("5", AT, ActivityProgress.COMPLETED, grading);
        Score submitted = new Score("5", AT, ActivityProgress.SUBMITTED, grading);

        assertThat(completed.withPoints(1, 1).isFinal()).isEqualTo(grading == GradingProgress.FULLY_GRADED);
        assertThat(completed.isFinal()).isFalse();
        assertThat(submitted.withPoints(1, 1).isFinal()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-11-21T08:15:30Z", "2026-11-21T08:15:30.100Z", "2026-11-21T08:15:30.000001Z"})
    void always_have_milliseconds_and_z(String instant) {
        assertThat(Score.written(Instant.parse(instant))).matches("2026-11-21T08:15:30\\.\\d{3}Z");
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "100, 100", "0.1, 0.1", "12.50, 12.5", "1e7, 10000000", "33.333333333333336, 33.333333333333336"
    })
    void write_whole_numbers_without_a_fraction(double value, String written) {
        assertThat(JsonMembers.number(value)).hasToString(written);
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 201, 202, 204})
    void are_taken_with_any_success(int status) {
        platform.lay(status, "");

        publish(Score.graded("5", 1, 1, AT));

        assertThat(platform.server.asked("/service")).hasSize(1);
    }

    @Test
    void are_told_apart_when_the_platform_has_something_newer() {
        platform.lay(409, "");

        ServiceRefused refused = catchThrowableOfType(ServiceRefused.class, () -> publish(Score.graded("5", 1, 1, AT)));

        assertThat(refused.error().kind()).isEqualTo(Kind.CONFLICT);
    }

    @Test
    void belong_to_somebody_and_are_never_negative_or_of_nothing() {
        assertThatIllegalArgumentException().isThrownBy(() -> Score.graded(" ", 1, 1, AT));
        assertThatIllegalArgumentException().isThrownBy(() -> Score.graded("5", -1, 1, AT));
        assertThatIllegalArgumentException().isThrownBy(() -> Score.graded("5", 1, 0, AT));
        assertThatIllegalArgumentException().isThrownBy(() -> Score.graded("5", Double.NaN, 1, AT));
        assertThat(Score.graded("5", 3, 2, AT).given()).hasValue(3);
    }

    private void publish(Score score) {
        URI lineItem = platform.server.uri("/service/4/lineitem?type_id=3");
        scores.publish(platform.registration, platform.deployment, lineItem, score);
    }
}
