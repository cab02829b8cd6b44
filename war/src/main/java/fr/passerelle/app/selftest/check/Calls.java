package fr.passerelle.app.selftest.check;

import fr.passerelle.lti.platform.PlatformAnswer;
import fr.passerelle.lti.platform.PlatformCallFailed;
import fr.passerelle.lti.platform.PlatformHttp;
import fr.passerelle.lti.platform.PlatformRequest;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Calls out, and reads in passing what time it is over there: the Date header of every answer (RFC 9110, 6.6.1). */
final class Calls {
    private final PlatformHttp http;
    private final Clock clock;
    private @Nullable Duration ahead;
    private boolean answered;

    Calls(PlatformHttp http, Clock clock) {
        this.http = http;
        this.clock = clock;
    }

    PlatformAnswer get(URI address) throws PlatformCallFailed {
        return send(PlatformRequest.get(address));
    }

    /** Only the status matters. */
    PlatformAnswer head(URI address) throws PlatformCallFailed {
        return send(new PlatformRequest("HEAD", address, Map.of(), "", PlatformRequest.METADATA));
    }

    /** By how much the platform's clock is ahead of ours, as the quickest reading of it said. */
    Optional<Duration> ahead() {
        return Optional.ofNullable(ahead);
    }

    /** Whether anything answered at all. */
    boolean answered() {
        return answered;
    }

    private PlatformAnswer send(PlatformRequest request) throws PlatformCallFailed {
        Instant asked = clock.instant();
        PlatformAnswer answer = http.send(request);
        answered = true;
        Instant middle = asked.plus(Duration.between(asked, clock.instant()).dividedBy(2));
        answer.header("Date")
                .flatMap(Calls::time)
                .map(said -> Duration.between(middle, said))
                .filter(found -> ahead == null || found.abs().compareTo(ahead.abs()) < 0)
                .ifPresent(found -> ahead = found);
        return answer;
    }

    private static Optional<Instant> time(String date) {
        try {
            return Optional.of(ZonedDateTime.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant());
        } catch (DateTimeParseException unreadable) {
            return Optional.empty();
        }
    }
}
