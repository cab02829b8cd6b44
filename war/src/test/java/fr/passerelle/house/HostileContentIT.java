package fr.passerelle.house;

import static fr.passerelle.house.fixture.siege.OurPage.assertThatItIsOurs;
import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.house.fixture.RawRequest;
import fr.passerelle.house.fixture.Rows;
import fr.passerelle.house.fixture.Tool;
import fr.passerelle.house.fixture.Visitor;
import fr.passerelle.house.fixture.siege.BesiegedTool;
import fr.passerelle.house.fixture.siege.OurPage;
import fr.passerelle.house.fixture.siege.Siege;
import fr.passerelle.testlms.TestLms;
import fr.passerelle.testlms.fault.Fault;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is sent: bodies, tokens and forms that are too much, or not what they say, change nothing (J-3, J-4, J-10, J-11, J-20). */
@ExtendWith(Siege.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class HostileContentIT {
    private static final String EIGHT_MEGABYTES = "a".repeat(8 * 1024 * 1024);
    private static final String SOME_LAUNCH = "/l/AAAAAAAAAAAAAAAAAAAAAA";
    private static final String RESOURCE_LINK = "https://purl.imsglobal.org/spec/lti/claim/resource_link";
    private static final String GRADES = "https://purl.imsglobal.org/spec/lti-ags/claim/endpoint";
    private static final String PRESENTATION = "https://purl.imsglobal.org/spec/lti/claim/launch_presentation";
    private static final String CUSTOM = "https://purl.imsglobal.org/spec/lti/claim/custom";

    private final BesiegedTool besieged;
    private final Tool tool;
    private final TestLms lms;

    HostileContentIT(BesiegedTool besieged) {
        this.besieged = besieged;
        tool = besieged.tool();
        lms = besieged.lms();
    }

    @Nested
    class Bodies {
        static Stream<RawRequest> forms() {
            return Stream.of(
                    RawRequest.form("/lti/launch", ""),
                    RawRequest.form("/lti/launch", "%"),
                    RawRequest.form("/lti/launch", "=&=&;&&&="),
                    RawRequest.form("/lti/launch", "state=%zz&id_token=%"),
                    RawRequest.form("/lti/launch", "state=a&state=b&id_token=c"),
                    RawRequest.form("/lti/launch", "state=%00%01%1b&id_token=a.b.c"),
                    RawRequest.form("/lti/launch", "state=a&id_token=b&id_token=c"),
                    RawRequest.form("/lti/launch", "state=a&error=%3Cscript%3E&error_description=%00"),
                    RawRequest.form("/lti/login", "iss=a&iss=b&login_hint=c&target_link_uri=d"),
                    RawRequest.form("/lti/login", "iss=a%00&login_hint=c%00&target_link_uri=d&client_id=%00"),
                    RawRequest.form("/lti/login", "iss=%F0%9F%92%A3&login_hint=c&target_link_uri=javascript:x"),
                    RawRequest.form("/lti/login", "iss=" + "a".repeat(9000) + "&login_hint=c&target_link_uri=d"),
                    RawRequest.form("/lti/register", "invitation=%00&openid_configuration=http://169.254.169.254/"),
                    RawRequest.form("/lti/proof/x", "ticket=%00&secret=%00"),
                    RawRequest.form("/lti/proof/AAAAAAAAAAAAAAAAAAAAAA", "ticket=a&ticket=b"),
                    RawRequest.form("/lti/launch", "a=1&".repeat(60_000)),
                    RawRequest.form("/lti/launch", "state=a%0d%0aSet-Cookie:%20b=c&id_token=%0d%0a"),
                    RawRequest.form("/lti/launch", "state=%c3%28&id_token=%f0%28%8c%28"),
                    RawRequest.form("/lti/launch", "state=a&id_token=" + "a.b.c".repeat(40_000)),
                    RawRequest.of("POST /lti/launch")
                            .header("Content-Type: application/x-www-form-urlencoded")
                            .header("Content-Encoding: gzip")
                            .body("\u001f\u008b\b not for us to unfold"),
                    RawRequest.of("POST /lti/launch")
                            .header("Content-Type: application/json")
                            .body("[".repeat(100_000)),
                    RawRequest.of("POST /lti/launch").body("state=a"),
                    RawRequest.of("POST /lti/launch")
                            .header("Content-Type: application/json")
                            .body("{\"state\":\"a\"}"),
                    RawRequest.of("POST /lti/launch")
                            .header("Content-Type: nonsense")
                            .body("state=a"),
                    RawRequest.of("POST /lti/launch")
                            .header("Content-Type: application/x-www-form-urlencoded; charset=klingon")
                            .body("state=a"),
                    RawRequest.of("POST /lti/login")
                            .header("Content-Type: multipart/form-data; boundary=x")
                            .body("--x--"),
                    RawRequest.of("POST " + SOME_LAUNCH)
                            .header("Content-Type: text/xml")
                            .body("<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]><a>&b;</a>"),
                    RawRequest.of("POST /lti/launch").header("Content-Length: 99999999999999999999"));
        }

        static Stream<RawRequest> tooLong() {
            return Stream.of(
                    RawRequest.form("/lti/launch", "state=a&id_token=" + EIGHT_MEGABYTES),
                    RawRequest.form("/lti/login", EIGHT_MEGABYTES),
                    RawRequest.form(SOME_LAUNCH, "ticket=" + EIGHT_MEGABYTES),
                    RawRequest.form("/nulle-part", EIGHT_MEGABYTES),
                    RawRequest.of("POST /lti/launch")
                            .header("Content-Type: application/x-www-form-urlencoded")
                            .chunk("state=a&id_token=" + EIGHT_MEGABYTES));
        }

        @ParameterizedTest
        @MethodSource("forms")
        void are_refused_by_a_page_of_ours_and_nothing_is_stored(RawRequest request) {
            Rows before = besieged.rows();

            RawRequest.Answer answer = request.to(tool);

            assertThat(answer.status()).as(answer.body()).isBetween(400, 499);
            assertThatItIsOurs(answer);
            assertThat(besieged.rows()).isEqualTo(before);
        }

        @ParameterizedTest
        @MethodSource("tooLong")
        void above_what_we_accept_are_told_so_rather_than_cut_off(RawRequest request) {
            Rows before = besieged.rows();

            RawRequest.Answer answer = request.to(tool);

            assertThat(answer.status()).isEqualTo(413);
            assertThatItIsOurs(answer);
            assertThat(besieged.rows()).isEqualTo(before);
        }
    }

    @Nested
    class Launches {
        @ParameterizedTest
        @EnumSource(names = {"HUGE_TOKEN", "NESTED_JSON", "NOT_A_TOKEN", "ALG_NONE", "TAMPERED_CLAIMS", "WRONG_STATE"})
        void with_a_hostile_token_leave_nothing_but_their_refusal(Fault fault) {
            Rows before = besieged.rows();

            HttpResponse<String> page =
                    new Visitor(tool).launch(lms.launch("amina", "michel").with(fault));

            assertThat(page.statusCode()).isBetween(400, 499);
            assertThat(page.body())
                    .containsPattern(OurPage.REFERENCE)
                    .contains(fault.refusedAs().orElseThrow());
            assertThat(withoutRefusals(besieged.rows())).isEqualTo(withoutRefusals(before));
        }

        @ParameterizedTest
        @ValueSource(strings = {"amina", "helene"})
        void with_markup_in_names_and_titles_show_it_as_text_at_most(String person) {
            HttpResponse<String> player =
                    new Visitor(tool).launch(lms.launch(person, "michel").with(Fault.HTML_IN_NAMES));
            HttpResponse<String> unconfigured = new Visitor(tool)
                    .launch(lms.launch(person, "a-configurer")
                            .with(Fault.HTML_IN_NAMES)
                            .claim(CUSTOM, Map.of("content", "<script>alert(3)</script>")));

            assertThat(List.of(player, unconfigured)).allSatisfy(page -> {
                assertThat(page.statusCode()).isEqualTo(200);
                assertThat(page.body()).doesNotContain("<script>").doesNotContain("<img src=x");
            });
        }

        @Test
        void with_control_characters_in_a_title_are_accepted_without_them() {
            Map<String, String> link =
                    Map.of("id", "controle", "title", "a\u0000b\u001b\ud800c", "description", "\u0000");

            HttpResponse<String> page = new Visitor(tool)
                    .launch(lms.launch("amina", "trouver-la-bonne-page").claim(RESOURCE_LINK, link));

            assertThat(page.statusCode()).as(page.body()).isEqualTo(200);
        }

        @Test
        void with_addresses_longer_than_any_are_accepted_without_them() {
            String endless = "https://" + "a".repeat(3000) + ".example/";

            HttpResponse<String> page = new Visitor(tool)
                    .launch(lms.launch("amina", "trouver-la-bonne-page")
                            .claim(GRADES, Map.of("scope", List.of(), "lineitem", endless, "lineitems", endless))
                            .claim(PRESENTATION, Map.of("return_url", endless)));

            assertThat(page.statusCode()).as(page.body()).isEqualTo(200);
        }

        @Test
        void with_control_characters_in_an_id_are_refused() {
            Map<String, String> link = Map.of("id", "a\u0000b");

            HttpResponse<String> page =
                    new Visitor(tool).launch(lms.launch("amina", "michel").claim(RESOURCE_LINK, link));

            assertThat(page.statusCode()).isEqualTo(400);
            assertThat(page.body()).containsPattern(OurPage.REFERENCE).contains("CLAIM_INVALID");
        }

        @Test
        void answered_in_another_browser_open_nothing() {
            Map<String, String> aminasAnswer = new Visitor(tool).login(lms.launch("amina", "michel"));
            Visitor bruno = new Visitor(tool);
            bruno.login(lms.launch("bruno", "michel"));

            HttpResponse<String> page = bruno.post(tool.address("/lti/launch"), aminasAnswer);
            HttpResponse<String> proof = bruno.send(page, Map.of("secret", "inconnu"));

            assertThat(bruno.cookiesSet()).noneMatch(cookie -> cookie.contains("ticket"));
            assertThat(proof.statusCode()).isEqualTo(401);
            assertThat(proof.body()).containsPattern(OurPage.REFERENCE).contains("BROWSER_NOT_BOUND");
        }

        @Test
        void answered_twice_open_once() {
            Visitor amina = new Visitor(tool);
            Map<String, String> answer = amina.login(lms.launch("amina", "michel"));
            amina.post(tool.address("/lti/launch"), answer);
            Rows before = besieged.rows();

            HttpResponse<String> again = amina.post(tool.address("/lti/launch"), answer);

            assertThat(again.statusCode()).isEqualTo(401);
            assertThat(again.body()).containsPattern(OurPage.REFERENCE).contains("STATE_UNKNOWN");
            assertThat(withoutRefusals(besieged.rows())).isEqualTo(withoutRefusals(before));
        }

        /** A refusal is kept for the administrator, and its state is spent; both are bounded and purged (J-5). */
        private Rows withoutRefusals(Rows rows) {
            return rows.without("launch_refusal").without("taken_state");
        }
    }

    @Nested
    class Visitors {
        @Test
        void with_the_ticket_of_another_launch_see_and_change_nothing() {
            Visitor amina = new Visitor(tool);
            Visitor bruno = new Visitor(tool);
            amina.launch(lms.launch("amina", "michel"));
            String brunosLaunch =
                    bruno.launch(lms.launch("bruno", "michel")).uri().getPath();
            Rows before = besieged.rows();

            RawRequest.Answer shown = RawRequest.of("GET " + brunosLaunch)
                    .header("Cookie: " + ticketOf(amina))
                    .to(tool);
            RawRequest.Answer played = RawRequest.form(brunosLaunch, "csrf=a&ecran=persona")
                    .header("Cookie: " + ticketOf(amina))
                    .to(tool);

            assertThat(shown.body()).doesNotContain("Michel").contains("id=\"resume\"");
            assertThat(played.status()).isEqualTo(401);
            assertThat(played.body()).doesNotContain("Michel");
            assertThat(besieged.rows()).isEqualTo(before);
        }

        @ParameterizedTest
        @ValueSource(strings = {"csrf=faux&ecran=persona", "ecran=persona", "csrf=&csrf=&ecran=persona", "ticket=faux"})
        void with_a_cookie_but_without_our_token_change_nothing(String form) {
            Visitor amina = new Visitor(tool);
            String launch = amina.launch(lms.launch("amina", "michel")).uri().getPath();
            Rows before = besieged.rows();

            RawRequest.Answer played = RawRequest.form(launch, form)
                    .header("Cookie: " + ticketOf(amina))
                    .to(tool);

            assertThat(played.status()).isEqualTo(401);
            assertThat(besieged.rows()).isEqualTo(before);
        }

        @Test
        void who_post_what_no_page_offers_stay_where_they_are() {
            Visitor amina = new Visitor(tool);
            HttpResponse<String> page = amina.launch(lms.launch("amina", "michel"));

            HttpResponse<String> after = amina.sendAll(
                    page, Map.of("ecran", List.of("module~fin", "\u0000"), "choix", List.of("<script>", "\u0000")));

            assertThat(after.statusCode()).isEqualTo(200);
            assertThat(after.body()).doesNotContain("<script>");
        }

        private String ticketOf(Visitor visitor) {
            return visitor.cookiesKept().get(0).split(";", 2)[0];
        }
    }
}
