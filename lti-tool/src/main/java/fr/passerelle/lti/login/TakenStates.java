package fr.passerelle.lti.login;

import java.time.Instant;

/** The states that were used: where single use is proved, shared by all nodes of a host. */
public interface TakenStates {

    /**
     * Marks a state as used. Must be atomic: of many callers exactly one hears true. May be forgotten after
     * {@code expiresAt}.
     */
    boolean markTaken(String stateId, Instant expiresAt);
}
