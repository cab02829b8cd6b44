package fr.passerelle.app.accounts;

import java.time.Duration;

/** What a one-time link is for, and how long it waits. */
public enum LinkPurpose {
    /** Makes the first administrator of a new instance; it works only while there is none. */
    FIRST(Duration.ofHours(24)),
    /** Lets somebody invited choose a password. */
    INVITATION(Duration.ofDays(14)),
    /** Lets somebody who forgot choose another. */
    RESET(Duration.ofHours(1));

    private final Duration validity;

    LinkPurpose(Duration validity) {
        this.validity = validity;
    }

    public Duration validity() {
        return validity;
    }
}
