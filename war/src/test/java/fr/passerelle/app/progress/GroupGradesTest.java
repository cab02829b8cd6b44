package fr.passerelle.app.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import fr.passerelle.app.boot.fixture.ToolAndLms;
import fr.passerelle.app.boot.fixture.ToolInProcess;
import fr.passerelle.app.session.Subjects;
import fr.passerelle.house.fixture.Deadline;
import fr.passerelle.house.fixture.Playing;
import fr.passerelle.house.fixture.Visitor;
import fr.passerelle.lti.platform.RegistrationId;
import fr.passerelle.testlms.TestLms;
import fr.passerelle.testlms.fault.Fault;
import fr.passerelle.testlms.journal.ReceivedScore;
import fr.passerelle.testlms.oidc.Launch;
import fr.passerelle.testlms.school.RegisteredTool;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What a teacher's buttons do to grades, as the gradebook of the platform shows it. */
@ExtendWith(ToolAndLms.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class GroupGradesTest {
    private static final String CUSTOM = "https://purl.imsglobal.org/spec/lti/claim/custom";
    private static final String MODULE = "trouver-la-bonne-page";
    private static final String RESTARTS = "name=\"recommencer\"";
    private static final Duration DEADLINE = Duration.ofSeconds(60);
    private static final long DEADLINE_MS = DEADLINE.toMillis();
    private static final double BEST = 100;

    private static double withAMistake;

    private final ToolInProcess tool;
    private final TestLms lms;
    private final RegisteredTool registered;

    @BeforeAll
    static void play(ToolInProcess tool) {
        withAMistake =
                100 * Playing.of(MODULE, new Visitor(tool)).withOneMistake().share();
    }

    GroupGradesTest(ToolInProcess tool, TestLms lms, RegisteredTool registered) {
        this.tool = tool;
        this.lms = lms;
        this.registered = registered;
    }

    @Test
    @DisplayName("what is missing is sent and nothing else; everything is sent with the same points; one alone is sent")
    void the_buttons_send_what_they_say() {
        plays("amina", false, Map.of());
        arrived("amina", 1);
        lms.suffer(Fault.SCORES_422);
        plays("bruno", true, Map.of());
        Visitor teacher = new Visitor(tool);
        URI group = teacher.launch(lms.launch("helene", MODULE)).uri();
        Deadline.of(DEADLINE_MS)
                .until("it is stuck", () -> teacher.get(group).body().contains("Bloquée."));
        assertThat(teacher.get(group).body()).contains("Une note n’est pas encore arrivée");
        lms.recover();

        press(teacher, group, "", Map.of("renvoyer", "nouveau"));

        arrived("bruno", 1);
        assertThat(lms.journal().scoresFor("amina")).hasSize(1);
        gradebookShows(BEST, withAMistake);
        Deadline.of(DEADLINE_MS)
                .until("all are there", () -> teacher.get(group).body().contains("Toutes les notes sont arrivées"));

        press(teacher, group, "", Map.of("renvoyer", "nouveau"));
        press(teacher, group, "", Map.of("renvoyer", "tout"));

        arrived("amina", 2);
        arrived("bruno", 2);
        gradebookShows(BEST, withAMistake);

        press(teacher, group, "/personne", Map.of("personne", id("amina"), "action", "renvoyer"));

        arrived("amina", 3);
        assertThat(accepted("bruno")).isEqualTo(2);
        gradebookShows(BEST, withAMistake);
        assertThat(lms.journal().scoresFor("amina"))
                .extracting(ReceivedScore::scoreGiven)
                .containsOnly(OptionalDouble.of(BEST));
    }

    @Test
    @DisplayName("D-15: what somebody changed in the platform is shown, and left alone until everything is sent again")
    void a_grade_that_was_changed_in_the_platform_is_shown_and_not_fought() {
        plays("amina", true, Map.of());
        plays("bruno", false, Map.of());
        arrived("amina", 1);
        arrived("bruno", 1);
        lms.gradebook().write("amina", MODULE, 12.5);
        Visitor teacher = new Visitor(tool);
        URI group = teacher.launch(lms.launch("helene", MODULE)).uri();
        Deadline.of(DEADLINE_MS)
                .until(
                        "it is shown",
                        () -> teacher.get(group).body().contains("Changée dans la plateforme\u00a0: 12,5 sur 100"));

        press(teacher, group, "", Map.of("renvoyer", "nouveau"));

        gradebookShows(12.5, BEST);
        press(teacher, group, "", Map.of("renvoyer", "tout"));
        arrived("amina", 2);
        gradebookShows(withAMistake, BEST);
    }

    @Test
    void one_attempt_more_counts_where_it_is_better() {
        Map<String, String> once = Map.of("essais", "1");
        HttpResponse<String> end = plays("amina", true, once);
        arrived("amina", 1);
        assertThat(end.body()).doesNotContain(RESTARTS);
        Visitor teacher = new Visitor(tool);
        URI group = teacher.launch(launch("helene", once)).uri();

        press(teacher, group, "/personne", Map.of("personne", id("amina"), "action", "essai"));

        plays("amina", false, once);
        arrived("amina", 2);
        assertThat(grade("amina")).isEqualTo(BEST);
    }

    @Test
    void a_day_more_lets_a_learner_in_who_was_too_late() {
        Map<String, String> past = Map.of("echeance", "2020-01-01");
        assertThat(new Visitor(tool).launch(launch("amina", past)).body()).contains("pouvait être faite jusqu’au");
        Visitor teacher = new Visitor(tool);
        URI group = teacher.launch(launch("helene", past)).uri();

        press(teacher, group, "/personne", Map.of("personne", id("amina"), "action", "delai", "jour", "2099-12-31"));

        plays("amina", true, past);
        arrived("amina", 1);
        assertThat(grade("amina")).isEqualTo(withAMistake, within(0.01));
    }

    @Test
    void after_a_reset_a_grade_gives_way_to_a_better_one_only() {
        plays("amina", true, Map.of());
        plays("bruno", false, Map.of());
        arrived("amina", 1);
        arrived("bruno", 1);
        Visitor teacher = new Visitor(tool);
        URI group = teacher.launch(lms.launch("helene", MODULE)).uri();

        press(teacher, group, "/personne", Map.of("personne", id("amina"), "action", "remettre"));
        press(teacher, group, "/personne", Map.of("personne", id("bruno"), "action", "remettre"));

        gradebookShows(withAMistake, BEST);
        plays("bruno", true, Map.of());
        plays("amina", false, Map.of());
        arrived("amina", 2);
        gradebookShows(BEST, BEST);
        assertThat(lms.journal().scoresFor("bruno")).hasSize(1);
    }

    @Test
    void who_is_excused_may_play_and_their_grade_is_sent_all_the_same() {
        Visitor teacher = new Visitor(tool);
        URI group = teacher.launch(lms.launch("helene", MODULE)).uri();

        press(teacher, group, "/personne", Map.of("personne", id("amina"), "action", "dispenser"));

        plays("amina", true, Map.of());
        arrived("amina", 1);
        assertThat(grade("amina")).isEqualTo(withAMistake, within(0.01));
        assertThat(teacher.get(group).body()).contains("Dispensé\u00a0: 1", "Terminé\u00a0: 0");
    }

    private Launch launch(String person, Map<String, String> settings) {
        Map<String, Object> custom = new HashMap<>(settings);
        custom.put("content", MODULE);
        return lms.launch(person, MODULE).claim(CUSTOM, custom);
    }

    private HttpResponse<String> plays(String person, boolean mistaken, Map<String, String> settings) {
        Visitor visitor = new Visitor(tool);
        Playing all = Playing.of(MODULE, visitor);
        HttpResponse<String> page = visitor.launch(launch(person, settings));
        HttpResponse<String> first = page.body().contains(RESTARTS) ? visitor.sendFormWith(page, RESTARTS) : page;
        return (mistaken ? all.withOneMistake() : all).toTheEnd(first);
    }

    private void arrived(String person, int times) {
        lms.journal().awaitScoresFor(person, times, DEADLINE);
    }

    private long accepted(String person) {
        return lms.journal().scoresFor(person).stream()
                .filter(ReceivedScore::accepted)
                .count();
    }

    private void gradebookShows(double amina, double bruno) {
        assertThat(grade("amina")).isEqualTo(amina, within(0.01));
        assertThat(grade("bruno")).isEqualTo(bruno, within(0.01));
    }

    private double grade(String person) {
        return lms.gradebook().gradeOf(person, MODULE).orElseThrow().points();
    }

    private void press(Visitor teacher, URI group, String page, Map<String, String> fields) {
        HttpResponse<String> withAForm = teacher.get(URI.create(group + "/personne?personne=" + id("amina")));
        Map<String, String> form = new HashMap<>(fields);
        form.put("csrf", Visitor.Form.in(withAForm.body()).fields().getOrDefault("csrf", ""));
        assertThat(teacher.post(URI.create(group + page), form).statusCode()).isEqualTo(303);
    }

    private String id(String person) {
        List<String> known = tool.column(
                "registration where client_id = '" + registered.clientId() + "' and issuer = '" + lms.issuer() + "'",
                "id");
        return Subjects.learner(
                        new RegistrationId(known.get(0)),
                        lms.school().person(person).sub())
                .value();
    }
}
