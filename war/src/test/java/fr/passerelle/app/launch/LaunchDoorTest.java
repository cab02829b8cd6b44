package fr.passerelle.app.launch;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.app.boot.fixture.ToolAndLms;
import fr.passerelle.app.boot.fixture.ToolInProcess;
import fr.passerelle.app.fixture.AtOnce;
import fr.passerelle.app.storage.fixture.Engine;
import fr.passerelle.house.fixture.Visitor;
import fr.passerelle.house.fixture.Visitor.Form;
import fr.passerelle.testlms.TestLms;
import fr.passerelle.testlms.fault.Fault;
import fr.passerelle.testlms.oidc.Launch;
import fr.passerelle.testlms.school.RegisteredTool;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Launches over real HTTP, from the test LMS through the door to the database behind. */
@ParameterizedClass
@EnumSource(Engine.class)
@ExtendWith(ToolAndLms.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class LaunchDoorTest {

    private static final String ROLES = "https://purl.imsglobal.org/spec/lti/claim/roles";
    private static final String CUSTOM = "https://purl.imsglobal.org/spec/lti/claim/custom";
    private static final String LEARNER = "http://purl.imsglobal.org/vocab/lis/v2/membership#Learner";
    private static final String INSTRUCTOR = "http://purl.imsglobal.org/vocab/lis/v2/membership#Instructor";
    private static final String TEST_USER = "http://purl.imsglobal.org/vocab/lti/system/person#TestUser";

    private final ToolInProcess tool;
    private final TestLms lms;
    private final RegisteredTool registered;

    LaunchDoorTest(Engine engine, ToolInProcess tool, TestLms lms, RegisteredTool registered) {
        this.tool = tool;
        this.lms = lms;
        this.registered = registered;
    }

    @Test
    void a_learner_is_graded_where_the_platform_offers_it() {
        launched(lms.launch("amina", "michel"));

        assertThat(graded()).containsExactly("false true");
        assertThat(targets()).hasSize(1);
    }

    @Test
    void a_teacher_is_never_graded() {
        launched(lms.launch("helene", "michel"));

        assertThat(graded()).containsExactly("true false");
        assertThat(targets()).isEmpty();
    }

    @Test
    void a_test_user_acts_as_a_learner_and_is_never_graded() {
        launched(lms.launch("amina", "michel").claim(ROLES, List.of(LEARNER, TEST_USER)));

        assertThat(graded()).containsExactly("false false");
        assertThat(targets()).isEmpty();
    }

    @Test
    void whoever_teaches_now_is_not_graded_by_what_an_earlier_launch_said() {
        launched(lms.launch("amina", "michel"));

        launched(lms.launch("amina", "michel").claim(ROLES, List.of(INSTRUCTOR)));

        assertThat(targets()).hasSize(1).allMatch("false"::equalsIgnoreCase);
    }

    @Test
    void without_a_gradebook_nobody_is_graded() {
        launched(lms.launch("amina", "michel").with(Fault.NO_GRADE_SERVICE));

        assertThat(graded()).containsExactly("false false");
        assertThat(targets()).isEmpty();
    }

    @Test
    void anonymous_visitors_play_where_the_agreement_allows_it_each_for_themselves_and_ungraded() {
        tool.execute("update registration set anonymous_allowed = true where client_id = '" + registered.clientId()
                + "' and issuer = '" + lms.issuer() + "'");

        launched(lms.launch("amina", "michel").with(Fault.NO_SUBJECT));
        launched(lms.launch("amina", "michel").with(Fault.NO_SUBJECT));

        assertThat(sessions("learner_id")).hasSize(2).doesNotHaveDuplicates();
        assertThat(sessions("lower(cast(graded as varchar(5)))")).containsOnly("false");
        assertThat(targets()).isEmpty();
    }

    @Test
    void the_same_person_of_two_platforms_is_two_learners() {
        try (TestLms other = TestLms.start()) {
            tool.knows(other);

            launched(lms.launch("amina", "michel"));
            launched(other.launch("amina", "michel"));

            assertThat(sessions("learner_id"))
                    .isNotEmpty()
                    .doesNotContainAnyElementsOf(
                            tool.column("launch_session where " + OURS.formatted(other.issuer()), "learner_id"));
        }
    }

    @Test
    void an_activity_without_content_tells_the_learner_kindly() {
        HttpResponse<String> page = new Visitor(tool).launch(lms.launch("amina", "a-configurer"));

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains("Cette activité n’a pas encore de contenu")
                .doesNotContain("content=michel");
        assertThat(sessions("id")).isEmpty();
    }

    @Test
    void an_unknown_content_is_no_content_and_nobody_reads_its_name() {
        Map<String, String> custom = Map.of("content", "<script>nowhere");

        HttpResponse<String> teacher =
                new Visitor(tool).launch(lms.launch("helene", "michel").claim(CUSTOM, custom));
        HttpResponse<String> learner =
                new Visitor(tool).launch(lms.launch("amina", "michel").claim(CUSTOM, custom));

        assertThat(teacher.body()).contains("Choisissez un contenu").doesNotContain("nowhere");
        assertThat(learner.statusCode()).isEqualTo(200);
        assertThat(learner.body()).doesNotContain("nowhere");
    }

    @Test
    void a_deployment_nobody_approved_waits_on_a_page_that_can_be_read_to_the_administrator() {
        Launch launch = lms.launch("amina", "michel").with(Fault.UNKNOWN_DEPLOYMENT);

        HttpResponse<String> page = new Visitor(tool).launch(launch);

        String deployment = tool.column(
                        "deployment where state = 'PENDING' and " + OURS.formatted(lms.issuer()), "deployment_id")
                .get(0);
        assertThat(page.statusCode()).isEqualTo(403);
        assertThat(page.body())
                .contains("Cette activité attend un accord", deployment, "Centre de formation des Trois-Vallées")
                .contains("DEPLOYMENT_PENDING");
        assertThat(refusals("code")).containsExactly("DEPLOYMENT_PENDING");
    }

    @Test
    void the_cookies_of_a_launch_live_in_the_platforms_frame_and_in_their_own_path() {
        Launch launch = lms.launch("amina", "michel");
        Visitor visitor = new Visitor(tool);
        HttpResponse<String> login = visitor.post(tool.address("/lti/login"), launch.loginInitiation());

        HttpResponse<String> entered = visitor.post(tool.address("/lti/launch"), answer(launch, login));

        String path = entered.headers().firstValue("Location").orElseThrow();
        String session = URI.create(path).getPath();
        assertThat(entered.statusCode()).isEqualTo(303);
        assertThat(login.headers().allValues("Set-Cookie"))
                .singleElement()
                .asString()
                .matches(
                        "__Host-lti_[\\w-]+=[\\w-]{43}; Max-Age=600; Path=/; Secure; HttpOnly; SameSite=None; Partitioned");
        assertThat(entered.headers().allValues("Set-Cookie"))
                .anySatisfy(cookie -> assertThat(cookie)
                        .matches("__Secure-passerelle-ticket=[\\w-]{43}; Max-Age=28800; Path=" + session
                                + "; Secure; HttpOnly; SameSite=None; Partitioned"))
                .anySatisfy(
                        cookie -> assertThat(cookie)
                                .matches(
                                        "__Host-lti_[\\w-]+=; Max-Age=0; Path=/; Secure; HttpOnly; SameSite=None; Partitioned"));
        assertThat(entered.headers().firstValue("Cache-Control"))
                .hasValueSatisfying(value -> assertThat(value).contains("no-store"));
    }

    @Test
    void a_launch_leads_to_the_public_address_however_the_server_in_front_of_us_asked() {
        Launch launch = lms.launch("amina", "michel");
        Visitor visitor = new Visitor(tool);
        Map<String, String> form = visitor.login(launch);
        URI inside = URI.create(tool.address("/lti/launch").toString().replace("//localhost", "//127.0.0.1"));

        HttpResponse<String> entered = visitor.post(inside, form);

        assertThat(entered.headers().firstValue("Location").orElseThrow())
                .startsWith(tool.address("/l/").toString());
    }

    @Test
    void a_form_sent_twice_opens_once() {
        Launch launch = lms.launch("amina", "michel");
        Visitor visitor = new Visitor(tool);
        HttpResponse<String> login = visitor.post(tool.address("/lti/login"), launch.loginInitiation());
        Map<String, String> form = answer(launch, login);

        List<Integer> answers = AtOnce.eight(
                () -> new Visitor(tool).post(tool.address("/lti/launch"), form).statusCode());

        assertThat(answers).containsOnlyOnce(200).contains(401).doesNotContain(500);
        assertThat(refusals("code")).hasSize(7).containsOnly("STATE_UNKNOWN");
        assertThat(sessions("id")).hasSize(1);
    }

    @Test
    void eight_first_launches_of_one_learner_at_once_all_open_the_same_activity() {
        List<Integer> answers = AtOnce.eight(
                () -> new Visitor(tool).launch(lms.launch("amina", "michel")).statusCode());

        assertThat(answers).containsOnly(200);
        assertThat(sessions("placement_id")).hasSize(8);
        assertThat(tool.column("placement where " + OURS.formatted(lms.issuer()), "id"))
                .hasSize(1);
        assertThat(targets()).hasSize(1);
    }

    @Test
    void a_browser_that_kept_no_cookie_proves_itself_once_with_its_secret() {
        Launch launch = lms.launch("amina", "michel");
        Visitor visitor = new Visitor(tool);
        HttpResponse<String> login = visitor.post(tool.address("/lti/login"), launch.loginInitiation());
        String secret = attribute(login, "data-secret");
        visitor.forget();

        HttpResponse<String> unproven = visitor.post(tool.address("/lti/launch"), answer(launch, login));
        HttpResponse<String> wrong = visitor.send(unproven, Map.of("secret", "another"));
        HttpResponse<String> proven = visitor.send(unproven, Map.of("secret", secret));
        HttpResponse<String> again = visitor.send(unproven, Map.of("secret", secret));

        assertThat(unproven.statusCode()).isEqualTo(200);
        assertThat(unproven.headers().allValues("Set-Cookie")).isEmpty();
        assertThat(wrong.statusCode()).isEqualTo(401);
        assertThat(wrong.body()).contains("BROWSER_NOT_BOUND");
        assertThat(again.statusCode()).isEqualTo(401);
        HttpResponse<String> entered = visitor.send(proven, Map.of());
        assertThat(entered.statusCode()).isEqualTo(200);
        assertThat(entered.body()).contains("Michel");
    }

    @Test
    void the_name_of_a_launch_opens_nothing_by_itself() {
        HttpResponse<String> opened = new Visitor(tool).launch(lms.launch("amina", "michel"));

        HttpResponse<String> stranger = new Visitor(tool).get(opened.uri());

        assertThat(stranger.body()).doesNotContain("Michel");
    }

    private HttpResponse<String> launched(Launch launch) {
        HttpResponse<String> page = new Visitor(tool).launch(launch);
        assertThat(page.statusCode()).as(page.body()).isEqualTo(200);
        return page;
    }

    static Map<String, String> answer(Launch launch, HttpResponse<String> login) {
        return launch.answer(Form.in(login.body()).fields());
    }

    private static String attribute(HttpResponse<String> page, String name) {
        return page.body().split(name + "=\"", 2)[1].split("\"", 2)[0];
    }

    private static final String OURS = "registration_id in (select id from registration where issuer = '%s')";

    private List<String> sessions(String column) {
        return tool.column("launch_session where " + OURS.formatted(lms.issuer()), column);
    }

    private List<String> graded() {
        return sessions("cast(teacher as varchar(5)) || ' ' || cast(graded as varchar(5))").stream()
                .map(String::toLowerCase)
                .toList();
    }

    private List<String> targets() {
        return tool.column(
                "grade_target where placement_id in (select id from placement where " + OURS.formatted(lms.issuer())
                        + ")",
                "graded");
    }

    private List<String> refusals(String column) {
        return tool.column("launch_refusal where " + OURS.formatted(lms.issuer()), column);
    }
}
