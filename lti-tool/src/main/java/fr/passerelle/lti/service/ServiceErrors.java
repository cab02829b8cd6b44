package fr.passerelle.lti.service;

import fr.passerelle.lti.platform.PlatformAnswer;
import fr.passerelle.lti.platform.PlatformCallFailed;
import fr.passerelle.lti.service.ServiceError.Kind;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;

/** Reads failures as {@link ServiceError}s. */
final class ServiceErrors {

    private static final Duration LONGEST_PAUSE = Duration.ofDays(2);

    private ServiceErrors() {}

    static ServiceError of(PlatformCallFailed failed) {
        Kind kind = switch (failed.reason()) {
            case ADDRESS_REFUSED, ADDRESS_NOT_PUBLIC -> Kind.HOST_NOT_ALLOWED;
            case HOST_UNKNOWN, UNREACHABLE, TLS_FAILED, TIMED_OUT, ANSWER_UNREADABLE, INTERRUPTED -> Kind.UNREACHABLE;
            case ANSWER_TOO_LARGE -> Kind.ANSWER_UNREADABLE;
        };
        return new ServiceError(kind, 0, failed.reason().name(), Duration.ZERO);
    }

    /** What an answer that is no success means. */
    static ServiceError of(PlatformAnswer answer, Instant now) {
        return new ServiceError(kind(answer), answer.status(), answer.body(), pause(answer, now));
    }

    /** The same for the token endpoint, where any refusal concerns the whole registration. */
    static ServiceError ofToken(PlatformAnswer answer, Instant now) {
        Kind kind = kind(answer);
        return new ServiceError(
                kind == Kind.RATE_LIMITED || kind == Kind.PLATFORM_FAILING ? kind : Kind.TOKEN_REFUSED,
                answer.status(),
                answer.body(),
                pause(answer, now));
    }

    private static Kind kind(PlatformAnswer answer) {
        return switch (answer.status()) {
            case 401 -> Kind.UNAUTHORIZED;
            // Canvas (seen 2026-11): "403 Forbidden (Rate Limit Exceeded)" instead of 429.
            case 403 ->
                answer.body().toLowerCase(Locale.ROOT).contains("rate limit") ? Kind.RATE_LIMITED : Kind.FORBIDDEN;
            case 404 -> Kind.NOT_FOUND;
            case 408, 425 -> Kind.PLATFORM_FAILING;
            case 409 -> Kind.CONFLICT;
            case 429 -> Kind.RATE_LIMITED;
            default -> answer.status() >= 500 ? Kind.PLATFORM_FAILING : Kind.REJECTED;
        };
    }

    private static Duration pause(PlatformAnswer answer, Instant now) {
        Duration said = answer.header("Retry-After")
                .map(text -> text.matches("\\d{1,9}") ? Duration.ofSeconds(Long.parseLong(text)) : until(text, now))
                .orElse(Duration.ZERO);
        if (said.isNegative()) {
            return Duration.ZERO;
        }
        return said.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : said;
    }

    private static Duration until(String date, Instant now) {
        try {
            return Duration.between(now, ZonedDateTime.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME));
        } catch (DateTimeParseException unreadable) {
            return Duration.ZERO;
        }
    }
}
