package fr.passerelle.lti.token;

import fr.passerelle.lti.platform.PlatformAnswer;
import fr.passerelle.lti.platform.PlatformCallFailed;
import fr.passerelle.lti.platform.PlatformHttp;
import fr.passerelle.lti.platform.PlatformRequest;
import fr.passerelle.lti.refusal.Fact;
import fr.passerelle.lti.refusal.LaunchError.KeySetUnreachable;
import fr.passerelle.lti.refusal.LaunchError.KeyUnknown;
import fr.passerelle.lti.refusal.LaunchRefused;
import java.net.URI;
import java.security.PublicKey;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** One platform's key set, and when to ask for it again. */
final class CachedKeySet {

    private static final Duration SHORTEST = Duration.ofMinutes(5);
    private static final Duration LONGEST = Duration.ofHours(24);
    private static final Duration UNSAID = Duration.ofHours(1);
    private static final Duration BETWEEN_ATTEMPTS = Duration.ofMinutes(1);
    private static final Duration JUST_ASKED = Duration.ofSeconds(10);
    private static final Pattern MAX_AGE = Pattern.compile("max-age\\s*=\\s*\"?(\\d{1,9})");

    /** A set that was fetched. */
    private record Fetched(KeySet keys, Instant freshUntil) {}

    private final URI address;
    private final PlatformHttp http;
    private final Clock clock;
    private final ReentrantLock fetching = new ReentrantLock();

    private volatile @Nullable Fetched lastGood;
    private volatile Instant lastAttempt = Instant.MIN;
    private volatile Instant lastForAToken = Instant.MIN;
    private volatile String lastProblem = "";

    CachedKeySet(URI address, PlatformHttp http, Clock clock) {
        this.address = address;
        this.http = http;
        this.clock = clock;
    }

    PublicKey key(String id) {
        refreshIfStale();
        if (current().key(id).isEmpty()) {
            fetchForAToken();
        }
        return current().key(id).orElseThrow(() -> new LaunchRefused(new KeyUnknown(Fact.of(id), Fact.of(address))));
    }

    Optional<PublicKey> replacement(String id, PublicKey tried) {
        if (current().key(id).filter(tried::equals).isPresent()) {
            fetchForAToken();
        }
        return current().key(id).filter(key -> !key.equals(tried));
    }

    /** Anyone can send a token that makes us ask: once a minute, and never straight after another fetch. */
    private void fetchForAToken() {
        fetching.lock();
        try {
            boolean allowed = lastForAToken.equals(Instant.MIN)
                    || !clock.instant().isBefore(lastForAToken.plus(BETWEEN_ATTEMPTS));
            if (allowed && mayAskAgain(JUST_ASKED)) {
                lastForAToken = clock.instant();
                fetch();
            }
        } finally {
            fetching.unlock();
        }
    }

    private KeySet current() {
        Fetched fetched = lastGood;
        if (fetched == null) {
            throw new LaunchRefused(new KeySetUnreachable(Fact.of(address), Fact.of(lastProblem)));
        }
        return fetched.keys();
    }

    /** With keys in hand nobody waits for another's fetch; without any, everybody does. */
    private void refreshIfStale() {
        Fetched fetched = lastGood;
        if (fetched == null) {
            fetchUnlessJustDone();
        } else if (!clock.instant().isBefore(fetched.freshUntil()) && mayAskAgain(BETWEEN_ATTEMPTS)) {
            if (fetching.tryLock()) {
                try {
                    fetch();
                } finally {
                    fetching.unlock();
                }
            }
        }
    }

    private boolean mayAskAgain(Duration pause) {
        return lastAttempt.equals(Instant.MIN) || !clock.instant().isBefore(lastAttempt.plus(pause));
    }

    /** Fetches, unless somebody did so just now, or while this thread waited. */
    private void fetchUnlessJustDone() {
        fetching.lock();
        try {
            if (mayAskAgain(JUST_ASKED)) {
                fetch();
            }
        } finally {
            fetching.unlock();
        }
    }

    private void fetch() {
        try {
            PlatformAnswer answer = http.send(PlatformRequest.get(address));
            Optional<KeySet> read = answer.status() == 200 ? KeySet.read(answer.body()) : Optional.empty();
            if (read.isPresent()) {
                lastGood = new Fetched(read.get(), clock.instant().plus(life(answer)));
            } else {
                lastProblem = answer.status() == 200 ? "not a key set" : "HTTP status " + answer.status();
            }
        } catch (PlatformCallFailed e) {
            lastProblem = e.reason().name();
        } finally {
            lastAttempt = clock.instant();
        }
    }

    private static Duration life(PlatformAnswer answer) {
        Matcher maxAge = MAX_AGE.matcher(answer.header("Cache-Control").orElse(""));
        Duration said = maxAge.find() ? Duration.ofSeconds(Long.parseLong(maxAge.group(1))) : UNSAID;
        return said.compareTo(SHORTEST) < 0 ? SHORTEST : said.compareTo(LONGEST) > 0 ? LONGEST : said;
    }
}
