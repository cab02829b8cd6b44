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
import java.util.function.Function;

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
    private final FailedCalls failures;

    public ServiceClient(AccessTokens tokens, PlatformHttp http, Clock clock) {
        this(tokens, http, clock, FailedCalls.UNHEARD);
    }

    /**
     * Also tells somebody what failed: every call that is refused, once; but a score that meets a newer one (409) only when
     * the host finds that it failed ({@link #failed}).
     */
    public ServiceClient(AccessTokens tokens, PlatformHttp http, Clock clock, FailedCalls failures) {
        this.tokens = tokens;
        this.http = http;
        this.clock = clock;
        this.failures = failures;
    }

    /**
     * The platform's answer, which is a success.
     *
     * @throws ServiceRefused otherwise
     */
    public PlatformAnswer send(Registration registration, DeploymentId deployment, ServiceRequest request) {
        if (!registration.owns(request.address()) || !http.policy().permits(request.address())) {
            throw told(FailedCall.of(registration.id(), request.scope(), ServiceError.of(Kind.HOST_NOT_ALLOWED)));
        }
        AccessToken token = token(registration, deployment, request.scope());
        PlatformAnswer answer = send(registration, request, token);
        if (answer.status() == 401) {
            tokens.drop(registration, deployment, token);
            answer = send(registration, request, token(registration, deployment, request.scope()));
        }
        if (!answer.successful()) {
            throw refused(registration, request, ServiceErrors.of(answer, clock.instant()));
        }
        return answer;
    }

    private ServiceRefused refused(Registration registration, ServiceRequest request, ServiceError error) {
        boolean perhapsKept = request.scope() == Scope.SCORE && error.kind() == Kind.CONFLICT;
        return perhapsKept ? new ServiceRefused(error) : told(FailedCall.of(registration.id(), request.scope(), error));
    }

    /** Tells of a call that came back, and failed all the same. */
    public void failed(Registration registration, Scope scope, ServiceError error) {
        failures.add(FailedCall.of(registration.id(), scope, error));
    }

    /**
     * What the platform's answer says. A reading that refuses the answer makes it a call that failed, as if there had been
     * none.
     *
     * @param reading calls nobody itself
     * @throws ServiceRefused otherwise
     */
    public <T> T read(
            Registration registration,
            DeploymentId deployment,
            ServiceRequest request,
            Function<PlatformAnswer, T> reading) {
        PlatformAnswer answer = send(registration, deployment, request);
        try {
            return reading.apply(answer);
        } catch (ServiceRefused unreadable) {
            throw told(FailedCall.of(registration.id(), request.scope(), unreadable.error()));
        }
    }

    private AccessToken token(Registration registration, DeploymentId deployment, Scope scope) {
        try {
            return tokens.get(registration, deployment, Set.of(scope));
        } catch (ServiceRefused refused) {
            throw told(FailedCall.forToken(registration.id(), scope, refused.error()));
        }
    }

    private ServiceRefused told(FailedCall failed) {
        failures.add(failed);
        return new ServiceRefused(failed.error());
    }

    private PlatformAnswer send(Registration registration, ServiceRequest request, AccessToken token) {
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
            throw told(FailedCall.of(registration.id(), request.scope(), ServiceErrors.of(e)));
        }
    }
}
