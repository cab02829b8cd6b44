package fr.passerelle.app.player;

import fr.passerelle.app.learning.attempt.Attempt;
import fr.passerelle.app.learning.attempt.Outcome;
import fr.passerelle.app.learning.attempt.Progress;
import fr.passerelle.app.learning.attempt.Screen;
import fr.passerelle.app.learning.citation.Citation;
import fr.passerelle.app.learning.citation.CitationId;
import fr.passerelle.app.learning.citation.RichText;
import fr.passerelle.app.learning.content.Playable;
import fr.passerelle.app.learning.content.ReviewState;
import fr.passerelle.app.learning.scenario.Emotion;
import fr.passerelle.app.web.Messages;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

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
            return new StepPage.TextPage(
                    around(), html(text.step().text()), citations(text.step().citations()));
        }
        if (screen instanceof Screen.MemoScreen memo) {
            return new StepPage.MemoPage(
                    around(), html(memo.step().text()), citations(memo.step().citations()));
        }
        if (screen instanceof Screen.QuestionScreen asked) {
            return new QuestionStage(this).asking(asked);
        }
        if (screen instanceof Screen.CorrectionScreen corrected) {
            return new StepPage.CorrectionPage(around(), new CorrectionStage(this).of(corrected));
        }
        if (screen instanceof Screen.FinishedScreen finished) {
            return finished(finished);
        }
        return new ExerciseStage(this).of(screen);
    }

    Surround around() {
        Progress progress = attempt.progress();
        Screen screen = attempt.screen();
        return new Surround(
                visit,
                screen.id().value(),
                screen.title(),
                playable().title(),
                progress.position(),
                progress.total(),
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

    /** Finished and successful are two things (§ D.4); where nothing is graded, finishing is all there is. */
    StepPage.OutcomeLine outcome(Outcome outcome) {
        // To the hundredth, as the gradebook receives it: two numbers for one grade would make people doubt both.
        double score = Math.round(outcome.share() * 100 * HUNDREDTHS) / HUNDREDTHS;
        int mastery = (int) Math.round(playable().mastery() * 100);
        boolean formative = mastery == 0 || outcome.possible() == 0;
        String title = formative
                ? text("player.outcome.done")
                : outcome.passed() ? text("player.outcome.passed") : text("player.outcome.not.yet");
        return new StepPage.OutcomeLine(
                outcome.passed(),
                title,
                outcome.possible() == 0 ? "" : text("player.outcome.score", score),
                formative ? "" : text("player.outcome.mastery", mastery),
                formative || outcome.passed() ? text("player.outcome.next") : text("player.outcome.retry"));
    }

    private StepPage finished(Screen.FinishedScreen screen) {
        CorrectionStage corrections = new CorrectionStage(this);
        List<StepPage.Correction> toReview = new ArrayList<>();
        List<StepPage.Correction> right = new ArrayList<>();
        for (Screen.CorrectionScreen question : screen.review()) {
            (question.verdict().right() ? right : toReview).add(corrections.of(question));
        }
        return new StepPage.FinishedPage(around(), outcome(screen.outcome()), toReview, right);
    }

    private List<String> opening() {
        List<String> sentences = new ArrayList<>();
        sentences.add(playable().objective());
        sentences.add(text("player.opening.minutes", playable().minutes()));
        if (playable().reviewState() == ReviewState.AWAITS_REVIEW) {
            sentences.add(text("player.opening.unreviewed"));
        }
        return sentences;
    }

    private List<Surround.Reread> reread() {
        return attempt.passed().stream()
                .filter(Screen.TextScreen.class::isInstance)
                .map(screen -> ((Screen.TextScreen) screen).step())
                .map(step -> new Surround.Reread(step.title(), html(step.text())))
                .toList();
    }
}
