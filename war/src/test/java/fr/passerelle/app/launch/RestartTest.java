package fr.passerelle.app.launch;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.app.boot.fixture.ToolInProcess;
import fr.passerelle.app.storage.fixture.Engine;
import fr.passerelle.house.fixture.Visitor;
import fr.passerelle.house.fixture.Visitor.Form;
import fr.passerelle.testlms.TestLms;
import fr.passerelle.testlms.habit.Trait;
import fr.passerelle.testlms.oidc.Launch;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** A launch whose frame kept nothing starts again from its login, in a tab of its own (B-4). */
@DisplayNameGeneration(ReplaceUnderscores.class)
class RestartTest {

    private static ToolInProcess tool;
    private static TestLms lms;

    @BeforeAll
    static void open() {
        tool = ToolInProcess.on(Engine.H2);
        lms = TestLms.start();
        tool.knows(lms);
    }

    @AfterAll
    static void shut() {
        lms.close();
        tool.close();
    }

    @AfterEach
    void recover() {
        lms.giveUp(Trait.HINTS_WORK_AGAIN);
    }

    @Test
    void before_the_hint_was_used_the_tab_makes_the_platforms_own_call_again_and_opens() {
        Launch launch = lms.launch("amina", "michel");
        HttpResponse<String> inTheFrame = new Visitor(tool).post(tool.address("/lti/login"), launch.loginInitiation());
        Visitor tab = new Visitor(tool);

        HttpResponse<String> login = sendOffer(tab, inTheFrame);
        HttpResponse<String> opened = tab.post(
                tool.address("/lti/launch"), launch.answer(Form.in(login.body()).fields()));

        assertThat(request(login, "lti_message_hint")).isEqualTo(request(inTheFrame, "lti_message_hint"));
        assertThat(request(login, "state")).isNotEqualTo(request(inTheFrame, "state"));
        assertThat(request(login, "nonce")).isNotEqualTo(request(inTheFrame, "nonce"));
        assertThat(opened.statusCode()).isEqualTo(303);
    }

    @Test
    void after_the_launch_the_tab_starts_a_login_with_the_same_hints_and_a_fresh_state() {
        Launch launch = lms.launch("amina", "michel");
        Visitor frame = new Visitor(tool);
        HttpResponse<String> first = frame.post(tool.address("/lti/login"), launch.loginInitiation());

        HttpResponse<String> login = sendOffer(new Visitor(tool), unproven(launch, first));

        assertThat(login.statusCode()).isEqualTo(200);
        assertThat(request(login, "login_hint")).isEqualTo(request(first, "login_hint"));
        assertThat(request(login, "lti_message_hint")).isEqualTo(request(first, "lti_message_hint"));
        assertThat(request(login, "state")).isNotEqualTo(request(first, "state"));
        assertThat(login.headers().allValues("Set-Cookie"))
                .singleElement()
                .asString()
                .startsWith("__Host-lti_");
    }

    @Test
    void a_platform_whose_hints_work_once_answers_with_an_error_and_the_tab_shows_the_way_back_moodle_q4() {
        Launch launch = lms.launch("amina", "michel");
        Visitor frame = new Visitor(tool);
        HttpResponse<String> first = frame.post(tool.address("/lti/login"), launch.loginInitiation());
        Visitor tab = new Visitor(tool);
        HttpResponse<String> login = sendOffer(tab, unproven(launch, first));
        Map<String, String> refused = launch.answer(Form.in(login.body()).fields());

        HttpResponse<String> page = tab.post(tool.address("/lti/launch"), refused);

        assertThat(refused).containsKey("error");
        assertThat(page.statusCode()).isEqualTo(400);
        assertThat(page.body())
                .contains("Relancez l’activité depuis votre cours", "ouvrir dans une nouvelle fenêtre")
                .containsPattern("href=\"" + lms.issuer() + "/mod/lti/return\\.php[^\"]*\"");
        assertThat(tab.cookiesSet()).noneMatch(cookie -> cookie.contains("passerelle-ticket"));
    }

    @Test
    void a_platform_whose_hints_work_again_answers_the_second_login_and_the_tab_opens() {
        lms.adopt(Trait.HINTS_WORK_AGAIN);
        Launch launch = lms.launch("amina", "michel");
        HttpResponse<String> first = new Visitor(tool).post(tool.address("/lti/login"), launch.loginInitiation());
        Visitor tab = new Visitor(tool);

        HttpResponse<String> login = sendOffer(tab, unproven(launch, first));
        HttpResponse<String> opened = tab.post(
                tool.address("/lti/launch"), launch.answer(Form.in(login.body()).fields()));

        assertThat(opened.statusCode()).isEqualTo(303);
        assertThat(tab.cookiesKept()).anyMatch(cookie -> cookie.startsWith("__Secure-passerelle-ticket"));
    }

