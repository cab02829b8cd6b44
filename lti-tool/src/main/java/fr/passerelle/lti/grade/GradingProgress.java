package fr.passerelle.lti.grade;

/** How far the grading has come. Anything but {@link #FULLY_GRADED} may erase a grade that was there (Moodle, Canvas). */
public enum GradingProgress {
    FULLY_GRADED("FullyGraded"),
    PENDING("Pending"),
    PENDING_MANUAL("PendingManual"),
    FAILED("Failed"),
    NOT_READY("NotReady");

    private final String wireName;

    GradingProgress(String wireName) {
        this.wireName = wireName;
    }

    public String wireName() {
        return wireName;
    }
}
