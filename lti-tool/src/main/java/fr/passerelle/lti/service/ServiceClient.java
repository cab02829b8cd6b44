package fr.passerelle.lti.service;

import fr.passerelle.lti.platform.DeploymentId;
import fr.passerelle.lti.platform.PlatformAnswer;
import fr.passerelle.lti.platform.PlatformCallFailed;
import fr.passerelle.lti.platform.PlatformHttp;
import fr.passerelle.lti.platform.PlatformRequest;
import fr.passerelle.lti.platform.Registration;
import fr.passerelle.lti.service.ServiceError.Kind;
import java.time.Clock;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Calls services with an access token. The token goes only to hosts of the registration; a 401 drops it,
 * gets a new one and tries once more.
 *
 * <p>Safe for use by many threads.
 */
public final class ServiceClient {

    private final AccessTokens tokens;
    private final PlatformHttp http;
    private final Clock clock;

    public ServiceClient(AccessTokens tokens, PlatformHttp http, Clock clock) {
        this.tokens = tokens;
        this.http = http;
        this.clock = clock;
    }

    /**
     * The platform's answer, which is a success.
     *
     * @throws ServiceRefused otherwise
     */
    public PlatformAnswer send(Registration registration, DeploymentId deployment, ServiceRequest request) {
        if (!registration.owns(request.address()) || !http.policy().permits(request.address())) {
            throw new ServiceRefused(ServiceError.of(Kind.HOST_NOT_ALLOWED));
        }
        Set<Scope> scopes = Set.of(request.scope());
        AccessToken token = tokens.get(registration, deployment, scopes);
        PlatformAnswer answer = send(request, token);
        if (answer.status() == 401) {
            tokens.drop(registration, deployment, token);
            answer = send(request, tokens.get(registration, deployment, scopes));
        }
        if (!answer.successful()) {
            throw new ServiceRefused(ServiceErrors.of(answer, clock.instant()));
        }
        return answer;
    }

    private PlatformAnswer send(ServiceRequest request, AccessToken token) {
        Map<String, String> headers = new TreeMap<>();
        headers.put("Authorization", "Bearer " + token.value());
        if (!request.accept().isEmpty()) {
            headers.put("Accept", request.accept());
        }
        if (!request.contentType().isEmpty()) {
            headers.put("Content-Type", request.contentType());
        }
        try {
            return http.send(new PlatformRequest(
                    request.method(), request.address(), headers, request.body(), PlatformRequest.SERVICE));
        } catch (PlatformCallFailed e) {
            throw new ServiceRefused(ServiceErrors.of(e));
        }
    }
}
