package fr.passerelle.lti.grade;

/** How far a person has come. */
public enum ActivityProgress {
    INITIALIZED("Initialized"),
    STARTED("Started"),
    IN_PROGRESS("InProgress"),
    SUBMITTED("Submitted"),
    COMPLETED("Completed");

    private final String wireName;

    ActivityProgress(String wireName) {
        this.wireName = wireName;
    }

    public String wireName() {
        return wireName;
    }
}
