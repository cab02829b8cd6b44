package fr.passerelle.app.gradebook.grade;

/** Where a score stands on its way to the platform. */
public enum ScoreState {
    /** Waiting for its turn, or for the platform to answer again. */
    PENDING,
    /** The platform has it. */
    SENT,
    /** The platform will not take it; somebody must act. */
    STUCK,
    /** A newer score of the same learner took its place before it was sent. */
    SUPERSEDED
}
