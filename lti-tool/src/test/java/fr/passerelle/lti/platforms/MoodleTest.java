package fr.passerelle.lti.platforms;

import static fr.passerelle.lti.fixture.Refusals.refuses;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import fr.passerelle.lti.claim.CopyHistory;
import fr.passerelle.lti.fixture.ALms;
import fr.passerelle.lti.fixture.AServer.Asked;
import fr.passerelle.lti.fixture.ATool;
import fr.passerelle.lti.grade.ActivityProgress;
import fr.passerelle.lti.grade.GradeEndpoint;
import fr.passerelle.lti.grade.GradingProgress;
import fr.passerelle.lti.grade.LineItem;
import fr.passerelle.lti.grade.LineItemFilter;
import fr.passerelle.lti.grade.LineItems;
import fr.passerelle.lti.grade.Results;
import fr.passerelle.lti.grade.Score;
import fr.passerelle.lti.grade.ScoreClock;
import fr.passerelle.lti.launch.AuthenticationResponse;
import fr.passerelle.lti.launch.DeepLinkingLaunch;
import fr.passerelle.lti.launch.Launch;
import fr.passerelle.lti.login.AuthenticationRequest;
import fr.passerelle.lti.platform.Registration;
import fr.passerelle.lti.product.Product;
import fr.passerelle.lti.refusal.LaunchErrorCode;
import fr.passerelle.lti.roster.Member;
import fr.passerelle.lti.roster.Memberships;
import fr.passerelle.lti.roster.RosterEndpoint;
import fr.passerelle.lti.roster.RosterQuery;
import fr.passerelle.lti.service.Scope;
import fr.passerelle.lti.service.ServiceError;
import fr.passerelle.lti.service.ServiceError.Kind;
import fr.passerelle.lti.service.ServiceRefused;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** Moodle 4.5.6 (seen 2026-11). Its recorded messages are in {@link MoodleLaunchTest}. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class MoodleTest {

    private static final String HINT = "{\"cmid\":7,\"launchid\":\"ltilaunch_7\",\"é\":\"a+b %7B\"}";

    private final ALms moodle = ALms.of(Product.MOODLE, "https://moodle.example", "3");
    private final Registration registration = moodle.registration;

    @AfterEach
    void close() {
        moodle.close();
    }

    @Test
    @DisplayName("Q1: a token that lives a minute may arrive a little later")
    void a_token_that_lives_a_minute_may_arrive_a_little_later() {
        AuthenticationRequest request = moodle.login(Map.of());
        String token = moodle.token(request, valid -> valid);
        moodle.tool.clock.set(moodle.tool.clock.instant().plusSeconds(150));

        Launch launch =
                moodle.tool.tool.accept(AuthenticationResponse.from(ATool.form(request, token)), request.secret());

        assertThat(launch.subject()).contains("learner-5");
    }

    @Test
    @DisplayName("Q2: a hint that is JSON goes back to the byte, its braces encoded")
    void a_hint_that_is_json_goes_back_to_the_byte() {
        AuthenticationRequest request = moodle.login(Map.of("lti_message_hint", HINT));

        assertThat(request.parameters()).containsEntry("lti_message_hint", HINT);
        assertThat(request.asRedirect().getRawQuery())
                .contains("lti_message_hint=%7B%22cmid%22%3A7", "%C3%A9", "a%2Bb%20%257B")
                .doesNotContain("{", "}", "\"");
    }

    @Test
    @DisplayName("Q3: the redirect URI is the registered one, whatever link was opened")
    void the_redirect_uri_is_the_registered_one() {
        AuthenticationRequest request =
                moodle.login(Map.of("target_link_uri", "https://tool.example/lti/launch?module=michel"));

        assertThat(request.parameters()).containsEntry("redirect_uri", ATool.LAUNCH_URI.toString());
    }

    @Test
    @DisplayName("Q4: the back button posts again, and is refused")
    void the_back_button_posts_again_and_is_refused() {
        AuthenticationRequest request = moodle.login(Map.of());
        AuthenticationResponse posted =
                AuthenticationResponse.from(ATool.form(request, moodle.token(request, valid -> valid)));
        moodle.tool.tool.accept(posted, request.secret());

        refuses(LaunchErrorCode.STATE_UNKNOWN, () -> moodle.tool.tool.accept(posted, request.secret()));
    }

    @Test
    @DisplayName("Q5: scores and results go on the path, before the query")
    void scores_and_results_go_on_the_path() {
        Asked score = moodle.sending(Score.graded("5", 1, 2, ALms.AT));
        moodle.services.lay(200, "[]");
        new Results(moodle.services.client).of(registration, moodle.services.deployment, item());

        assertThat(score.uri()).hasToString("/service/4/lineitem/scores?type_id=3");
        assertThat(last().uri()).hasToString("/service/4/lineitem/results?type_id=3");
    }

    @Test
    @DisplayName("Q6: the next page is found in curly quotes, with &amp; in its address")
    void the_next_page_is_found_in_curly_quotes() {
        String next = moodle.services
                .server
                .uri("/service/items?type_id=3&amp;limit_from=1")
                .toString();
        moodle.services.lay(200, "[]", "Link", "<" + next + ">; rel=\u00e2\u0080\u009cnext\u00e2\u0080\u009d");
        moodle.services.lay(200, "[]");

        list();

        assertThat(last().uri()).hasToString("/service/items?type_id=3&limit_from=1");
    }

    @Test
    @DisplayName("Q7: two scores of one person are more than a second apart, and 409 is final")
    void two_scores_of_one_person_are_more_than_a_second_apart() {
        ScoreClock clock = new ScoreClock(moodle.tool.clock);
        Instant now = moodle.tool.clock.instant();

        Instant second = clock.after(now, now.plusMillis(5)).timestamp();

        assertThat(second.getEpochSecond()).isGreaterThan(now.getEpochSecond());
        assertThat(moodle.refusing(409, ""))
                .isEqualTo(new ServiceError(Kind.CONFLICT, 409, "", Duration.ZERO))
                .matches(error -> !error.retryable());
    }

    @Test
    @DisplayName("Q8: what would null a grade is told from what is one")
    void what_would_null_a_grade_is_told_from_what_is_one() {
        Score pending = new Score("5", ALms.AT, ActivityProgress.SUBMITTED, GradingProgress.PENDING);

        assertThat(Score.graded("5", 1, 2, ALms.AT).isFinal()).isTrue();
        assertThat(pending.isFinal()).isFalse();
        assertThat(pending.withPoints(1, 2).isFinal()).isFalse();
        assertThat(Score.reset("5", ALms.AT).isFinal()).isFalse();
    }

    @Test
    @DisplayName("Q9: a score is taken with 200 and no body")
    void a_score_is_taken_with_200_and_no_body() {
        moodle.services.lay(200, "");

        assertThat(moodle.sending(Score.graded("5", 1, 2, ALms.AT)).method()).isEqualTo("POST");
    }

    @Test
    @DisplayName("Q10: a person who is not gradable is refused for good")
    void a_person_who_is_not_gradable_is_refused_for_good() {
        ServiceError error = moodle.refusing(400, "User is not gradable");

        assertThat(error.kind()).isEqualTo(Kind.REJECTED);
        assertThat(error.retryable()).isFalse();
        assertThat(error.reason()).isEqualTo("User is not gradable");
    }

    @Test
    @DisplayName("Q11: exactly one media type is accepted in each call")
    void exactly_one_media_type_is_accepted_in_each_call() {
        moodle.services.lay(200, "[]");
        list();
        moodle.services.lay(200, "[]");
        new Results(moodle.services.client).of(registration, moodle.services.deployment, item());
        members("{\"members\":[]}");

        assertThat(moodle.services.server.asked("/service"))
                .hasSize(3)
                .allSatisfy(asked -> assertThat(asked.headers().get("Accept"))
                        .matches("application/vnd\\.ims\\.[a-z0-9.-]+\\+json"));
    }

    @Test
    @DisplayName("Q12: every token error is 400, a scope may silently be missing, and a 401 gives no reason")
    void token_errors_are_told_apart() {
        moodle.services.layToken(400, "{\"error\":\"invalid_client\"}");
        ServiceError refused = refused();
        moodle.services.clock.set(moodle.services.clock.instant().plusSeconds(60));
        moodle.services.layToken(200, "{\"access_token\":\"t\",\"scope\":\"" + Scope.SCORE.uri() + "\"}");
        ServiceError reduced =
                catchThrowableOfType(ServiceRefused.class, this::list).error();

        assertThat(refused.kind()).isEqualTo(Kind.TOKEN_REFUSED);
        assertThat(reduced.kind()).isEqualTo(Kind.SCOPE_NOT_GRANTED);
        moodle.services.lay(401, "");
        assertThat(moodle.refusing(401, "").kind()).isEqualTo(Kind.UNAUTHORIZED);
    }

    @Test
    @DisplayName("Q13: members have short roles, and an administrator of nowhere in particular")
    void members_have_short_roles() {
        List<Member> members = members("{\"members\":["
                + "{\"user_id\":\"5\",\"roles\":[\"Learner\"]},"
                + "{\"user_id\":\"6\",\"roles\":[\"Instructor\"]},"
                + "{\"user_id\":\"2\",\"roles\":[\"http://purl.imsglobal.org/vocab/lis/v2/person#Administrator\","
                + "\"Learner\"]}]}");

        assertThat(members).extracting(member -> member.roles().learner()).containsExactly(true, false, true);
        assertThat(members).extracting(member -> member.roles().teacher()).containsExactly(false, true, false);
    }

    @Test
    @DisplayName("Q14: accepted media types may be an array, among members of its own")
    void accepted_media_types_may_be_an_array() {
        Launch launch = moodle.launch(valid -> valid.with("lti:message_type", "LtiDeepLinkingRequest")
                .with(
                        "https://purl.imsglobal.org/spec/lti-dl/claim/deep_linking_settings",
                        Map.of(
                                "deep_link_return_url",
                                "https://sso.lms.example/dl",
                                "accept_types",
                                List.of("ltiResourceLink"),
                                "accept_presentation_document_targets",
                                List.of("frame", "iframe", "window"),
                                "accept_media_types",
                                List.of("*/*"),
                                "accept_copy_advice",
                                false,
                                "accept_unsigned",
                                false,
                                "can_confirm",
                                false)));

        assertThat(((DeepLinkingLaunch) launch).deepLinkingSettings().acceptTypes())
                .containsExactly("ltiResourceLink");
    }

    @Test
    @DisplayName("Q15: custom names come twice, lowered and as they were")
    void custom_names_come_twice() {
        Launch launch = moodle.launch(
                valid -> valid.with("lti:custom", Map.of("moduleid", "lowered", "ModuleId", "as it was")));

        assertThat(launch.custom().get("ModuleId")).contains("as it was");
        assertThat(launch.custom().get("moduleid")).contains("lowered");
    }

    @Test
    @DisplayName("Q16: the history of a link is not resolved; that of the course is")
    void the_history_of_a_link_is_not_resolved() {
        Launch launch = moodle.launch(valid -> valid.with(
                "lti:custom", Map.of("resource_link_history", "$ResourceLink.id.history", "context_history", "12,7")));

        assertThat(CopyHistory.in(launch.custom())).isEqualTo(new CopyHistory(List.of(), List.of("12", "7")));
    }

    @Test
    @DisplayName("Q20: nothing we sign was issued in the future")
    void nothing_we_sign_was_issued_in_the_future() {
        moodle.sending(Score.graded("5", 1, 2, ALms.AT));
        long ours = moodle.services.clock.instant().getEpochSecond();

        assertThat((Long) moodle.assertion().getOrDefault("iat", Long.MAX_VALUE))
                .isLessThan(ours);
        assertThat((Long) moodle.picking().getOrDefault("iat", Long.MAX_VALUE))
                .isLessThanOrEqualTo(moodle.tool.clock.instant().getEpochSecond());
    }

    private ServiceError refused() {
        return catchThrowableOfType(ServiceRefused.class, () -> moodle.sending(Score.graded("5", 1, 2, ALms.AT)))
                .error();
    }

    private List<LineItem> list() {
        GradeEndpoint endpoint = GradeEndpoint.allowing(Set.of(Scope.LINE_ITEM))
                .withLineItems(moodle.services.server.uri("/service/items?type_id=3"));
        return new LineItems(moodle.services.client)
                .list(registration, moodle.services.deployment, endpoint, LineItemFilter.ANY);
    }

    private List<Member> members(String container) {
        moodle.services.lay(200, container);
        List<Member> members = new ArrayList<>();
        RosterEndpoint endpoint = new RosterEndpoint(moodle.services.server.uri("/service/members"));
        new Memberships(moodle.services.client)
                .read(registration, moodle.services.deployment, RosterQuery.everybody(endpoint), members::add);
        return members;
    }

    private URI item() {
        return moodle.services.server.uri("/service/4/lineitem?type_id=3");
    }

    private Asked last() {
        List<Asked> asked = moodle.services.server.asked("/service");
        return asked.get(asked.size() - 1);
    }
}
