package fr.passerelle.lti;

import static fr.passerelle.lti.fixture.Refusals.refuses;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import fr.passerelle.lti.fixture.AToolAtSchool;
import fr.passerelle.lti.grade.GradeEndpoint;
import fr.passerelle.lti.grade.LineItem;
import fr.passerelle.lti.grade.LineItemChange;
import fr.passerelle.lti.grade.LineItemFilter;
import fr.passerelle.lti.grade.LineItems;
import fr.passerelle.lti.grade.Result;
import fr.passerelle.lti.grade.Results;
import fr.passerelle.lti.grade.Score;
import fr.passerelle.lti.grade.Scores;
import fr.passerelle.lti.grade.WantedLineItem;
import fr.passerelle.lti.launch.Launch;
import fr.passerelle.lti.launch.ResourceLinkLaunch;
import fr.passerelle.lti.refusal.LaunchErrorCode;
import fr.passerelle.lti.roster.Memberships;
import fr.passerelle.lti.roster.RosterQuery;
import fr.passerelle.lti.service.ServiceError;
import fr.passerelle.lti.service.ServiceError.Kind;
import fr.passerelle.lti.service.ServiceRefused;
import fr.passerelle.testlms.TestLms;
import fr.passerelle.testlms.fault.Fault;
import fr.passerelle.testlms.journal.ReceivedScore;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Whole launches and scores against the test LMS, which shares no code with this library. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SchoolTest {

    private final TestLms lms = TestLms.start();
    private final AToolAtSchool tool = new AToolAtSchool(lms);

    @AfterEach
    void close() {
        tool.close();
        lms.close();
    }

    @ParameterizedTest
    @MethodSource("refusedFaults")
    void a_launch_with_a_fault_is_refused_by_its_code(Fault fault) {
        lms.suffer(fault);

        refuses(LaunchErrorCode.valueOf(fault.refusedAs().orElseThrow()), () -> open("amina", "michel"));
    }

    @ParameterizedTest
    @MethodSource("bearableFaults")
    void a_launch_with_an_oddity_is_accepted(Fault fault) {
        lms.suffer(fault);

        Launch launch = open("amina", "michel");

        assertThat(((ResourceLinkLaunch) launch).custom().get("content")).contains("michel");
    }

    @Test
    void a_launch_tells_the_activity_and_the_role() {
        Launch learner = open("amina", "michel");
        Launch teacher = open("helene", "michel");

        assertThat(learner.roles().learner()).isTrue();
        assertThat(teacher.roles().teacher()).isTrue();
        assertThat(learner.subject()).isPresent().isNotEqualTo(teacher.subject());
        assertThat(learner.context()).isEqualTo(teacher.context()).isPresent();
    }

    @Test
    void a_score_arrives_in_the_gradebook() {
        Launch launch = open("amina", "michel");

        publish(launch, 12.5, Instant.now());

        ReceivedScore received = lms.journal().scoresFor("amina").get(0);
        assertThat(received.status()).isEqualTo(200);
        assertThat(received.target()).contains("/scores?type_id=");
        assertThat(received.scoreGiven()).hasValue(12.5);
        assertThat(lms.gradebook().gradeOf("amina", "michel")).isPresent();
    }

    @Test
    void a_score_is_sent_again_with_a_new_token_when_the_platform_forgot_the_old_one() {
        Launch launch = open("amina", "michel");
        publish(launch, 1, Instant.now().minus(Duration.ofMinutes(1)));
        lms.revokeAccessTokens();

        publish(launch, 2, Instant.now());

        assertThat(lms.journal().scoresFor("amina"))
                .filteredOn(ReceivedScore::accepted)
                .hasSize(2);
        assertThat(lms.journal().tokenRequests()).hasSize(2);
    }

    @Test
    void a_score_that_is_not_newer_is_a_conflict() {
        Launch launch = open("amina", "michel");
        Instant now = Instant.now();
        publish(launch, 1, now);

        ServiceError error = refusal(() -> publish(launch, 2, now));

        assertThat(error.kind()).isEqualTo(Kind.CONFLICT);
    }

    @Test
    void a_line_item_is_created_once_and_found_again() {
        lms.suffer(Fault.NO_LINE_ITEM);
        lms.suffer(Fault.LINK_HEADER_LIKE_MOODLE);
        Launch launch = open("amina", "michel");

        URI created = resolve(launch);
        URI found = resolve(launch);

        assertThat(found).isEqualTo(created);
        assertThat(lms.gradebook().columns())
                .filteredOn(column -> column.resourceId().equals("michel"))
                .hasSize(1);
    }

    @Test
    void a_line_item_is_changed_and_deleted() {
        lms.suffer(Fault.NO_LINE_ITEM);
        Launch launch = open("amina", "michel");
        LineItems lineItems = new LineItems(tool.services);
        URI created = resolve(launch);

        lineItems.update(
                tool.registration,
                tool.deployment,
                created,
                LineItemChange.NONE.labelled("Troisième essai").outOf(30));
        LineItem read = lineItems.get(tool.registration, tool.deployment, endpoint(launch), created);
        lineItems.delete(tool.registration, tool.deployment, created);

        assertThat(read.label()).isEqualTo("Troisième essai");
        assertThat(read.scoreMaximum()).isEqualTo(30);
        assertThat(read.tag()).isEqualTo("grade");
        assertThat(lineItems.list(
                        tool.registration,
                        tool.deployment,
                        endpoint(launch),
                        new LineItemFilter("", "michel", "grade")))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"true", "false"})
    void a_result_is_what_was_sent(boolean likeMoodle) {
        if (likeMoodle) {
            lms.suffer(Fault.LINK_HEADER_LIKE_MOODLE);
        }
        Launch launch = open("amina", "michel");
        publish(launch, 12, Instant.now());
        URI lineItem = endpoint(launch).lineItem().orElseThrow();
        Results results = new Results(tool.services);

        Result own = results.of(
                        tool.registration,
                        tool.deployment,
                        lineItem,
                        launch.subject().orElseThrow())
                .orElseThrow();

        assertThat(own.score() / own.maximum()).isEqualTo(0.6);
        assertThat(results.of(tool.registration, tool.deployment, lineItem)).hasSize(1);
        assertThat(results.of(tool.registration, tool.deployment, lineItem, "nobody"))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"true", "false"})
    void members_are_read_page_by_page(boolean likeMoodle) {
        if (likeMoodle) {
            lms.suffer(Fault.LINK_HEADER_LIKE_MOODLE);
        }
        Launch launch = open("helene", "michel");
        RosterQuery query =
                RosterQuery.everybody(launch.rosterEndpoint().orElseThrow()).byPagesOf(2);

        Set<String> everybody = members(query);
        Set<String> learners = members(query.withRole("Learner"));

        assertThat(everybody).hasSizeGreaterThan(3).contains(launch.subject().orElseThrow());
        assertThat(learners)
                .isSubsetOf(everybody)
                .isNotEmpty()
                .doesNotContain(launch.subject().orElseThrow());
    }

    private Set<String> members(RosterQuery query) {
        Set<String> ids = new HashSet<>();
        new Memberships(tool.services)
                .read(
                        tool.registration,
                        tool.deployment,
                        query,
                        member -> assertThat(ids.add(member.userId())).isTrue());
        return ids;
    }

    private URI resolve(Launch launch) {
        String link = ((ResourceLinkLaunch) launch).resourceLink().id();
        WantedLineItem wanted = new WantedLineItem("Michel, second essai", 20, link, "michel", "grade");
        return new LineItems(tool.services)
                .resolve(tool.registration, tool.deployment, endpoint(launch), wanted)
                .orElseThrow();
    }

    private void publish(Launch launch, double given, Instant at) {
        Score score = Score.graded(launch.subject().orElseThrow(), given, 20, at);
        URI lineItem = endpoint(launch).lineItem().orElseThrow();
        new Scores(tool.services).publish(tool.registration, tool.deployment, lineItem, score);
    }

    private static GradeEndpoint endpoint(Launch launch) {
        return launch.gradeEndpoint().orElseThrow();
    }

    private Launch open(String person, String link) {
        return tool.accept(lms.launch(person, link));
    }

    private static ServiceError refusal(Runnable attempt) {
        return catchThrowableOfType(ServiceRefused.class, attempt::run).error();
    }

    static Stream<Fault> refusedFaults() {
        return Arrays.stream(Fault.values())
                .filter(fault -> fault.refusedAs().isPresent())
                .filter(Fault::ofLaunch);
    }

    static Stream<Fault> bearableFaults() {
        return Arrays.stream(Fault.values())
                .filter(fault -> fault.refusedAs().isEmpty())
                .filter(Fault::ofLaunch);
    }
}
