package fr.passerelle.lti.service;

import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Why a call to a service brought nothing, and whether trying again will help. {@code status} is 0 if there
 * was no answer; {@code reason} is what the platform said, cut to 200 characters, tokens and e-mail
 * addresses taken out; {@code pause} is how long the platform asked us to wait, or zero.
 *
 * @see <a href="https://www.imsglobal.org/spec/lti-ags/v2p0">Assignment and Grade Services 2.0</a>
 */
public record ServiceError(Kind kind, int status, String reason, Duration pause) {

    /** What happened, told apart as far as the remedy differs. */
    public enum Kind {
        /** No answer: network, TLS, time out. */
        UNREACHABLE(true),
        /** 429, or a 403 that speaks of a rate limit (Canvas). */
        RATE_LIMITED(true),
        /** 408, 425 or 5xx. */
        PLATFORM_FAILING(true),
        /** The token endpoint refuses us: key, client id, audience or activation. */
        TOKEN_REFUSED(false),
        /** The platform grants less than the call needs. */
        SCOPE_NOT_GRANTED(false),
        /** The address is not on a host of this registration, or not a public one: no token was sent. */
        HOST_NOT_ALLOWED(false),
        /** 401, with a fresh token too. */
        UNAUTHORIZED(false),
        FORBIDDEN(false),
        NOT_FOUND(false),
        /** 409: the platform has something newer. */
        CONFLICT(false),
        /** Any other refusal: 400, 412, 422… */
        REJECTED(false),
        /** A success we cannot read. */
        ANSWER_UNREADABLE(false);

        private final boolean retryable;

        Kind(boolean retryable) {
            this.retryable = retryable;
        }
    }

    private static final int MAX_LENGTH = 200;
    private static final Pattern SECRETS =
            Pattern.compile("[\\w-]{10,}\\.[\\w-]{10,}\\.[\\w-]+|(?i:bearer)\\s+\\S+|\\S+@\\S+");

    public ServiceError {
        reason = cleaned(reason);
    }

    static ServiceError of(Kind kind) {
        return new ServiceError(kind, 0, "", Duration.ZERO);
    }

    /** Whether the same call may succeed later. */
    public boolean retryable() {
        return kind.retryable;
    }

    /** With which word of OAuth 2.0 a token was refused, if with one. */
    public Optional<OAuthError> oauthError() {
        return kind == Kind.TOKEN_REFUSED ? OAuthError.in(reason) : Optional.empty();
    }

    /** How long the platform asked us to wait. */
    public Optional<Duration> retryAfter() {
        return pause.isZero() ? Optional.empty() : Optional.of(pause);
    }

    private static String cleaned(String text) {
        String start = text.length() > 4 * MAX_LENGTH ? text.substring(0, 4 * MAX_LENGTH) : text;
        String clean = SECRETS.matcher(start)
                .replaceAll("…")
                .replaceAll("[\\p{Cntrl}\\p{Cf}\\s]+", " ")
                .strip();
        return clean.length() > MAX_LENGTH ? clean.substring(0, MAX_LENGTH) : clean;
    }
}
