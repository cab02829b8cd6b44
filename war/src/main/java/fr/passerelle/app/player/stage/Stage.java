package fr.passerelle.app.player.stage;

import fr.passerelle.app.learning.attempt.Attempt;
import fr.passerelle.app.learning.attempt.Outcome;
import fr.passerelle.app.learning.attempt.Progress;
import fr.passerelle.app.learning.attempt.Screen;
import fr.passerelle.app.learning.citation.Citation;
import fr.passerelle.app.learning.citation.CitationId;
import fr.passerelle.app.learning.citation.RichText;
import fr.passerelle.app.learning.content.Playable;
import fr.passerelle.app.learning.content.ReviewState;
import fr.passerelle.app.learning.content.Step;
import fr.passerelle.app.learning.question.Confidence;
import fr.passerelle.app.learning.scenario.Emotion;
import fr.passerelle.app.player.form.Entered;
import fr.passerelle.app.player.form.FormProblem;
import fr.passerelle.app.player.visit.Visit;
import fr.passerelle.app.web.Messages;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Sets one screen of an attempt: what all screens share, and the choice of who sets which. */
final class Stage {

    private static final double HUNDREDTHS = 100.0;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.FRENCH);

    private final Attempt attempt;
    private final Visit visit;
    private final Messages messages;
    private final Entered entered;
    private final List<FormProblem> problems;

    Stage(Attempt attempt, Visit visit, Messages messages, Entered entered, List<FormProblem> problems) {
        this.attempt = attempt;
        this.visit = visit;
        this.messages = messages;
        this.entered = entered;
        this.problems = problems;
    }

    StepPage page() {
        Screen screen = attempt.screen();
        if (screen instanceof Screen.TextScreen text) {
            return new ModuleStage(this).text(text);
        }
        if (screen instanceof Screen.ReplayScreen replay) {
            return new ModuleStage(this).replay(replay);
        }
        if (screen instanceof Screen.MemoScreen memo) {
            return new ModuleStage(this).memo(memo);
        }
        if (screen instanceof Screen.QuestionScreen asked) {
            return new QuestionStage(this, asked).page();
        }
        if (screen instanceof Screen.CorrectionScreen corrected) {
            return new StepPage.CorrectionPage(around(), new CorrectionStage(this).of(corrected));
        }
        if (screen instanceof Screen.SummaryScreen summary) {
            return new ModuleStage(this).summary(summary);
        }
        if (screen instanceof Screen.FinishedScreen finished) {
            return new ModuleStage(this).finished(finished);
        }
        return new ExerciseStage(this).of(screen);
    }

    Surround around() {
        Progress progress = attempt.progress();
        Screen screen = attempt.screen();
        return new Surround(
                visit,
                screen.id().value(),
                screen instanceof Screen.SummaryScreen ? text("player.summary.title") : screen.title(),
                playable().title(),
                progress.position(),
                progress.total(),
                (int) Math.ceil(playable().minutes() * (1 - progress.share())),
                progress.position() == 1 && !attempt.finished() ? opening() : List.of(),
                reread());
    }

    Playable playable() {
        return attempt.playable();
    }

    Visit visit() {
        return visit;
    }

    Entered entered() {
        return entered;
    }

    List<FormProblem> problems() {
        return problems;
    }

    String text(String key, Object... arguments) {
        return messages.text(key, arguments);
    }

    String html(RichText text) {
        return text.htmlWithFilesUnder(visit.filesRoot());
    }

    List<StepPage.CitationLine> citations(Collection<CitationId> ids) {
        return playable().citations().stream()
                .filter(citation -> ids.contains(citation.id()))
                .map(this::line)
                .toList();
    }

    StepPage.CitationLine line(Citation citation) {
        return new StepPage.CitationLine(
                citation.sheet().number(),
                citation.title(),
                citation.sheet().address().toString(),
                citation.checkedOn()
                        .map(day -> text("player.source.checked", day.format(DAY)))
                        .orElseGet(() -> text("player.source.unchecked")),
                citation.checkedOn().isEmpty());
    }

    StepPage.MoodLine mood(Emotion emotion) {
        String name = switch (emotion.value()) {
            case -2 -> text("player.mood.distress");
            case -1 -> text("player.mood.worry");
            case 0 -> text("player.mood.waiting");
            case 1 -> text("player.mood.relief");
            default -> text("player.mood.trust");
        };
        return new StepPage.MoodLine(emotion.value(), name, emotion.words());
    }

    /** How sure somebody was, in words; empty where they did not say. */
    String confidence(Confidence confidence) {
        return switch (confidence) {
            case UNSAID -> "";
            case GUESSED -> text("player.sure.guessed");
            case FAIRLY_SURE -> text("player.sure.fairly");
            case CERTAIN -> text("player.sure.certain");
        };
    }

    /** Finished and successful are two things (§ D.4); where nothing is graded, finishing is all there is. */
    StepPage.OutcomeLine outcome(Outcome outcome) {
        // To the hundredth, as the gradebook receives it: two numbers for one grade would make people doubt both.
        double score = Math.round(outcome.share() * 100 * HUNDREDTHS) / HUNDREDTHS;
        int mastery = (int) Math.round(attempt.mastery() * 100);
        boolean formative = mastery == 0 || outcome.possible() == 0;
        String title = formative
                ? text("player.outcome.done")
                : outcome.passed() ? text("player.outcome.passed") : text("player.outcome.not.yet");
        return new StepPage.OutcomeLine(
                outcome.passed(),
                title,
                outcome.possible() == 0 ? "" : text("player.outcome.score", score),
                formative ? "" : text("player.outcome.mastery", mastery),
                next(formative || outcome.passed()));
    }

    private String next(boolean done) {
        if (done) {
            return text("player.outcome.next");
        }
        return text(visit.round().mayBegin() ? "player.outcome.retry" : "player.outcome.reread");
    }

    private List<String> opening() {
        List<String> sentences = new ArrayList<>();
        sentences.add(playable().objective());
        sentences.add(text("player.opening.minutes", playable().minutes()));
        sentences.addAll(visit.round().sentences());
        if (playable().reviewState() == ReviewState.AWAITS_REVIEW) {
            sentences.add(text("player.opening.unreviewed"));
        }
        return sentences;
    }

    /** What was read already; at the end, everything there was to read. */
    private List<Surround.Reread> reread() {
        Stream<? extends Step> steps = attempt.screen() instanceof Screen.FinishedScreen finished
                ? finished.steps().stream()
                : attempt.passed().stream()
                        .filter(Screen.StepScreen.class::isInstance)
                        .map(screen -> ((Screen.StepScreen) screen).step());
        return steps.filter(Step.Text.class::isInstance)
                .map(step -> (Step.Text) step)
                .map(step -> new Surround.Reread(step.title(), html(step.text()), html(step.further())))
                .toList();
    }
}
