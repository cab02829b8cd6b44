package fr.passerelle.lti;

import static fr.passerelle.lti.fixture.Refusals.refuses;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import fr.passerelle.lti.fixture.AToolAtSchool;
import fr.passerelle.lti.grade.GradeEndpoint;
import fr.passerelle.lti.grade.LineItemFilter;
import fr.passerelle.lti.grade.LineItems;
import fr.passerelle.lti.grade.Results;
import fr.passerelle.lti.grade.Score;
import fr.passerelle.lti.grade.Scores;
import fr.passerelle.lti.grade.WantedLineItem;
import fr.passerelle.lti.launch.Launch;
import fr.passerelle.lti.refusal.LaunchErrorCode;
import fr.passerelle.lti.roster.Memberships;
import fr.passerelle.lti.roster.RosterQuery;
import fr.passerelle.lti.service.ServiceClient;
import fr.passerelle.lti.service.ServiceError.Kind;
import fr.passerelle.lti.service.ServiceRefused;
import fr.passerelle.testlms.TestLms;
import fr.passerelle.testlms.fault.Fault;
import fr.passerelle.testlms.fault.Fault.Stage;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every failure of a service that the test LMS can play, and what the library makes of it (D-7, D-13, E-2, J-12). */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class FailingSchoolTest {

    /** Whatever is asked for. */
    private static final Map<Fault, Kind> TOKENS = new EnumMap<>(Map.ofEntries(
            Map.entry(Fault.TOKEN_ENDPOINT_HANGS, Kind.UNREACHABLE),
            Map.entry(Fault.TOKEN_ENDPOINT_REDIRECTED, Kind.TOKEN_REFUSED),
            Map.entry(Fault.TOKEN_ENDPOINT_DOWN, Kind.PLATFORM_FAILING),
            Map.entry(Fault.TOKEN_INVALID_REQUEST, Kind.TOKEN_REFUSED),
            Map.entry(Fault.TOKEN_INVALID_GRANT, Kind.TOKEN_REFUSED),
            Map.entry(Fault.TOKEN_UNAUTHORIZED_CLIENT, Kind.TOKEN_REFUSED),
            Map.entry(Fault.TOKEN_UNSUPPORTED_GRANT, Kind.TOKEN_REFUSED),
            Map.entry(Fault.TOKEN_CLIENT_401, Kind.TOKEN_REFUSED),
            Map.entry(Fault.TOKEN_ERROR_NOT_JSON, Kind.TOKEN_REFUSED),
            Map.entry(Fault.TOKEN_429_RETRY_AFTER, Kind.RATE_LIMITED),
            Map.entry(Fault.TOKEN_REFUSED, Kind.TOKEN_REFUSED),
            Map.entry(Fault.TOKEN_SCOPE_REFUSED, Kind.TOKEN_REFUSED),
            Map.entry(Fault.TOKEN_ANSWER_NOT_JSON, Kind.ANSWER_UNREADABLE),
            Map.entry(Fault.TOKENS_EXPIRE_AT_ONCE, Kind.UNAUTHORIZED)));

    private static final Map<Fault, Kind> SCORES = new EnumMap<>(Map.ofEntries(
            Map.entry(Fault.SCORES_400_OLDER, Kind.REJECTED),
            Map.entry(Fault.SCORES_401, Kind.UNAUTHORIZED),
            Map.entry(Fault.SCORES_403, Kind.FORBIDDEN),
            Map.entry(Fault.SCORES_403_RATE_LIMIT, Kind.RATE_LIMITED),
            Map.entry(Fault.SCORES_404, Kind.NOT_FOUND),
            Map.entry(Fault.SCORES_405, Kind.REJECTED),
            Map.entry(Fault.SCORES_408, Kind.PLATFORM_FAILING),
            Map.entry(Fault.SCORES_409, Kind.CONFLICT),
            Map.entry(Fault.SCORES_412, Kind.REJECTED),
            Map.entry(Fault.SCORES_415, Kind.REJECTED),
            Map.entry(Fault.SCORES_422, Kind.REJECTED),
            Map.entry(Fault.SCORES_425, Kind.PLATFORM_FAILING),
            Map.entry(Fault.SCORES_429_RETRY_AFTER, Kind.RATE_LIMITED),
            Map.entry(Fault.SCORES_500, Kind.PLATFORM_FAILING),
            Map.entry(Fault.SCORES_503, Kind.PLATFORM_FAILING),
            Map.entry(Fault.SCORES_REDIRECTED, Kind.REJECTED),
            Map.entry(Fault.SCORES_CUT_SHORT, Kind.UNREACHABLE),
            Map.entry(Fault.SCORES_HANG, Kind.UNREACHABLE),
            Map.entry(Fault.SCORES_ANSWER_HUGE, Kind.ANSWER_UNREADABLE),
            Map.entry(Fault.SCORES_ACCEPTED_BUT_ANSWER_LOST, Kind.UNREACHABLE)));

    private static final Map<Fault, Kind> LISTS = new EnumMap<>(Map.ofEntries(
            Map.entry(Fault.LISTS_401, Kind.UNAUTHORIZED),
            Map.entry(Fault.LISTS_403, Kind.FORBIDDEN),
            Map.entry(Fault.LISTS_404, Kind.NOT_FOUND),
            Map.entry(Fault.LISTS_429_RETRY_AFTER, Kind.RATE_LIMITED),
            Map.entry(Fault.LISTS_500, Kind.PLATFORM_FAILING),
            Map.entry(Fault.LISTS_REDIRECTED, Kind.REJECTED),
            Map.entry(Fault.LISTS_CUT_SHORT, Kind.UNREACHABLE),
            Map.entry(Fault.LISTS_HANG, Kind.UNREACHABLE),
            Map.entry(Fault.LISTS_HUGE, Kind.ANSWER_UNREADABLE),
            Map.entry(Fault.LISTS_NOT_JSON, Kind.ANSWER_UNREADABLE),
            Map.entry(Fault.LISTS_HTML, Kind.ANSWER_UNREADABLE),
            Map.entry(Fault.LISTS_WITHOUT_END, Kind.ANSWER_UNREADABLE),
            Map.entry(Fault.LISTS_CONTINUED_ELSEWHERE, Kind.HOST_NOT_ALLOWED)));

    /** Odd, or over after one try: nobody outside of the library notices. */
    private static final Set<Fault> BORNE = EnumSet.of(
            Fault.TOKEN_TYPE_IN_LOWER_CASE,
            Fault.TOKEN_EXPIRY_AS_TEXT,
            Fault.TOKEN_WITHOUT_EXPIRY,
            Fault.TOKENS_DIE_AFTER_TWO_CALLS,
            Fault.ONE_SCOPE_TOKENS,
            Fault.LINK_HEADER_LIKE_MOODLE,
            Fault.SCORES_401_ONCE,
            Fault.SCORES_SLOW,
            Fault.LISTS_IN_A_LOOP,
            Fault.DATE_UNREADABLE);

    private static final Set<Fault> KEY_SETS = EnumSet.of(
            Fault.JWKS_NOT_JSON,
            Fault.JWKS_EMPTY,
            Fault.JWKS_WITHOUT_KID,
            Fault.JWKS_WITH_A_KEY_WITHOUT_KID,
            Fault.JWKS_WITH_PRIVATE_KEY);

    /** Only a browser goes there: an installation's own check of the connection meets them. */
    private static final Set<Fault> ON_THE_BROWSERS_WAY =
            EnumSet.of(Fault.AUTHORIZATION_GONE, Fault.AUTHORIZATION_500, Fault.AUTHORIZATION_HANGS);

    /** No single call minds: those who make many in a row do, such as an installation's own check of the connection. */
    private static final Set<Fault> ON_THE_WHOLE = EnumSet.of(Fault.ANSWERS_SLOW);

    private final TestLms lms = TestLms.start();
    private final AToolAtSchool tool = new AToolAtSchool(lms);

    @AfterEach
    void close() {
        tool.close();
        lms.close();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("scores")
    void a_score_that_does_not_arrive_tells_why(Fault fault, Kind kind) {
        Launch launch = open();
        lms.suffer(fault);

        assertThat(refusal(() -> publish(client(fault), launch))).isEqualTo(kind);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("lists")
    void a_list_that_does_not_arrive_tells_why_whichever_it_is(Fault fault, Kind kind) {
        Launch launch = open();
        lms.suffer(fault);
        ServiceClient client = client(fault);

        assertThat(refusal(() -> members(client, launch))).isEqualTo(kind);
        assertThat(refusal(() -> results(client, launch))).isEqualTo(kind);
        assertThat(refusal(() -> lineItems(client, launch))).isEqualTo(kind);
    }

    @ParameterizedTest
    @FieldSource("BORNE")
    void what_is_only_odd_is_borne(Fault fault) {
        Launch launch = open();
        lms.suffer(fault);

        publish(tool.services, launch);
        members(tool.services, launch);
        results(tool.services, launch);
        lineItems(tool.services, launch);

        assertThat(lms.gradebook().gradeOf("amina", "michel")).isPresent();
    }

    @Test
    void one_list_may_fail_while_everything_else_goes_on() {
        Launch launch = open();
        lms.suffer(Fault.MEMBERS_503);
        lms.suffer(Fault.LINE_ITEMS_503);

        publish(tool.services, launch);

        assertThat(refusal(() -> members(tool.services, launch))).isEqualTo(Kind.PLATFORM_FAILING);
        assertThat(refusal(() -> lineItems(tool.services, launch))).isEqualTo(Kind.PLATFORM_FAILING);
    }

    @Test
    void a_score_answered_by_a_page_of_the_platform_counts_as_sent() {
        Launch launch = open();
        lms.suffer(Fault.SCORES_ANSWER_HTML);

        publish(tool.services, launch);

        assertThat(lms.journal().scoresFor("amina")).hasSize(1);
    }

    @Test
    void a_key_set_that_hangs_refuses_a_first_launch_by_its_code() {
        lms.suffer(Fault.JWKS_HANGS);

        refuses(LaunchErrorCode.KEY_SET_UNREACHABLE, this::open);
    }

    @Test
    void a_key_set_that_hangs_later_refuses_nobody() {
        open();
        lms.suffer(Fault.JWKS_HANGS);

        assertThat(open().subject()).isPresent();
    }

    @ParameterizedTest
    @CsvSource({"JWKS_NOT_JSON, KEY_SET_UNREACHABLE", "JWKS_EMPTY, KEY_UNKNOWN", "JWKS_WITHOUT_KID, KEY_UNKNOWN"})
    void a_key_set_without_the_key_refuses_a_first_launch_by_its_code(Fault fault, LaunchErrorCode code) {
        lms.suffer(fault);

        refuses(code, this::open);
    }

    @ParameterizedTest
    @EnumSource(
            value = Fault.class,
            names = {"JWKS_WITH_PRIVATE_KEY", "JWKS_WITH_A_KEY_WITHOUT_KID"})
    void a_key_set_with_one_key_that_should_not_be_there_still_verifies_its_launches(Fault fault) {
        lms.suffer(fault);

        assertThat(open().subject()).isPresent();
    }

    @Test
    void a_gradebook_that_takes_no_new_column_or_keeps_every_one_says_so() {
        Launch launch = open();
        GradeEndpoint endpoint = launch.gradeEndpoint().orElseThrow();
        LineItems columns = new LineItems(tool.services);
        WantedLineItem wanted = new WantedLineItem("Essai", 100, "", "essai", "");

        lms.suffer(Fault.LINE_ITEMS_READ_ONLY);
        assertThat(refusal(() -> columns.create(tool.registration, tool.deployment, endpoint, wanted)))
                .isEqualTo(Kind.FORBIDDEN);

        lms.suffer(Fault.LINE_ITEMS_UNDELETABLE);
        assertThat(refusal(() -> columns.delete(tool.registration, tool.deployment, lineItem(launch))))
                .isEqualTo(Kind.PLATFORM_FAILING);
    }

    @Test
    void every_failure_of_a_service_is_met_here() {
        Set<Fault> met = EnumSet.copyOf(BORNE);
        met.addAll(KEY_SETS);
        met.addAll(ON_THE_BROWSERS_WAY);
        met.addAll(ON_THE_WHOLE);
        met.addAll(List.of(Fault.LINE_ITEMS_READ_ONLY, Fault.LINE_ITEMS_UNDELETABLE));
        Stream.of(TOKENS, SCORES, LISTS).map(Map::keySet).forEach(met::addAll);
        met.addAll(List.of(Fault.SCORES_ANSWER_HTML, Fault.MEMBERS_503, Fault.LINE_ITEMS_503, Fault.JWKS_HANGS));

        assertThat(Arrays.stream(Fault.values()).filter(fault -> fault.stage() == Stage.SERVICE))
                .containsExactlyInAnyOrderElementsOf(met);
    }

    static Stream<Arguments> scores() {
        return Stream.of(TOKENS, SCORES).flatMap(FailingSchoolTest::arguments);
    }

    static Stream<Arguments> lists() {
        return arguments(LISTS);
    }

    private static Stream<Arguments> arguments(Map<Fault, Kind> kinds) {
        return kinds.entrySet().stream().map(entry -> Arguments.of(entry.getKey(), entry.getValue()));
    }

    /** Nobody waits out the patience of life for what never comes. */
    private ServiceClient client(Fault fault) {
        return fault.name().contains("HANG") ? tool.servicesWaiting(Duration.ofSeconds(1)) : tool.services;
    }

    private Launch open() {
        return tool.accept(lms.launch("amina", "michel"));
    }

    private void publish(ServiceClient client, Launch launch) {
        Score score = Score.graded(launch.subject().orElseThrow(), 1, 20, Instant.now());
        new Scores(client).publish(tool.registration, tool.deployment, lineItem(launch), score);
    }

    private void members(ServiceClient client, Launch launch) {
        RosterQuery everybody = RosterQuery.everybody(launch.rosterEndpoint().orElseThrow());
        new Memberships(client).read(tool.registration, tool.deployment, everybody, member -> {});
    }

    private void results(ServiceClient client, Launch launch) {
        new Results(client).of(tool.registration, tool.deployment, lineItem(launch));
    }

    private void lineItems(ServiceClient client, Launch launch) {
        GradeEndpoint endpoint = launch.gradeEndpoint().orElseThrow();
        new LineItems(client).list(tool.registration, tool.deployment, endpoint, new LineItemFilter("", "", ""));
    }

    private static URI lineItem(Launch launch) {
        return launch.gradeEndpoint().flatMap(GradeEndpoint::lineItem).orElseThrow();
    }

    private static Kind refusal(Runnable attempt) {
        return catchThrowableOfType(ServiceRefused.class, attempt::run).error().kind();
    }
}