    @Test
    void every_step_may_be_answered_by_another_node() {
        try (ToolInProcess other = tool.another()) {
            Launch launch = lms.launch("amina", "michel");
            HttpResponse<String> first = new Visitor(other).post(other.address("/lti/login"), launch.loginInitiation());

            HttpResponse<String> proof = unproven(launch, first);
            Form offer = offer(proof);
            HttpResponse<String> login = new Visitor(other).post(other.address(offer.action()), offer.fields());
            Map<String, String> refused = launch.answer(Form.in(login.body()).fields());
            HttpResponse<String> page = new Visitor(tool).post(tool.address("/lti/launch"), refused);

            assertThat(request(login, "login_hint")).isEqualTo(request(first, "login_hint"));
            assertThat(page.body()).contains("Relancez l’activité depuis votre cours", "/mod/lti/return.php");
        }
    }

    @Test
    void hints_that_would_make_the_address_too_long_do_not_travel_twice_and_the_course_is_named_instead() {
        Launch launch = lms.launch("amina", "michel");
        Map<String, String> call = new HashMap<>(launch.loginInitiation());
        String hint = call.getOrDefault("lti_message_hint", "");
        call.put("lti_message_hint", hint + "x".repeat(700));

        HttpResponse<String> login = new Visitor(tool).post(tool.address("/lti/login"), call);

        Map<String, String> request = new HashMap<>(Form.in(login.body()).fields());
        request.put("lti_message_hint", hint);
        HttpResponse<String> proof = new Visitor(tool).post(tool.address("/lti/launch"), launch.answer(request));
        assertThat(login.body()).containsPattern("<form id=\"opening\" method=\"get\"");
        assertThat(proof.body()).doesNotContain("id=\"new-tab\"").contains("id=\"nothing-kept\"");
    }

    @Test
    void an_error_of_the_platform_in_an_ordinary_launch_is_refused_with_its_code() {
        Launch launch = lms.launch("amina", "michel");
        Visitor frame = new Visitor(tool);
        HttpResponse<String> login = frame.post(tool.address("/lti/login"), launch.loginInitiation());

        HttpResponse<String> page = frame.post(
                tool.address("/lti/launch"), Map.of("error", "access_denied", "state", request(login, "state")));

        assertThat(page.body()).contains("PLATFORM_REPORTED_ERROR").doesNotContain("ouvrir dans une nouvelle");
    }

    @Test
    void an_offer_nobody_made_leads_back_to_the_course() {
        HttpResponse<String> page =
                new Visitor(tool).post(tool.address("/lti/login/again"), Map.of("offer", "guessed"));

        assertThat(page.statusCode()).isEqualTo(400);
        assertThat(page.body())
                .contains("Relancez l’activité depuis votre cours")
                .doesNotContain("Revenir à votre cours");
    }

    @Test
    void no_address_holds_a_hint_an_offer_or_a_ticket() {
        Launch launch = lms.launch("amina", "michel");
        HttpResponse<String> first = new Visitor(tool).post(tool.address("/lti/login"), launch.loginInitiation());

        HttpResponse<String> proof = unproven(launch, first);

        assertThat(offer(first).action()).isEqualTo("/lti/login");
        assertThat(offer(proof).action()).isEqualTo("/lti/login/again");
        assertThat(offer(proof).fields()).containsOnlyKeys("offer");
        assertThat(proof.body())
                .contains("method=\"post\" action=\"/lti/login/again\" target=\"_blank\" rel=\"noopener\"");
    }

    private static HttpResponse<String> unproven(Launch launch, HttpResponse<String> login) {
        return new Visitor(tool).post(tool.address("/lti/launch"), LaunchDoorTest.answer(launch, login));
    }

    private static HttpResponse<String> sendOffer(Visitor tab, HttpResponse<String> page) {
        Form offer = offer(page);
        return tab.post(page.uri().resolve(offer.action()), offer.fields());
    }

    private static Form offer(HttpResponse<String> page) {
        return Form.in(page.body().split("id=\"new-tab\"", 2)[1]);
    }

    private static String request(HttpResponse<String> login, String field) {
        return Form.in(login.body()).fields().getOrDefault(field, "");
    }
}
