package fr.passerelle.app.player;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.app.binding.ResumePage;
import fr.passerelle.app.learning.attempt.Screen;
import fr.passerelle.app.learning.question.Question;
import fr.passerelle.app.player.fixture.ARun;
import fr.passerelle.app.player.fixture.AVisit;
import fr.passerelle.app.web.Messages;
import fr.passerelle.app.web.WebTools;
import fr.passerelle.app.web.fixture.AnInstallation;
import fr.passerelle.app.web.fixture.HtmlReading;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class StepPageTest {

    private static final int PAGE_BUDGET = 15 * 1024;

    private final WebTools tools = AnInstallation.tools();
    private final Messages messages = tools.messages();

    @ParameterizedTest
    @CsvSource({"trouver-la-bonne-page, true", "trouver-la-bonne-page, false", "michel, true", "michel, false"})
    void every_screen_of_a_bundled_content_has_a_page_that_reads_well(String playable, boolean well) {
        ARun run = ARun.through(playable);
        Set<String> titles = new HashSet<>();

        while (!run.attempt().finished()) {
            titles.add(check(run));
            run = well ? run.well() : run.badly();
        }

        titles.add(check(run));
        assertThat(titles).hasSizeGreaterThan(3);
    }

    private String check(ARun run) {
        String html = html(run, AVisit.withCookie());
        assertThat(HtmlReading.problemsOf(html)).as(run.screen().title()).isEmpty();
        assertThat(html).contains("Accessibilité\u00a0: non conforme");
        assertThat(html).contains(" – " + run.attempt().playable().title() + " – Passerelle</title>");
        if (!run.attempt().finished()) {
            assertThat(html)
                    .contains("name=\"ecran\" value=\"" + run.screen().id().value() + "\"");
        }
        assertThat(compressed(html)).as("bytes over the wire").isLessThan(PAGE_BUDGET);
        return run.screen().title();
    }

    private static int compressed(String html) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(html.getBytes(StandardCharsets.UTF_8));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.size();
    }

    @Test
    void the_first_screen_says_what_for_and_how_long() {
        String html = html(ARun.through("trouver-la-bonne-page"), AVisit.withCookie());

        assertThat(html)
                .contains("Comptez environ 7 minutes", "pas encore été relu", ">Commencer</button>")
                .contains("Étape 1 sur ");
    }

    @Test
    void an_unchecked_source_says_so() {
        String html = html(ARun.through("trouver-la-bonne-page"), AVisit.withCookie());

        assertThat(html).contains("Service-Public.gouv.fr / DILA, fiche ", "non vérifiée sur la fiche en ligne");
    }

    @Test
    void a_page_carries_the_ticket_only_without_a_cookie() {
        ARun run = ARun.through("trouver-la-bonne-page");

        assertThat(html(run, AVisit.withCookie())).contains("data-ticket=\"\"").doesNotContain("name=\"ticket\"");
        assertThat(html(run, AVisit.withoutCookie()))
                .contains("data-ticket=\"ticket-1\"", "data-launch=\"abc\"", "name=\"ticket\" value=\"ticket-1\"");
    }

    @Test
    void a_teacher_is_told_that_nothing_is_graded() {
        String html = html(ARun.through("michel"), AVisit.ofATeacher());

        assertThat(html).contains("rien n’est noté");
    }

    @Test
    void a_question_announces_that_it_is_corrected_at_once_and_can_be_done_again() {
        String html =
                html(ARun.through("trouver-la-bonne-page").untilKind(Question.SingleChoice.class), AVisit.withCookie());

        assertThat(html).contains("<legend>", "type=\"radio\"", "corrigée tout de suite", "recommencer tout le module");
    }

    @Test
    void an_incomplete_answer_comes_back_with_what_was_entered_and_a_link_to_each_field() {
        ARun run = ARun.through("trouver-la-bonne-page").untilKind(Question.Matching.class);
        Question.Matching question = (Question.Matching) ((Screen.QuestionScreen) run.screen()).question();
        String kept = "paire-" + question.left().get(0).id().value();
        String missing = "paire-" + question.left().get(1).id().value();
        String value = question.options().get(2).id().value();
        Map<String, List<String>> form =
                Map.of("ecran", List.of(run.screen().id().value()), kept, List.of(value), missing, List.of("<script>"));
        MoveForm.Faulty faulty = (MoveForm.Faulty) MoveForm.read(form, run.screen(), ARun.AT, messages);

        StepPage page = StepPage.of(run.attempt(), AVisit.withCookie(), messages, faulty);
        String html = tools.pages().render(page.template(), page);

        assertThat(HtmlReading.problemsOf(html)).isEmpty();
        assertThat(html)
                .contains("role=\"alert\"", "href=\"#" + missing + "\"", "<option value=\"" + value + "\" selected>")
                .doesNotContain("href=\"#" + kept + "\"", "&lt;script");
    }

    @Test
    void a_correction_says_right_and_wrong_in_words() {
        ARun asked = ARun.through("trouver-la-bonne-page").untilKind(Question.SingleChoice.class);

        assertThat(html(asked.well(), AVisit.withCookie()))
                .contains("C’est juste", "Votre réponse\u00a0: juste", "1 sur 1 point");
        assertThat(html(asked.badly(), AVisit.withCookie()))
                .contains(
                        "Ce n’est pas cela",
                        "Votre réponse\u00a0: à revoir",
                        "que vous n’avez pas choisie",
                        "0 sur 1 point");
    }

    @Test
    void a_decision_shows_nothing_of_what_its_choices_are_worth() {
        String html =
                html(ARun.through("michel").wellUntil(Screen.DecisionScreen.class::isInstance), AVisit.withCookie());

        assertThat(html).contains("<legend>", "Humeur", "inquiétude").doesNotContain("optimal", "risqué", "points");
    }

    @Test
    void the_end_tells_finished_and_successful_apart_and_shows_what_to_review_first() {
        ARun failed = ARun.through("trouver-la-bonne-page").badlyUntil(Screen.FinishedScreen.class::isInstance);
        ARun passed = ARun.through("trouver-la-bonne-page").wellUntil(Screen.FinishedScreen.class::isInstance);

        assertThat(html(failed, AVisit.withCookie()))
                .contains("Terminé, pas encore réussi", "Le seuil de réussite est fixé à 70 sur 100.")
                .containsSubsequence(">Recommencer</button>", "À revoir d’abord");
        assertThat(html(passed, AVisit.withCookie()))
                .contains("Réussi\u00a0!", "Votre score est de 100 sur 100.", "Toutes vos réponses étaient justes.");
    }

    @Test
    void the_last_page_says_where_the_grade_is() {
        ARun done = ARun.through("trouver-la-bonne-page").wellUntil(Screen.FinishedScreen.class::isInstance);
        ZonedDateTime at = ZonedDateTime.of(2026, 11, 21, 14, 32, 0, 0, ZoneId.of("Europe/Paris"));

        assertThat(html(done, AVisit.with(GradeLine.sent(messages, "Campus", at))))
                .contains("Votre note a été envoyée à Campus à 14\u00a0h\u00a032.");
        assertThat(html(done, AVisit.with(GradeLine.waiting(messages)))).contains("vous n’avez rien à faire");
        assertThat(html(done, AVisit.with(GradeLine.notGraded(messages)))).contains("n’est pas notée");
        assertThat(html(done, AVisit.with(GradeLine.stuck(messages)))).contains("est bien gardé ici");
    }

    @Test
    void the_debrief_gives_every_curve_as_a_table_too() {
        ARun done = ARun.through("michel").badlyUntil(Screen.DebriefScreen.class::isInstance);

        String html = html(done, AVisit.withCookie());

        assertThat(html)
                .contains("<polyline", "<th scope=\"row\">L’attente</th>", "resté caché", "un choix risqué")
                .contains("Et si vous aviez choisi autre chose");
    }

    @Test
    void a_frame_that_kept_nothing_says_to_start_from_the_course() {
        String html = tools.pages().render("player/resume", new ResumePage("/l/abc", "abc"));

        assertThat(HtmlReading.problemsOf(html)).isEmpty();
        assertThat(html).contains("data-launch=\"abc\"", "Relancez l’activité depuis votre cours");
    }

    private String html(ARun run, Visit visit) {
        StepPage page = StepPage.of(run.attempt(), visit, messages);
        return tools.pages().render(page.template(), page);
    }
}
