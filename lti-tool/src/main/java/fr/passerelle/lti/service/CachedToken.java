package fr.passerelle.lti.service;

import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** One token, and the last refusal to give one. */
final class CachedToken {

    private static final Duration REFUSAL_STANDS = Duration.ofSeconds(30);

    private @Nullable AccessToken token;
    private @Nullable ServiceRefused refusal;
    private Instant refusedAt = Instant.EPOCH;

    synchronized AccessToken get(Instant now, Supplier<AccessToken> request) {
        if (token != null && token.usableAt(now)) {
            return token;
        }
        if (refusal != null && now.isBefore(refusedAt.plus(REFUSAL_STANDS))) {
            throw refusal;
        }
        try {
            refusal = null;
            token = request.get();
            return token;
        } catch (ServiceRefused refused) {
            token = null;
            refusal = refused.error().retryable() ? null : refused;
            refusedAt = now;
            throw refused;
        }
    }

    synchronized void drop(AccessToken refused) {
        if (refused.equals(token)) {
            token = null;
        }
    }
}
