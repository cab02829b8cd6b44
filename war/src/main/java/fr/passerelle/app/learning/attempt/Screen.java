package fr.passerelle.app.learning.attempt;

import fr.passerelle.app.learning.citation.RichText;
import fr.passerelle.app.learning.content.Step;
import fr.passerelle.app.learning.question.Answer;
import fr.passerelle.app.learning.question.Confidence;
import fr.passerelle.app.learning.question.Option;
import fr.passerelle.app.learning.question.Question;
import fr.passerelle.app.learning.question.Verdict;
import fr.passerelle.app.learning.scenario.BrakeId;
import fr.passerelle.app.learning.scenario.Choice;
import fr.passerelle.app.learning.scenario.Consequence;
import fr.passerelle.app.learning.scenario.Emotion;
import fr.passerelle.app.learning.scenario.EmotionPoint;
import fr.passerelle.app.learning.scenario.Persona;
import fr.passerelle.app.learning.scenario.PersonaCard;
import fr.passerelle.app.learning.scenario.SceneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a learner sees: everything a page needs, and nothing it must not show. No screen that still waits for an answer
 * or a choice leads to a solution, a quality or a point.
 */
public sealed interface Screen {

    ScreenId id();

    /** The heading; for the last screens, the title of the playable. */
    String title();

    /** A screen of a module with something to read; {@link #skippable()} ones wait for {@link Move.Skipped} too. */
    sealed interface StepScreen extends Screen {
        Step step();

        /** Whether this is where those who know it already may go straight to the questions. */
        default boolean skippable() {
            return false;
        }

        @Override
        default String title() {
            return step().title();
        }
    }

    /** Something to read; waits for {@link Move.Continued}. */
    record TextScreen(ScreenId id, Step.Text step, boolean skippable) implements StepScreen {}

    /** A recording and its words; waits for {@link Move.Continued}. */
    record ReplayScreen(ScreenId id, Step.Replay step, boolean skippable) implements StepScreen {}

    /** The page to print; waits for {@link Move.Continued}. */
    record MemoScreen(ScreenId id, Step.Memo step) implements StepScreen {}

    /**
     * A question; waits for {@link Move.Answered}.
     *
     * @param shown the question's options in the order to show them (for a matching, its right side)
     * @param changeable whether the answer can be changed until all are handed in; otherwise it is corrected at once
     * @param before what was answered before, when it is being changed; read it through {@link #given()}
     */
    record QuestionScreen(
            ScreenId id,
            Question question,
            List<Option> shown,
            boolean changeable,
            @Nullable Given before) implements Screen {
        @Override
        public String title() {
            return question.title();
        }

        public Optional<Given> given() {
            return Optional.ofNullable(before);
        }
    }

    /** An answer, and how sure the learner was of it. */
    record Given(Answer answer, Confidence confidence) {}

    /** The answer, corrected, with the options in the order they were shown; waits for {@link Move.Continued}. */
    record CorrectionScreen(ScreenId id, Question question, List<Option> shown, Given given, Verdict verdict)
            implements Screen {
        @Override
        public String title() {
            return question.title();
        }
    }

    /** Every answer before it is handed in; waits for {@link Move.Reopened} and {@link Move.Continued}. */
    record SummaryScreen(ScreenId id, String title, List<Pending> answers) implements Screen {}

    /** An answer that can still be changed; as little is known of it as before it was given. */
    record Pending(Question question, List<Option> shown, Given given) {}

    /**
     * The end of a module. Nothing follows.
     *
     * @param review every question again: wrong though certain first, then the other wrong ones
     * @param steps what could be read, skipped or not
     */
    record FinishedScreen(ScreenId id, String title, Outcome outcome, List<CorrectionScreen> review, List<Step> steps)
            implements Screen {}

    /** The person, before the story; waits for {@link Move.Continued}. */
    record PersonaCardScreen(ScreenId id, PersonaCard card) implements Screen {
        @Override
        public String title() {
            return card.firstName();
        }
    }

    /** A scene that asks for a decision; waits for {@link Move.Chosen}. Choices are in the order to show them. */
    record DecisionScreen(
            ScreenId id, String title, RichText text, Emotion emotion, RichText question, List<Choice> choices)
            implements Screen {}

    /**
     * What the choice led to; waits for {@link Move.Continued}.
     *
     * @param advice may be empty
     * @param revealed hidden brakes brought to light just now, for the first time
     */
    record ConsequenceScreen(
            ScreenId id,
            String title,
            Choice choice,
            RichText consequence,
            RichText advice,
            Emotion emotion,
            List<Persona.HiddenBrake> revealed)
            implements Screen {}

    /** The last scene of the story; waits for {@link Move.Continued}. */
    record EndingScreen(ScreenId id, String title, RichText text, Emotion emotion) implements Screen {}

    /**
     * The end of a persona exercise: what was decided and what else could have been. Nothing follows.
     *
     * @param decisions in the order they were taken, then checkpoints never met
     * @param lived the person's mood as the learner lived it; compare {@code persona.emotionCurve()}
     * @param revealed the hidden brakes that were found
     */
    record DebriefScreen(
            ScreenId id,
            String title,
            Outcome outcome,
            List<DecisionReview> decisions,
            List<EmotionPoint> lived,
            Persona persona,
            Set<BrakeId> revealed,
            RichText debrief)
            implements Screen {}

    /**
     * One decision, seen again.
     *
     * @param met false for a checkpoint the chosen path never reached: it counts nothing
     * @param graded whether it counts
     * @param earned points of the first choice, repair not included
     * @param restored points given back by a repair
     * @param possible points of the best choice
     */
    record DecisionReview(
            SceneId scene,
            String title,
            RichText question,
            boolean met,
            boolean graded,
            double earned,
            double restored,
            double possible,
            List<ChoiceReview> choices) {}

    /** One choice of a decision, with what it does; {@code taken} tells the learner's own. */
    record ChoiceReview(Choice choice, boolean taken, Consequence consequence) {}
}
