package fr.passerelle.app.learning.attempt;

import fr.passerelle.app.learning.question.Answer;
import fr.passerelle.app.learning.scenario.ChoiceId;
import java.time.Instant;

/** What a learner did about one screen, and when. */
public sealed interface Move {

    ScreenId screen();

    Instant at();

    /** Read it, and went on. */
    record Continued(ScreenId screen, Instant at) implements Move {}

    /** Answered the question of the screen. */
    record Answered(ScreenId screen, Answer answer, Instant at) implements Move {}

    /** Took a decision in a scene. */
    record Chosen(ScreenId screen, ChoiceId choice, Instant at) implements Move {}
}
