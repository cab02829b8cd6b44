package fr.passerelle.app.learning.attempt;

import fr.passerelle.app.learning.question.Answer;
import fr.passerelle.app.learning.question.Confidence;
import fr.passerelle.app.learning.question.QuestionId;
import fr.passerelle.app.learning.scenario.ChoiceId;
import java.time.Instant;

/** What a learner did about one screen, and when. */
public sealed interface Move {

    ScreenId screen();

    Instant at();

    /** Read it, and went on; at a summary, handed it in. */
    record Continued(ScreenId screen, Instant at) implements Move {}

    /** Knows all this already: went from the first screen to the questions. */
    record Skipped(ScreenId screen, Instant at) implements Move {}

    /** Answered the question of the screen. */
    record Answered(ScreenId screen, Answer answer, Confidence confidence, Instant at) implements Move {}

    /** Went back from a summary to change one answer. */
    record Reopened(ScreenId screen, QuestionId question, Instant at) implements Move {}

    /** Took a decision in a scene. */
    record Chosen(ScreenId screen, ChoiceId choice, Instant at) implements Move {}
}
