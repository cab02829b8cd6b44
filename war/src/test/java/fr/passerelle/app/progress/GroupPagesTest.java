package fr.passerelle.app.progress;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.app.boot.fixture.ToolAndLms;
import fr.passerelle.app.boot.fixture.ToolInProcess;
import fr.passerelle.app.session.Subjects;
import fr.passerelle.house.fixture.Visitor;
import fr.passerelle.lti.platform.RegistrationId;
import fr.passerelle.testlms.TestLms;
import fr.passerelle.testlms.fault.Fault;
import fr.passerelle.testlms.oidc.Launch;
import fr.passerelle.testlms.school.RegisteredTool;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The pages of a group over real HTTP: who reaches them, what they show, what they change. */
@ExtendWith(ToolAndLms.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class GroupPagesTest {

    private static final String LTI = "https://purl.imsglobal.org/spec/lti/claim/";
    private static final String ROLES = LTI + "roles";
    private static final String CUSTOM = LTI + "custom";
    private static final String MEMBERSHIP = "http://purl.imsglobal.org/vocab/lis/v2/membership#";
    private static final String TEST_USER = "http://purl.imsglobal.org/vocab/lti/system/person#TestUser";

    private final ToolInProcess tool;
    private final TestLms lms;
    private final RegisteredTool registered;

    GroupPagesTest(ToolInProcess tool, TestLms lms, RegisteredTool registered) {
        this.tool = tool;
        this.lms = lms;
        this.registered = registered;
    }

    @Test
    @DisplayName("E-1: a teacher comes to the group, by the names of the roster")
    void a_teacher_comes_to_the_group_by_name() {
        new Visitor(tool).launch(lms.launch("amina", "michel"));

        HttpResponse<String> page = new Visitor(tool).launch(lms.launch("helene", "michel"));

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.uri().getPath()).endsWith("/groupe");
        assertThat(page.body())
                .containsSubsequence("Amina Diallo", "En cours", "Bruno Lefèvre", "Pas commencé")
                .contains("Voir l’activité comme un apprenant")
                .doesNotContain("Hélène Garnier", "Denis Morel");
    }

    @Test
    @DisplayName("decision 13: no name is kept")
    void no_name_of_the_roster_reaches_the_database() {
        new Visitor(tool).launch(lms.launch("amina", "michel"));

        HttpResponse<String> page = new Visitor(tool).launch(lms.launch("helene", "michel"));

        assertThat(page.body()).contains("Diallo");
        List<String> texts = tool.column(
                "information_schema.columns where table_schema = 'PUBLIC' and data_type = 'CHARACTER VARYING'"
                        + " and table_name <> 'flyway_schema_history'",
                "table_name || '.' || column_name");
        assertThat(texts).contains("ATTEMPT.LEARNER_ID").hasSizeGreaterThan(50);
        assertThat(texts)
                .allSatisfy(text -> assertThat(tool.column(text.split("\\.", 2)[0], "coalesce(" + text + ", '')"))
                        .noneMatch(value -> value.contains("Diallo") || value.contains("Amina")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"positionnement-decouverte-fs", "revisions"})
    void what_learners_do_for_themselves_is_shown_to_nobody(String content) {
        Launch learners = lms.launch("amina", "michel").claim(CUSTOM, Map.of("content", content));
        Launch teachers = lms.launch("helene", "michel").claim(CUSTOM, Map.of("content", content));
        new Visitor(tool).launch(learners);
        Visitor teacher = new Visitor(tool);

        HttpResponse<String> page = teacher.launch(teachers);

        assertThat(page.body())
                .contains("Ce que chaque personne fait ici lui appartient")
                .doesNotContain("Diallo", "/reponses");
        for (String below : List.of("/personne?personne=" + id("amina"), "/reponses", "/export")) {
            assertThat(teacher.get(tool.address(page.uri().getPath() + below)).body())
                    .as(below)
                    .contains("lui appartient")
                    .doesNotContain("Diallo");
        }
    }

    @Test
    void without_a_roster_the_page_shows_who_came_and_says_so() {
        new Visitor(tool).launch(lms.launch("amina", "michel").with(Fault.NO_ROSTER_SERVICE));

        HttpResponse<String> page =
                new Visitor(tool).launch(lms.launch("helene", "michel").with(Fault.NO_ROSTER_SERVICE));

        assertThat(page.body())
                .contains("ne donne pas la liste du cours", "Participant ")
                .doesNotContain("Diallo");
    }

    @Test
    void a_roster_that_is_refused_is_told_and_who_came_is_shown() {
        lms.suffer(Fault.MEMBERS_503);
        new Visitor(tool).launch(lms.launch("amina", "michel"));

        HttpResponse<String> page = new Visitor(tool).launch(lms.launch("helene", "michel"));

        assertThat(page.body()).contains("n’a pas donné la liste du cours", "Participant ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/personne", "/reponses", "/export"})
    void a_learner_reaches_no_page_of_the_group(String page) {
        Visitor learner = new Visitor(tool);
        String launch = learner.launch(lms.launch("amina", "michel")).uri().getPath();

        HttpResponse<String> refused = learner.get(tool.address(launch + "/groupe" + page));

        assertThat(refused.statusCode()).isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/personne", "/reponses", "/export"})
    void without_its_ticket_a_page_shows_nothing(String page) {
        HttpResponse<String> opened = new Visitor(tool).launch(lms.launch("helene", "michel"));

        HttpResponse<String> refused =
                new Visitor(tool).get(opened.uri().resolve(opened.uri().getPath() + page));

        assertThat(refused.body()).contains("id=\"lost\"").doesNotContain("Diallo");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/personne", "/reponses", "/export"})
    void an_expired_launch_and_a_switched_off_platform_open_nothing(String page) {
        Visitor teacher = new Visitor(tool);
        URI group = teacher.launch(lms.launch("helene", "michel")).uri();
        String id = group.getPath().split("/", -1)[2];

        tool.execute(
                "update launch_session set expires_at = timestamp with time zone '2020-01-01 00:00:00+00' where id = '"
                        + id + "'");

        assertThat(teacher.get(group.resolve(group.getPath() + page)).body()).contains("id=\"lost\"");
    }

    @Test
    void the_activity_of_another_platform_or_course_does_not_exist() {
        try (TestLms other = TestLms.start()) {
            tool.knows(other);
            new Visitor(tool).launch(other.launch("helene", "michel"));
            new Visitor(tool).launch(lms.launch("helene", "mairie-michel"));
            Visitor teacher = new Visitor(tool);
            URI group = teacher.launch(lms.launch("helene", "michel")).uri();
            List<String> foreign = tool.column(
                    "placement where id not in (select placement_id from launch_session where id = '"
                            + group.getPath().split("/", -1)[2] + "')",
                    "id");

            assertThat(foreign)
                    .hasSizeGreaterThan(1)
                    .allSatisfy(id -> assertThat(teacher.get(URI.create(group + "?activite=" + id))
                                    .statusCode())
                            .isEqualTo(404));
        }
    }

    @Test
    void other_activities_of_the_course_are_one_link_away() {
        new Visitor(tool).launch(lms.launch("amina", "trouver-la-bonne-page"));
        Visitor teacher = new Visitor(tool);
        HttpResponse<String> group = teacher.launch(lms.launch("helene", "michel"));

        assertThat(group.body()).contains("Les activités du cours", "Trouver la bonne page", "1 personne a commencé");
    }

    @Test
    @DisplayName("A-37, A-39: a mentor sees those they follow, plays nothing and changes nothing")
    void a_mentor_looks_at_those_they_follow() {
        new Visitor(tool).launch(lms.launch("amina", "michel"));
        new Visitor(tool).launch(lms.launch("bruno", "michel"));
        Visitor mentor = new Visitor(tool);

        HttpResponse<String> page = mentor.launch(lms.launch("denis", "michel")
                .claim(ROLES, List.of(MEMBERSHIP + "Mentor"))
                .claim(
                        LTI + "role_scope_mentor",
                        List.of(lms.school().person("amina").sub())));

        assertThat(page.body()).contains("Amina Diallo").doesNotContain("Lefèvre", "renvoyer", "/personne");
        String path = page.uri().getPath();
        assertThat(mentor.get(tool.address(path + "/export")).statusCode()).isEqualTo(403);
        assertThat(mentor.get(tool.address(path + "/reponses")).statusCode()).isEqualTo(403);
        assertThat(mentor.get(tool.address(path.replace("/groupe", ""))).body()).contains("id=\"lost\"");
    }

    @Test
    @DisplayName("A-38: trials of teachers and test users count nowhere")
    void trials_count_nowhere() {
        Visitor trying = new Visitor(tool);
        URI opened = trying.launch(lms.launch("helene", "michel").with(Fault.NO_ROSTER_SERVICE))
                .uri();
        trying.get(tool.address(opened.getPath().replace("/groupe", "")));
        new Visitor(tool)
                .launch(lms.launch("bruno", "michel")
                        .with(Fault.NO_ROSTER_SERVICE)
                        .claim(ROLES, List.of(MEMBERSHIP + "Learner", TEST_USER)));

        HttpResponse<String> page =
                new Visitor(tool).launch(lms.launch("helene", "michel").with(Fault.NO_ROSTER_SERVICE));

        assertThat(page.body()).contains("Personne n’est à montrer ici").contains("En cours\u00a0: 0");
    }

    @Test
    void an_extra_attempt_can_be_begun_at_once_and_leaves_a_trace() {
        Visitor amina = new Visitor(tool);
        Launch limited = lms.launch("amina", "michel").claim(CUSTOM, Map.of("content", "michel", "essais", "1"));
        amina.launch(limited);
        Visitor teacher = new Visitor(tool);
        HttpResponse<String> group = teacher.launch(
                lms.launch("helene", "michel").claim(CUSTOM, Map.of("content", "michel", "essais", "1")));

        HttpResponse<String> done = act(teacher, group, "amina", "essai");

        assertThat(done.statusCode()).isEqualTo(200);
        assertThat(done.body())
                .contains("Une tentative de plus est accordée", "a droit à 2 tentatives", "une tentative de plus.");
        assertThat(tool.column("arrangement_trace where learner_id = '" + id("amina") + "'", "kind"))
                .containsExactly("ONE_MORE");
    }

    @Test
    void an_excused_learner_is_told_and_not_counted() {
        Visitor amina = new Visitor(tool);
        amina.launch(lms.launch("amina", "michel"));
        Visitor teacher = new Visitor(tool);
        HttpResponse<String> group = teacher.launch(lms.launch("helene", "michel"));

        act(teacher, group, "amina", "dispenser");

        assertThat(new Visitor(tool).launch(lms.launch("amina", "michel")).body())
                .contains("Vous êtes dispensé ou dispensée");
        assertThat(teacher.get(group.uri()).body()).contains("Dispensé\u00a0: 1", "En cours\u00a0: 0");
    }

    @Test
    void what_is_set_aside_counts_no_more_and_the_learner_begins_again() {
        new Visitor(tool).launch(lms.launch("amina", "michel"));
        Visitor teacher = new Visitor(tool);
        HttpResponse<String> group = teacher.launch(lms.launch("helene", "michel"));

        act(teacher, group, "amina", "remettre");

        assertThat(teacher.get(group.uri()).body()).contains("En cours\u00a0: 0");
        new Visitor(tool).launch(lms.launch("amina", "michel"));
        assertThat(tool.column("attempt where learner_id = '" + id("amina") + "'", "id"))
                .hasSize(2);
    }

    @Test
    void a_form_of_another_site_changes_nothing() {
        new Visitor(tool).launch(lms.launch("amina", "michel"));
        Visitor teacher = new Visitor(tool);
        URI group = teacher.launch(lms.launch("helene", "michel")).uri();

        HttpResponse<String> refused = teacher.post(
                URI.create(group + "/personne"),
                Map.of("personne", id("amina"), "action", "dispenser", "csrf", "deviné"));

        assertThat(refused.statusCode()).isEqualTo(401);
        assertThat(tool.column("arrangement_trace where learner_id = '" + id("amina") + "'", "kind"))
                .isEmpty();
    }

    @Test
    void what_is_no_day_to_come_is_not_granted() {
        Map<String, String> dated = Map.of("content", "michel", "echeance", "2020-01-01");
        new Visitor(tool).launch(lms.launch("amina", "michel").claim(CUSTOM, dated));
        Visitor teacher = new Visitor(tool);
        HttpResponse<String> group =
                teacher.launch(lms.launch("helene", "michel").claim(CUSTOM, dated));

        HttpResponse<String> page = teacher.post(
                URI.create(group.uri() + "/personne"),
                Map.of("personne", id("amina"), "action", "delai", "jour", "\u0000hier", "csrf", csrf(teacher, group)));

        assertThat(page.statusCode()).isEqualTo(422);
        assertThat(page.body()).contains("Indiquez un jour à venir");
    }

    @Test
    void a_browser_without_cookies_goes_from_page_to_page_by_its_ticket() {
        new Visitor(tool).launch(lms.launch("amina", "michel"));
        Visitor teacher = new Visitor(tool);
        HttpResponse<String> group = teacher.launch(lms.launch("helene", "michel"));
        String ticket = teacher.cookiesKept().stream()
                .filter(cookie -> cookie.startsWith("__Secure-passerelle-ticket="))
                .map(cookie -> cookie.split("[=;]", 3)[1])
                .findFirst()
                .orElseThrow();
        teacher.forget();

        HttpResponse<String> carried = teacher.post(group.uri(), Map.of("ticket", ticket));
        HttpResponse<String> answers = teacher.post(URI.create(group.uri() + "/reponses"), Map.of("ticket", ticket));

        assertThat(carried.body()).contains("Amina Diallo", "name=\"ticket\" value=\"" + ticket + "\"");
        assertThat(answers.body()).contains("Les réponses du groupe", "Comment animer cet exercice");
    }

    @Test
    void the_group_is_exported_as_a_french_spreadsheet_opens_it() {
        new Visitor(tool).launch(lms.launch("amina", "michel"));
        Visitor teacher = new Visitor(tool);
        URI group = teacher.launch(lms.launch("helene", "michel")).uri();

        HttpResponse<String> csv = teacher.get(URI.create(group + "/export"));
        HttpResponse<String> json = teacher.get(URI.create(group + "/export?forme=json"));

        assertThat(csv.headers().firstValue("Content-Disposition")).contains("attachment; filename=\"groupe.csv\"");
        assertThat(csv.body()).startsWith("\uFEFF\"Nom\";\"État\"").contains("\r\n\"Amina Diallo\";\"En cours\";\"0\"");
        assertThat(json.body()).contains("\"participant\" : \"Amina Diallo\"", "\"state\" : \"under_way\"");
    }

    private HttpResponse<String> act(Visitor teacher, HttpResponse<String> group, String person, String action) {
        HttpResponse<String> answer = teacher.post(
                URI.create(group.uri() + "/personne"),
                Map.of("personne", id(person), "action", action, "csrf", csrf(teacher, group)));
        assertThat(answer.statusCode()).isEqualTo(303);
        return teacher.get(URI.create(answer.headers().firstValue("Location").orElseThrow()));
    }

    /** The token of the session, as the page of somebody holds it. */
    private String csrf(Visitor teacher, HttpResponse<String> group) {
        HttpResponse<String> page = teacher.get(URI.create(group.uri() + "/personne?personne=" + id("amina")));
        return Visitor.Form.in(page.body()).fields().getOrDefault("csrf", "");
    }

    private String id(String person) {
        String registration = tool.column(
                        "registration where client_id = '" + registered.clientId() + "' and issuer = '" + lms.issuer()
                                + "'",
                        "id")
                .get(0);
        return Subjects.learner(
                        new RegistrationId(UUID.fromString(registration).toString()),
                        lms.school().person(person).sub())
                .value();
    }
}
