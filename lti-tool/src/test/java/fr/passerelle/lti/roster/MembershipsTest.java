package fr.passerelle.lti.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import fr.passerelle.lti.fixture.AGradebook;
import fr.passerelle.lti.fixture.AServer;
import fr.passerelle.lti.fixture.AServer.Asked;
import fr.passerelle.lti.roster.Member.Status;
import fr.passerelle.lti.service.FailedCall;
import fr.passerelle.lti.service.PlatformService;
import fr.passerelle.lti.service.ServiceError.Kind;
import fr.passerelle.lti.service.ServiceRefused;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** E-1 to E-5. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class MembershipsTest {

    private static final String LEARNER = "http://purl.imsglobal.org/vocab/lis/v2/membership#Learner";

    private final AGradebook platform = new AGradebook();
    private final RosterEndpoint endpoint = new RosterEndpoint(platform.server.uri("/service/members?type=3"));
    private final List<Member> members = new CopyOnWriteArrayList<>();

    @AfterEach
    void close() {
        platform.close();
    }

    @Test
    void are_asked_for_with_one_scope_and_one_media_type() {
        platform.lay(200, page());

        read(RosterQuery.everybody(endpoint));

        Asked asked = platform.server.asked("/service").get(0);
        assertThat(asked.method()).isEqualTo("GET");
        assertThat(asked.uri()).hasToString("/service/members?type=3&limit=100");
        assertThat(asked.headers()).containsEntry("Accept", "application/vnd.ims.lti-nrps.v2.membershipcontainer+json");
        assertThat(platform.server.asked("/token").get(0).body()).endsWith("contextmembership.readonly");
    }

    @Test
    void can_be_read_for_their_first_page_alone() {
        platform.lay(200, page(), "Link", "<" + platform.server.uri("/service/more") + ">; rel=\"next\"");

        List<Member> first = new Memberships(platform.client)
                .firstPage(platform.registration, platform.deployment, RosterQuery.everybody(endpoint));

        assertThat(first).isEmpty();
        assertThat(platform.server.asked("/service")).hasSize(1);
    }

    @Test
    void tell_who_is_in_which_context() {
        platform.lay(
                200,
                "{\"id\":\"x\",\"context\":{\"id\":\"2\",\"title\":\"Cours\"},\"members\":[{\"user_id\":\"5\","
                        + "\"status\":\"Inactive\",\"roles\":[\"" + LEARNER + "\"],\"name\":\" Lou Durand \","
                        + "\"email\":\"lou@example.org\",\"lti11_legacy_user_id\":\"old-5\"}]}");

        Membership membership = read(RosterQuery.everybody(endpoint));

        Member member = members.get(0);
        assertThat(membership.context().orElseThrow().id()).isEqualTo("2");
        assertThat(member.userId()).isEqualTo("5");
        assertThat(member.status()).isEqualTo(Status.INACTIVE);
        assertThat(member.roles().learner()).isTrue();
        assertThat(member.name()).isEqualTo("Lou Durand");
        assertThat(member.lti11UserId()).isEqualTo("old-5");
        assertThat(member.toString() + membership).doesNotContain("Lou").doesNotContain("5");
    }

    @ParameterizedTest
    @CsvSource({"'', ACTIVE", "Active, ACTIVE", "Deleted, DELETED", "inactive, INACTIVE", "Unheard, ACTIVE"})
    void are_active_unless_said_otherwise(String status, Status expected) {
        platform.lay(200, page("{\"user_id\":\"5\",\"status\":\"" + status + "\",\"roles\":[]}"));

        read(RosterQuery.everybody(endpoint));

        assertThat(members).extracting(Member::status).containsExactly(expected);
    }

    @Test
    void need_an_id_and_nothing_else() {
        platform.lay(
                200,
                page(
                        "{\"user_id\":5}",
                        "{\"name\":\"Sans id\"}",
                        "{\"user_id\":\"\"}",
                        "7",
                        "{\"user_id\":\"6\",\"name\":null,\"given_name\":\"Lou\",\"roles\":\"Learner\",\"status\":7}"));

        read(RosterQuery.everybody(endpoint));

        assertThat(members).extracting(Member::userId).containsExactly("5", "6");
        assertThat(members).extracting(Member::name).containsExactly("", "Lou");
        assertThat(members.get(0).roles().known()).isEmpty();
    }

    @Test
    @DisplayName("of Moodle have short role names, and an administrator in an old spelling (Q13)")
    void of_moodle_have_short_role_names() {
        platform.lay(
                200,
                page(
                        "{\"user_id\":\"5\",\"roles\":[\"Learner\"]}",
                        "{\"user_id\":\"3\",\"roles\":[\"Instructor\","
                                + "\"http://purl.imsglobal.org/vocab/lis/v2/person#Administrator\"]}"));

        read(RosterQuery.everybody(endpoint));

        assertThat(members.get(0).roles().learner()).isTrue();
        assertThat(members.get(1).roles().teacher()).isTrue();
        assertThat(members.get(1).roles().administratorElsewhere()).isTrue();
    }

    @Test
    @DisplayName("of five thousand people are held a page at a time")
    void of_five_thousand_people_are_held_a_page_at_a_time() {
        List<Integer> readWhenAsked = new ArrayList<>();
        platform.server.on("/many", exchange -> {
            readWhenAsked.add(members.size());
            String query = exchange.getRequestURI().getQuery();
            int from = query.contains("from=") ? Integer.parseInt(query.replaceAll(".*from=", "")) : 0;
            if (from + 100 < 5000) {
                exchange.getResponseHeaders()
                        .add(
                                "Link",
                                "<" + platform.server.uri("/many?type=3&from=" + (from + 100)) + ">; rel=\"next\"");
            }
            AServer.answer(exchange, 200, page(from, from + 100));
        });

        read(RosterQuery.everybody(new RosterEndpoint(platform.server.uri("/many?type=3"))));

        assertThat(members).hasSize(5000);
        assertThat(readWhenAsked)
                .isEqualTo(
                        IntStream.range(0, 50).map(page -> page * 100).boxed().toList());
    }

    @Test
    void of_five_thousand_people_may_come_on_one_page_whatever_was_asked() {
        String padding = ",\"picture\":\"https://lms.example/" + "p".repeat(300) + "\"";
        platform.lay(
                200,
                page(IntStream.range(0, 5000)
                        .mapToObj(id -> "{\"user_id\":\"" + id + "\",\"roles\":[\"Learner\"]" + padding + "}")
                        .toArray(String[]::new)));

        read(RosterQuery.everybody(endpoint));

        assertThat(members).hasSize(5000);
    }

    @Test
    void are_told_once_who_are_on_two_pages() {
        String next = platform.server.uri("/service/members?from=2").toString();
        platform.lay(200, page(0, 2), "Link", "<" + next + ">; rel=next");
        platform.lay(200, page(1, 3));

        read(RosterQuery.everybody(endpoint));

        assertThat(members).extracting(Member::userId).containsExactly("0", "1", "2");
    }

    @Test
    void are_asked_for_by_role_and_link_with_what_else_the_address_says() {
        platform.lay(
                200, page("{\"user_id\":\"5\",\"roles\":[\"Learner\"]}", "{\"user_id\":\"3\",\"roles\":[\"Mentor\"]}"));

        read(RosterQuery.everybody(endpoint).withRole(LEARNER).ofLink("a b").byPagesOf(20));

        assertThat(members).extracting(Member::userId).containsExactly("5");
        assertThat(platform.server.asked("/service").get(0).uri().getRawQuery())
                .isEqualTo("type=3&role=http%3A%2F%2Fpurl.imsglobal.org%2Fvocab%2Flis%2Fv2%2Fmembership%23Learner"
                        + "&rlid=a%20b&limit=20");
    }

    @Test
    void of_a_link_bring_their_own_custom_parameters() {
        platform.lay(
                200,
                page("{\"user_id\":\"5\",\"roles\":[],\"message\":[{},{"
                        + "\"https://purl.imsglobal.org/spec/lti/claim/message_type\":\"LtiResourceLinkRequest\","
                        + "\"https://purl.imsglobal.org/spec/lti/claim/custom\":"
                        + "{\"group\":\"B\",\"due\":\"$ResourceLink.submission.endDateTime\"}}]}"));

        read(RosterQuery.everybody(endpoint).ofLink("8"));

        assertThat(members.get(0).custom().get("group")).contains("B");
        assertThat(members.get(0).custom().get("due")).isEmpty();
    }

    @Test
    void can_be_asked_later_for_differences() {
        String link = platform.server.uri("/service/members?since=672638&x=%2F").toString();
        platform.lay(
                200,
                page(0, 1),
                "Link",
                "<" + platform.server.uri("/service/2") + ">; rel=\"next\", <" + link + ">; rel=\"differences\"");
        platform.lay(200, page(1, 2));
        platform.lay(200, page("{\"user_id\":\"0\",\"status\":\"Deleted\",\"roles\":[]}"));

        Membership first = read(RosterQuery.everybody(endpoint));
        members.clear();
        read(RosterQuery.differences(first.differences().orElseThrow()));

        assertThat(first.differences()).contains(link);
        assertThat(members).extracting(Member::status).containsExactly(Status.DELETED);
        assertThat(platform.server.asked("/service").get(2).uri()).hasToString("/service/members?since=672638&x=%2F");
    }

    @Test
    void are_whole_or_refused() {
        String next = platform.server.uri("/service/members?from=2").toString();
        platform.lay(200, page(0, 2), "Link", "<" + next + ">; rel=\"next\"");
        platform.lay(503, "");

        assertThat(refusal(RosterQuery.everybody(endpoint))).isEqualTo(Kind.PLATFORM_FAILING);
        assertThat(members).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "{}", "{\"members\":{}}", "<html>"})
    void are_refused_when_there_are_none_to_read(String body) {
        platform.lay(200, body);

        assertThat(refusal(RosterQuery.everybody(endpoint))).isEqualTo(Kind.ANSWER_UNREADABLE);
        assertThat(platform.failures).extracting(FailedCall::service).containsExactly(PlatformService.ROSTER);
    }

    @Test
    @DisplayName("are never read from another host, be it on a later page or for differences (J-12)")
    void are_never_read_from_another_host() {
        platform.lay(200, page(0, 1), "Link", "<http://evil.example/>; rel=\"next\"");

        assertThat(refusal(RosterQuery.everybody(endpoint))).isEqualTo(Kind.HOST_NOT_ALLOWED);
        assertThat(refusal(RosterQuery.differences("http://evil.example/since")))
                .isEqualTo(Kind.HOST_NOT_ALLOWED);
        assertThat(refusal(RosterQuery.differences("nowhere"))).isEqualTo(Kind.HOST_NOT_ALLOWED);
        assertThatIllegalArgumentException().isThrownBy(() -> RosterQuery.differences("a b"));
    }

    @Test
    void are_given_up_after_a_hundred_pages() {
        platform.server.on("/endless", exchange -> {
            String here = exchange.getRequestURI().toString();
            exchange.getResponseHeaders().add("Link", "<" + here + "x>; rel=\"next\"");
            AServer.answer(exchange, 200, page());
        });

        Kind kind = refusal(RosterQuery.everybody(new RosterEndpoint(platform.server.uri("/endless"))));

        assertThat(kind).isEqualTo(Kind.ANSWER_UNREADABLE);
        assertThat(platform.server.asked("/endless")).hasSize(100);
        assertThat(platform.failures).extracting(FailedCall::service).containsExactly(PlatformService.ROSTER);
    }

    private Membership read(RosterQuery query) {
        return new Memberships(platform.client).read(platform.registration, platform.deployment, query, members::add);
    }

    private Kind refusal(RosterQuery query) {
        return catchThrowableOfType(ServiceRefused.class, () -> read(query))
                .error()
                .kind();
    }

    private static String page(int from, int to) {
        return page(IntStream.range(from, to)
                .mapToObj(id -> "{\"user_id\":\"" + id + "\",\"roles\":[\"Learner\"]}")
                .toArray(String[]::new));
    }

    private static String page(String... members) {
        return "{\"id\":\"x\",\"context\":{\"id\":\"2\"},\"members\":["
                + List.of(members).stream().collect(Collectors.joining(",")) + "]}";
    }
}
