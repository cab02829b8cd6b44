package fr.passerelle.registration.dynamic;

import fr.passerelle.lti.refusal.Fact;

/** One reason a dynamic registration failed, with the facts an administrator needs; never a token. */
public sealed interface RegistrationError {

    /** The stable public name of this reason. */
    RegistrationErrorCode code();

    /** The platform's configuration could not be read: no answer, a redirect, an error, or too large. */
    record ConfigurationUnreachable(Fact address, Fact problem) implements RegistrationError {
        @Override
        public RegistrationErrorCode code() {
            return RegistrationErrorCode.CONFIGURATION_UNREACHABLE;
        }
    }

    /** The configuration is no JSON object, or a required member is absent or malformed. */
    record ConfigurationInvalid(Fact member, Fact expected) implements RegistrationError {
        @Override
        public RegistrationErrorCode code() {
            return RegistrationErrorCode.CONFIGURATION_INVALID;
        }
    }

    /** The configuration speaks for an issuer on another host than its own. */
    record IssuerMismatch(Fact issuer, Fact configuration) implements RegistrationError {
        @Override
        public RegistrationErrorCode code() {
            return RegistrationErrorCode.ISSUER_MISMATCH;
        }
    }

    /** An address is not https, or leads inside our own network. */
    record EndpointInsecure(Fact member, Fact address) implements RegistrationError {
        @Override
        public RegistrationErrorCode code() {
            return RegistrationErrorCode.ENDPOINT_INSECURE;
        }
    }

    /** The registration endpoint gave no answer; whether it registered us is unknown. */
    record RegistrationUnreachable(Fact address, Fact problem) implements RegistrationError {
        @Override
        public RegistrationErrorCode code() {
            return RegistrationErrorCode.REGISTRATION_UNREACHABLE;
        }
    }

    /** The platform refused to register us; error and description are its own words. */
    record Refused(int status, Fact error, Fact description) implements RegistrationError {
        @Override
        public RegistrationErrorCode code() {
            return RegistrationErrorCode.REGISTRATION_REFUSED;
        }
    }

    /** The platform accepted, in words we cannot use: no client id, or no JSON. */
    record ResponseInvalid(Fact member, Fact expected) implements RegistrationError {
        @Override
        public RegistrationErrorCode code() {
            return RegistrationErrorCode.RESPONSE_INVALID;
        }
    }
}
