package fr.passerelle.testlms.registration;

import fr.passerelle.testlms.school.PlatformEndpoints;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The links that take an administrator to a tool, and the single-use tokens in them. Thread-safe. */
public final class RegistrationLinks {

    private static final Duration LIFE = Duration.ofHours(1);
    private static final SecureRandom RANDOM = new SecureRandom();

    /** Stands for the token of a link that has none. */
    private static final String NO_TOKEN = "";

    private final PlatformEndpoints platform;
    private final Clock clock;
    private final Map<String, Instant> open = new ConcurrentHashMap<>();

    public RegistrationLinks(PlatformEndpoints platform, Clock clock) {
        this.platform = platform;
        this.clock = clock;
    }

    /** A tool's registration link with our configuration and a fresh token added (F-1). */
    public URI withToken(URI toolLink) {
        byte[] bytes = new byte[24];
        RANDOM.nextBytes(bytes);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        open.put(token, clock.instant().plus(LIFE));
        return added(withConfiguration(toolLink), "registration_token", token);
    }

    /** The same without a token; a registration without one is let in, once, within the hour. */
    public URI withoutToken(URI toolLink) {
        open.put(NO_TOKEN, clock.instant().plus(LIFE));
        return withConfiguration(toolLink);
    }

    /** Uses a token up; false if it was never given, is used or is too old. */
    boolean use(String token) {
        Instant until = open.remove(token);
        return until != null && clock.instant().isBefore(until);
    }

    private URI withConfiguration(URI toolLink) {
        return added(
                toolLink, "openid_configuration", platform.openidConfiguration().toString());
    }

    private static URI added(URI link, String name, String value) {
        String separator = link.getRawQuery() == null ? "?" : "&";
        return URI.create(link + separator + name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8));
    }
}
