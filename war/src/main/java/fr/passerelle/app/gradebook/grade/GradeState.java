package fr.passerelle.app.gradebook.grade;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What a learner may be told about the grade of their best attempt. */
public sealed interface GradeState {

    /** Nothing goes to the platform: the activity is not graded there, or this is a preview. */
    record NotGraded() implements GradeState {}

    /** Kept, and on its way. */
    record Waiting() implements GradeState {}

    /** The platform did not take it yet; it is tried again. */
    record Retrying(Instant nextTryAt) implements GradeState {}

    /** The platform has it since then. */
    record Sent(Instant at) implements GradeState {}

    /** The platform refused it; the teacher must act. */
    record Refused() implements GradeState {}

    static GradeState of(ScoreState state, @Nullable Instant sentAt, @Nullable GradeCause cause, Instant nextTryAt) {
        return switch (state) {
            case SENT -> new Sent(sentAt == null ? Instant.EPOCH : sentAt);
            case STUCK -> new Refused();
            case PENDING -> cause == null ? new Waiting() : new Retrying(nextTryAt);
            case SUPERSEDED -> new Waiting();
        };
    }
}
