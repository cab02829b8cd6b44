package fr.passerelle.lti.service;

import fr.passerelle.lti.platform.RegistrationId;

/** A call to a service that brought nothing: whose, which, and why. Says nothing about a person. */
public record FailedCall(RegistrationId registration, PlatformService service, ServiceError error) {}
