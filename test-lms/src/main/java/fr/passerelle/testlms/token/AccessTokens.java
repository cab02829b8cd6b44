package fr.passerelle.testlms.token;

import fr.passerelle.testlms.school.RegisteredTool;
import fr.passerelle.testlms.web.Refusal;
import fr.passerelle.testlms.web.Request;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** Opaque access tokens, and the check every service begins with. Thread-safe. */
public final class AccessTokens {

    private static final String BEARER = "Bearer ";
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Clock clock;
    private final Map<String, Grant> grants = new ConcurrentHashMap<>();

    public AccessTokens(Clock clock) {
        this.clock = clock;
    }

    String issue(RegisteredTool tool, Set<String> scopes, Duration life, int calls) {
        byte[] bytes = new byte[24];
        RANDOM.nextBytes(bytes);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        grants.put(token, new Grant(tool, scopes, clock.instant().plus(life), new AtomicInteger(calls)));
        return token;
    }

    /** Lets every token expire at once: the next call of a service is answered 401. */
    public void revokeAll() {
        grants.clear();
    }

    /** The tool that calls, if its token is good for one of these scopes; 401 otherwise, as in Moodle. */
    public RegisteredTool requireOneOf(Request request, String... scopes) {
        Grant grant = grant(request);
        if (Set.of(scopes).stream().noneMatch(grant.scopes::contains)) {
            throw Refusal.of(401, "the token does not have the scope");
        }
        request.note("client_id", grant.tool.clientId());
        return grant.tool;
    }

    /** Refuses the token of this request from now on. */
    public void revoke(Request request) {
        grants.remove(bearer(request));
    }

    private Grant grant(Request request) {
        Grant grant = grants.get(bearer(request));
        if (grant == null || !clock.instant().isBefore(grant.expires) || grant.left.getAndDecrement() <= 0) {
            throw Refusal.of(401, "the token is unknown or has expired");
        }
        return grant;
    }

    private static String bearer(Request request) {
        return request.header("Authorization")
                .filter(value -> value.startsWith(BEARER))
                .map(value -> value.substring(BEARER.length()))
                .orElseThrow(() -> Refusal.of(401, "a bearer token is needed"));
    }

    private record Grant(RegisteredTool tool, Set<String> scopes, Instant expires, AtomicInteger left) {}
}
