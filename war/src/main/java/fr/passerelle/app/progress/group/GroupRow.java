package fr.passerelle.app.progress.group;

import fr.passerelle.app.arrangement.Arrangement;
import fr.passerelle.app.gradebook.grade.SeatGrade;
import fr.passerelle.app.history.Standing;
import fr.passerelle.app.learning.attempt.LearnerId;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One learner of the group.
 *
 * @param name as the platform writes it; empty where it does not say
 * @param standing what they did; nothing before they came
 * @param grade where their grade is, if they have one
 * @param kept the share the platform's gradebook holds for them, where it says
 */
public record GroupRow(
        LearnerId learner,
        String name,
        @Nullable Standing standing,
        Arrangement arrangement,
        @Nullable SeatGrade grade,
        @Nullable Double kept) {

    private static final int CODE = 6;
    private static final double HUNDREDTH = 0.005;

    /** How far somebody is. */
    public enum State {
        NOT_STARTED,
        UNDER_WAY,
        FINISHED,
        EXCUSED
    }

    public State state() {
        if (arrangement.excused()) {
            return State.EXCUSED;
        }
        if (standing == null) {
            return State.NOT_STARTED;
        }
        return standing.done() ? State.FINISHED : State.UNDER_WAY;
    }

    /** Tells people apart whom nobody named: the same on every page, and nothing the platform would know. */
    public String code() {
        String start =
                learner.value().substring(0, Math.min(CODE, learner.value().length()));
        return start.toUpperCase(Locale.ROOT);
    }

    /** What the platform holds, where that is not what we sent. */
    public Optional<Double> overruled() {
        if (grade == null || grade.unsent() || kept == null) {
            return Optional.empty();
        }
        boolean same = Math.abs(kept - grade.points() / grade.maximum()) <= HUNDREDTH;
        return same ? Optional.empty() : Optional.of(kept);
    }

    /** Nothing about the person. */
    @Override
    public String toString() {
        return "GroupRow[" + state() + "]";
    }
}
