package fr.passerelle.lti.token;

import fr.passerelle.lti.claim.ClaimName;
import fr.passerelle.lti.internal.JsonObject;
import fr.passerelle.lti.refusal.Fact;
import fr.passerelle.lti.refusal.LaunchError.ClaimInvalid;
import fr.passerelle.lti.refusal.LaunchError.ClaimMissing;
import fr.passerelle.lti.refusal.LaunchError.TokenExpired;
import fr.passerelle.lti.refusal.LaunchError.TokenIssuedInFuture;
import fr.passerelle.lti.refusal.LaunchError.TokenTooOld;
import fr.passerelle.lti.refusal.LaunchRefused;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** The life of a token, with leeway for clocks that disagree. */
record TokenTimes(Instant issuedAt, Instant validFrom, Instant expiresAt) {

    /** Moodle's tokens live 60 s, and schools' clocks drift. */
    private static final Duration LEEWAY = Duration.ofMinutes(2);

    private static final Duration OLDEST = Duration.ofMinutes(10);
    private static final BigDecimal LATEST = BigDecimal.valueOf(253_402_300_799L);

    static TokenTimes read(JsonObject claims) {
        Instant expiresAt = required(claims, ClaimName.EXPIRES_AT);
        Instant issuedAt = required(claims, ClaimName.ISSUED_AT);
        Instant notBefore = optional(claims, ClaimName.NOT_BEFORE).orElse(issuedAt);
        return new TokenTimes(issuedAt, notBefore.isAfter(issuedAt) ? notBefore : issuedAt, expiresAt);
    }

    void check(Instant now) {
        if (!now.isBefore(expiresAt.plus(LEEWAY))) {
            throw new LaunchRefused(new TokenExpired(expiresAt, now));
        }
        if (now.isAfter(issuedAt.plus(OLDEST).plus(LEEWAY))) {
            throw new LaunchRefused(new TokenTooOld(issuedAt, now));
        }
        if (validFrom.isAfter(now.plus(LEEWAY)) || !expiresAt.isAfter(issuedAt)) {
            throw new LaunchRefused(new TokenIssuedInFuture(validFrom, now));
        }
    }

    private static Instant required(JsonObject claims, ClaimName name) {
        return optional(claims, name).orElseThrow(() -> new LaunchRefused(new ClaimMissing(Fact.of(name.wireName()))));
    }

    private static Optional<Instant> optional(JsonObject claims, ClaimName name) {
        if (!claims.has(name.wireName())) {
            return Optional.empty();
        }
        BigDecimal seconds = claims.number(name.wireName())
                .filter(number -> number.signum() >= 0 && number.compareTo(LATEST) <= 0)
                .orElseThrow(() -> invalid(name, "a JSON number of seconds"));
        return Optional.of(Instant.ofEpochSecond(seconds.longValue()));
    }

    private static LaunchRefused invalid(ClaimName name, String expected) {
        return new LaunchRefused(new ClaimInvalid(Fact.of(name.wireName()), Fact.of(expected)));
    }
}
