package fr.passerelle.lti.login;

import fr.passerelle.lti.refusal.LaunchRefused;

/** Remembers logins until their launch, each of which may be taken once. Safe for use by many threads. */
public interface PendingLogins {

    /** Remembers a login; the state is what goes to the platform and comes back. */
    State remember(PendingLogin login);

    /**
     * The login behind a state, still to be taken.
     *
     * @throws LaunchRefused {@code STATE_UNKNOWN} for a state that is forged or too old
     */
    PendingLogin open(State state);

    /** Takes a login: true exactly once, however many nodes ask. */
    boolean take(PendingLogin login);
}
