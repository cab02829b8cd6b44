package fr.passerelle.lti.service;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;

/** A platform's permission to use some of its services for a while. The value is opaque and secret. */
public record AccessToken(String value, Set<Scope> granted, Instant expiresAt) {

    /** How long before its end a token is no longer begun to be used. */
    static final Duration EARLY = Duration.ofSeconds(60);

    public AccessToken {
        granted = Set.copyOf(granted);
    }

    boolean usableAt(Instant now) {
        return now.isBefore(expiresAt.minus(EARLY));
    }

    @Override
    public String toString() {
        return "AccessToken[…, until " + expiresAt + "]";
    }
}
