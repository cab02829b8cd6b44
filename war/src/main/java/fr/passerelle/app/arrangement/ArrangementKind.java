package fr.passerelle.app.arrangement;

/** What a teacher did for a learner; stored, so that names never change. */
public enum ArrangementKind {
    /** One attempt more. */
    ONE_MORE,
    /** A deadline of their own. */
    LATER,
    EXCUSED,
    /** The excuse is taken back. */
    EXPECTED,
    /** What was done so far counts no more. */
    SET_ASIDE
}
