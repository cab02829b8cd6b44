package fr.passerelle.lti.token;

import fr.passerelle.lti.platform.PlatformHttp;
import fr.passerelle.lti.platform.Registration;
import java.net.URI;
import java.security.PublicKey;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Key sets fetched from the platforms and kept as long as they say, within 5 minutes and 24 hours. An
 * unknown key id, or a signature the known key did not make, fetches again, at most once a minute per key
 * set; one thread fetches, others wait or go on with what is known. When a platform cannot be reached the
 * last good set stays in use.
 *
 * <p>Safe for use by many threads.
 */
public final class RemoteKeySets implements KeySets {

    private static final int CAPACITY = 10_000;

    private final PlatformHttp http;
    private final Clock clock;
    private final int capacity;
    private final Map<URI, CachedKeySet> cached = new ConcurrentHashMap<>();

    public RemoteKeySets(PlatformHttp http, Clock clock) {
        this(http, clock, CAPACITY);
    }

    RemoteKeySets(PlatformHttp http, Clock clock, int capacity) {
        this.http = http;
        this.clock = clock;
        this.capacity = capacity;
    }

    @Override
    public PublicKey key(Registration registration, String keyId) {
        return cached(registration).key(keyId);
    }

    @Override
    public Optional<PublicKey> replacement(Registration registration, String keyId, PublicKey tried) {
        return cached(registration).replacement(keyId, tried);
    }

    private CachedKeySet cached(Registration registration) {
        if (cached.size() > capacity) {
            cached.clear();
        }
        return cached.computeIfAbsent(registration.jwksUri(), uri -> new CachedKeySet(uri, http, clock));
    }
}
