package fr.passerelle.lti.service;

import fr.passerelle.lti.platform.DeploymentId;
import fr.passerelle.lti.platform.PlatformHttp;
import fr.passerelle.lti.platform.Registration;
import fr.passerelle.lti.token.ToolKeys;
import java.time.Clock;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Access tokens of all platforms, cached by registration, deployment and scopes, renewed 60 s before they
 * end. One thread asks, others wait for its answer. A refusal is remembered for half a minute, so that a
 * queue of scores does not hammer a platform that has just said no.
 *
 * <p>Safe for use by many threads.
 */
public final class AccessTokens {

    private static final int CAPACITY = 10_000;

    /** What a token is for: the registration as a whole, since a changed endpoint needs a new token. */
    private record Purpose(Registration registration, DeploymentId deployment, Set<Scope> scopes) {}

    private final TokenEndpoint endpoint;
    private final Clock clock;
    private final Map<Purpose, CachedToken> cached = new ConcurrentHashMap<>();

    public AccessTokens(ToolKeys keys, PlatformHttp http, Clock clock) {
        this.endpoint = new TokenEndpoint(keys, http, clock);
        this.clock = clock;
    }

    /**
     * A token for these scopes.
     *
     * @throws ServiceRefused {@code TOKEN_REFUSED}, {@code SCOPE_NOT_GRANTED}, {@code HOST_NOT_ALLOWED}, or one
     *     that trying again may cure
     */
    public AccessToken get(Registration registration, DeploymentId deployment, Set<Scope> scopes) {
        return slot(registration, deployment, scopes)
                .get(clock.instant(), () -> endpoint.request(registration, deployment, scopes));
    }

    /** Forgets a token that a service did not accept. */
    public void drop(Registration registration, DeploymentId deployment, AccessToken token) {
        cached.forEach((purpose, slot) -> {
            if (purpose.registration().equals(registration)
                    && purpose.deployment().equals(deployment)) {
                slot.drop(token);
            }
        });
    }

    private CachedToken slot(Registration registration, DeploymentId deployment, Set<Scope> scopes) {
        if (cached.size() > CAPACITY) {
            cached.clear();
        }
        return cached.computeIfAbsent(
                new Purpose(registration, deployment, Set.copyOf(scopes)), ignored -> new CachedToken());
    }
}
