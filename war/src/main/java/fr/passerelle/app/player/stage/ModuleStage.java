package fr.passerelle.app.player.stage;

import fr.passerelle.app.learning.attempt.Screen;
import fr.passerelle.app.learning.content.LearningModule;
import fr.passerelle.app.learning.content.Step;
import fr.passerelle.app.learning.question.Answer;
import fr.passerelle.app.learning.question.Confidence;
import fr.passerelle.app.learning.question.Option;
import fr.passerelle.app.learning.question.OptionId;
import fr.passerelle.app.learning.question.Question;
import fr.passerelle.app.recall.Recalling;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Sets the screens of a module that are no question: what is read, watched, kept, handed in, and the end. */
final class ModuleStage {

    private final Stage stage;

    ModuleStage(Stage stage) {
        this.stage = stage;
    }

    StepPage text(Screen.TextScreen screen) {
        return new StepPage.TextPage(
                stage.around(),
                stage.html(screen.step().text()),
                stage.html(screen.step().further()),
                stage.citations(screen.step().citations()),
                screen.skippable());
    }

    StepPage memo(Screen.MemoScreen screen) {
        return new StepPage.MemoPage(
                stage.around(),
                stage.html(screen.step().text()),
                stage.citations(screen.step().citations()));
    }

    StepPage replay(Screen.ReplayScreen screen) {
        Step.Recording recording = screen.step().recording();
        return new StepPage.ReplayPage(
                stage.around(),
                stage.text("player.replay.minutes", recording.minutes()),
                source(recording.source()),
                recording.chapters().stream()
                        .map(chapter -> stage.text("player.replay.chapter", chapter.at(), chapter.title()))
                        .toList(),
                stage.html(recording.transcript()),
                stage.citations(screen.step().citations()),
                screen.skippable());
    }

    private StepPage.ReplaySource source(Step.Source source) {
        if (source instanceof Step.Elsewhere elsewhere) {
            return new StepPage.ReplaySource(
                    elsewhere.address().toString(), elsewhere.address().getHost(), "", "");
        }
        Step.Bundled bundled = (Step.Bundled) source;
        String root = stage.visit().filesRoot() + stage.playable().id().value() + "/";
        return new StepPage.ReplaySource(root + bundled.file(), "", bundled.mediaType(), root + bundled.captions());
    }

    StepPage summary(Screen.SummaryScreen screen) {
        return new StepPage.SummaryPage(
                stage.around(), screen.answers().stream().map(this::pending).toList());
    }

    private StepPage.PendingLine pending(Screen.Pending pending) {
        return new StepPage.PendingLine(
                pending.question().id().value(),
                pending.question().title(),
                stage.html(pending.question().statement()),
                words(pending));
    }

    private List<String> words(Screen.Pending pending) {
        Answer answer = pending.given().answer();
        List<Option> shown = pending.shown();
        if (answer instanceof Answer.ChosenOptions chosen) {
            return shown.stream()
                    .filter(option -> chosen.options().contains(option.id()))
                    .map(option -> option.text().plain())
                    .toList();
        }
        if (answer instanceof Answer.Ordering ordering) {
            return ordering.order().stream()
                    .map(id ->
                            stage.text("player.summary.place", ordering.order().indexOf(id) + 1, plain(shown, id)))
                    .toList();
        }
        return answer instanceof Answer.Matching matching
                ? pairs(pending.question(), shown, matching)
                : List.of(((Answer.Typed) answer).words());
    }

    private List<String> pairs(Question question, List<Option> shown, Answer.Matching matching) {
        boolean categories = question instanceof Question.Categorising;
        List<Option> placed = categories ? shown : ((Question.Matching) question).left();
        List<Option> offered = categories ? ((Question.Categorising) question).categories() : shown;
        List<String> lines = new ArrayList<>();
        for (Option each : placed) {
            Stream.of(each.id())
                    .map(matching.pairs()::get)
                    .map(to -> stage.text("player.summary.pair", each.text().plain(), plain(offered, to)))
                    .forEach(lines::add);
        }
        return lines;
    }

    private static String plain(List<Option> options, OptionId id) {
        return options.stream()
                .filter(option -> option.id().equals(id))
                .findFirst()
                .orElseThrow()
                .text()
                .plain();
    }

    StepPage finished(Screen.FinishedScreen screen) {
        CorrectionStage corrections = new CorrectionStage(stage);
        List<StepPage.Correction> sureButWrong = new ArrayList<>();
        List<StepPage.Correction> toReview = new ArrayList<>();
        List<StepPage.Correction> right = new ArrayList<>();
        for (Screen.CorrectionScreen question : screen.review()) {
            boolean sure = question.given().confidence() == Confidence.CERTAIN
                    && !stage.visit().reviewing();
            List<StepPage.Correction> group = sure ? sureButWrong : toReview;
            (question.verdict().right() ? right : group).add(corrections.of(question));
        }
        return new StepPage.FinishedPage(
                stage.around(),
                stage.playable().id().equals(Recalling.CONTENT),
                stage.outcome(screen.outcome()),
                advice(screen),
                sureButWrong,
                toReview,
                right,
                screen.steps().stream()
                        .filter(Step.Memo.class::isInstance)
                        .map(step -> (Step.Memo) step)
                        .map(memo -> new StepPage.MemoLine(
                                memo.title(), stage.html(memo.text()), stage.citations(memo.citations())))
                        .toList());
    }

    private List<StepPage.AdviceLine> advice(Screen.FinishedScreen screen) {
        return ((LearningModule) stage.playable())
                .probes().stream().map(probe -> advice(probe, screen.review())).toList();
    }

    /** One may skip what one knew and did not guess. */
    private StepPage.AdviceLine advice(LearningModule.Probe probe, List<Screen.CorrectionScreen> review) {
        List<Screen.CorrectionScreen> asked = review.stream()
                .filter(each -> probe.questions().contains(each.question().id()))
                .toList();
        if (asked.isEmpty()) {
            return advice("calm", "untold", probe);
        }
        if (asked.stream().anyMatch(each -> !each.verdict().right())) {
            return advice("calm", "follow", probe);
        }
        return asked.stream().anyMatch(each -> each.given().confidence() == Confidence.GUESSED)
                ? advice("partly", "guessed", probe)
                : advice("right", "skip", probe);
    }

    private StepPage.AdviceLine advice(String mark, String name, LearningModule.Probe probe) {
        return new StepPage.AdviceLine(
                mark, stage.text("player.advice." + name), probe.title(), stage.text("player.advice." + name + ".why"));
    }
}
