package fr.passerelle.registration.dynamic;

/**
 * The public names of the reasons a dynamic registration fails, in the order it meets them. A name is never
 * changed and never reused.
 */
public enum RegistrationErrorCode {
    CONFIGURATION_UNREACHABLE,
    CONFIGURATION_INVALID,
    ISSUER_MISMATCH,
    ENDPOINT_INSECURE,
    REGISTRATION_UNREACHABLE,
    REGISTRATION_REFUSED,
    RESPONSE_INVALID
}
