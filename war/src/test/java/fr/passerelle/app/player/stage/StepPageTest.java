package fr.passerelle.app.player.stage;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.app.binding.ResumePage;
import fr.passerelle.app.learning.attempt.Screen;
import fr.passerelle.app.learning.content.LearningModule;
import fr.passerelle.app.learning.fixture.AnAnswer;
import fr.passerelle.app.learning.question.Question;
import fr.passerelle.app.learning.question.Solution;
import fr.passerelle.app.learning.question.Verdict;
import fr.passerelle.app.player.fixture.ARun;
import fr.passerelle.app.player.fixture.AVisit;
import fr.passerelle.app.player.form.MoveForm;
import fr.passerelle.app.player.visit.GradeLine;
import fr.passerelle.app.player.visit.Visit;
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
import java.util.ArrayList;
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
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class StepPageTest {

    private static final int PAGE_BUDGET = 15 * 1024;

    private final WebTools tools = AnInstallation.tools();
    private final Messages messages = tools.messages();

    @ParameterizedTest
    @CsvSource({
        "trouver-la-bonne-page, true",
        "trouver-la-bonne-page, false",
        "michel, true",
        "michel, false",
        "petit-module, true",
        "petit-module, false"
    })
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

    @ParameterizedTest
    @ValueSource(strings = {"trouver-la-bonne-page", "michel", "petit-module"})
    void nothing_that_is_right_is_on_the_wire_before_the_answer(String playable) {
        ARun run = ARun.through(playable);
        while (!run.attempt().finished()) {
            if (run.screen() instanceof Screen.QuestionScreen asked) {
                String html = html(run, AVisit.withCookie());

                assertThat(secrets((LearningModule) run.attempt().playable(), asked.question()))
                        .as(asked.title())
                        .isNotEmpty()
                        .allSatisfy(secret -> assertThat(html).doesNotContain(secret));
            }
            run = run.well();
        }
    }

    /** What corrections say, and what is expected where nothing is offered. */
    private static List<String> secrets(LearningModule module, Question question) {
        Solution solution = module.solutionOf(question);
        List<String> secrets = new ArrayList<>();
        Verdict verdict = solution.judge(question, AnAnswer.wrong(question, solution));
        verdict.parts().forEach(part -> secrets.add(part.feedback().html()));
        secrets.add(verdict.feedback().html());
        if (solution instanceof Solution.AcceptedTexts texts) {
            secrets.addAll(texts.accepted());
            secrets.addAll(texts.near().keySet());
        }
        secrets.removeIf(String::isEmpty);
        return secrets;
    }

    @Test
    void the_address_of_a_search_result_is_no_link() {
        String html = html(ARun.through("petit-module").untilKind(Question.SearchResults.class), AVisit.withCookie());

        assertThat(html).contains("carte.example/vite", "carte grise").doesNotContain("href=\"https://carte", "F1\"");
    }

    @Test
    void typed_words_come_back_escaped_and_cut() {
        ARun run = ARun.through("petit-module").untilKind(Question.ShortText.class);
        String hostile = "\u0000<b>\uD83D\uDE00\uD800 " + "x".repeat(500);
        Map<String, List<String>> form =
                Map.of("ecran", List.of(run.screen().id().value()), "reponse", List.of(hostile));
        MoveForm.Play played = (MoveForm.Play) MoveForm.read(form, run.screen(), ARun.AT, messages);

        String html = html(new ARun(run.attempt().play(played.move())), AVisit.withCookie());

        assertThat(HtmlReading.problemsOf(html)).isEmpty();
        assertThat(html)
                .contains("&lt;b&gt;\uD83D\uDE00 x", "certificat d’immatriculation", "Cherchez le nom")
                .doesNotContain("<b>", "x".repeat(200), "\u0000");
    }

    @Test
    void who_knows_it_already_goes_to_the_questions_and_finds_the_texts_at_the_end() {
        ARun run = ARun.through("petit-module");
        assertThat(html(run, AVisit.withCookie())).contains("Je connais déjà\u00a0: passer aux questions");
        MoveForm.Play skip = (MoveForm.Play) MoveForm.read(
                Map.of("ecran", List.of("debut"), "passer", List.of("oui")), run.screen(), ARun.AT, messages);

        ARun asked = new ARun(run.attempt().play(skip.move()));
        String last = html(asked.wellUntil(Screen.FinishedScreen.class::isInstance), AVisit.withCookie());

        assertThat(asked.screen()).isInstanceOf(Screen.QuestionScreen.class);
        assertThat(last).contains("Votre score est de 100 sur 100.", "Le début", "Relire ce que vous avez déjà vu");
    }

    @Test
    void what_was_certain_and_wrong_comes_first_and_is_nobody_elses_business() {
        ARun wrong = ARun.through("petit-module").badlyUntil(Screen.FinishedScreen.class::isInstance);

        assertThat(html(wrong, AVisit.withCookie()))
                .contains("Vous aviez répondu\u00a0: certain ou certaine.")
                .containsSubsequence("Certain, et pourtant à revoir", "Classement", "À revoir ensuite");
        assertThat(html(wrong, AVisit.ofAReviewer())).doesNotContain("ertain ou certaine", "Certain, et pourtant");
    }

    @Test
    void the_end_offers_the_memo_the_opinion_and_another_attempt_if_there_is_one() {
        ARun done = ARun.through("petit-module").badlyUntil(Screen.FinishedScreen.class::isInstance);

        assertThat(html(done, AVisit.withCookie()))
                .contains("Le mémo à garder", "Ce contenu vous sera-t-il utile", ">Recommencer</button>");
        assertThat(html(done, AVisit.ofALastAttempt()))
                .contains("il ne vous en reste plus", "Merci, votre avis est enregistré")
                .doesNotContain(">Recommencer</button>", "puis recommencez");
        assertThat(html(done, AVisit.ofATeacher())).doesNotContain("Ce contenu vous sera-t-il utile");
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
                .contains("Votre note a été envoyée à Campus le 21\u00a0novembre à 14\u00a0h\u00a032.");
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
