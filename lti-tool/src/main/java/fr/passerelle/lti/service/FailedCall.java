package fr.passerelle.lti.service;

import fr.passerelle.lti.platform.RegistrationId;

/**
 * A call to a service that brought nothing: whose, which, and why. Says nothing about a person.
 *
 * @param scope what the call was allowed to do, or the token asked for
 */
public record FailedCall(RegistrationId registration, PlatformService service, Scope scope, ServiceError error) {

    /** Of a service itself, as far as it was reached. */
    static FailedCall of(RegistrationId registration, Scope scope, ServiceError error) {
        return new FailedCall(registration, PlatformService.of(scope), scope, error);
    }

    /** Of the token endpoint, before a service could be called. */
    static FailedCall forToken(RegistrationId registration, Scope scope, ServiceError error) {
        return new FailedCall(registration, PlatformService.ACCESS_TOKEN, scope, error);
    }
}
