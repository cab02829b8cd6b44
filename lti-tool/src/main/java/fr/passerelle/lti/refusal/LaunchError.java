package fr.passerelle.lti.refusal;

import java.time.Instant;

/**
 * One reason to refuse a login or a launch, with the facts an administrator needs. Each code has exactly
 * one record. Facts are bounded and cleaned; none of them is a token, a signature, a name or an e-mail.
 */
public sealed interface LaunchError {

    /** The stable public name of this reason. */
    LaunchErrorCode code();

    /** What is wrong with a parameter. */
    enum Fault {
        ABSENT,
        REPEATED,
        TOO_LONG
    }

    /** What is wrong with a state. */
    enum StateFault {
        /** Not sealed by us, or sealed with a secret we no longer have. */
        FORGED,
        EXPIRED,
        ALREADY_TAKEN
    }

    /** A parameter of the login initiation is absent, or no single usable value can be read from it. */
    record LoginParameterMissing(Fact parameter, Fault fault) implements LaunchError {
        @Override
        public LaunchErrorCode code() {
            return LaunchErrorCode.LOGIN_PARAMETER_MISSING;
        }
    }

    /** Nobody registered this issuer and client id, or the registration is switched off. */
    record RegistrationUnknown(Fact issuer, Fact clientId) implements LaunchError {
        @Override
        public LaunchErrorCode code() {
            return LaunchErrorCode.REGISTRATION_UNKNOWN;
        }
    }

    /** No client id was sent and several registrations share the issuer. */
    record RegistrationAmbiguous(Fact issuer, int registrations) implements LaunchError {
        @Override
        public LaunchErrorCode code() {
            return LaunchErrorCode.REGISTRATION_AMBIGUOUS;
        }
    }

    /** The target link leads elsewhere than to this tool. */
    record TargetLinkForeign(Fact targetLink, Fact expected) implements LaunchError {
        @Override
        public LaunchErrorCode code() {
            return LaunchErrorCode.TARGET_LINK_FOREIGN;
        }
    }

    /** The platform answered the authentication request with an error. */
    record PlatformReportedError(Fact error, Fact description) implements LaunchError {
        @Override
        public LaunchErrorCode code() {
            return LaunchErrorCode.PLATFORM_REPORTED_ERROR;
        }
    }

    /** The form that came back holds no state, or more than one. */
    record StateMissing() implements LaunchError {
        @Override
        public LaunchErrorCode code() {
            return LaunchErrorCode.STATE_MISSING;
        }
    }

    /** The state is not one of ours, is too old, or was used before. */
    record StateUnknown(StateFault fault) implements LaunchError {
        @Override
        public LaunchErrorCode code() {
            return LaunchErrorCode.STATE_UNKNOWN;
        }
    }

    /** The browser that came back is not proved to be the one that left. */
    record BrowserNotBound() implements LaunchError {
        @Override
        public LaunchErrorCode code() {
            return LaunchErrorCode.BROWSER_NOT_BOUND;
        }
    }

    /** There is no single id_token, or it cannot be read as a signed token. */
    record TokenMalformed(Fact problem) implements LaunchError {
        @Override
        public LaunchErrorCode code() {
            return LaunchErrorCode.TOKEN_MALFORMED;
        }
    }

    /** The token is signed with an algorithm the registration does not allow. */
    record AlgorithmRefused(Fact algorithm, Fact allowed) implements LaunchError {
        @Override
        public LaunchErrorCode code() {
            return LaunchErrorCode.ALGORITHM_REFUSED;
        }
    }

    /** The platform's keys could not be fetched and none were known from before. */
    record KeySetUnreachable(Fact jwksUri, Fact problem) implements LaunchError {
        @Override
        public LaunchErrorCode code() {
            return LaunchErrorCode.KEY_SET_UNREACHABLE;
        }
    }

    /** The platform's key set has no usable key of this id. */
    record KeyUnknown(Fact keyId, Fact jwksUri) implements LaunchError {
        @Override
        public LaunchErrorCode code() {
            return LaunchErrorCode.KEY_UNKNOWN;
        }
    }

    /** The signature was not made with the key it names. */
    record SignatureInvalid(Fact keyId) implements LaunchError {
        @Override
        public LaunchErrorCode code() {
            return LaunchErrorCode.SIGNATURE_INVALID;
        }
    }

    /** The token names another issuer. */
    record IssuerMismatch(Fact expected, Fact actual) implements LaunchError {
        @Override
        public LaunchErrorCode code() {
            return LaunchErrorCode.ISSUER_MISMATCH;
        }
    }

    /** The token is not for us, or not for us alone. */
    record AudienceMismatch(Fact expected, Fact actual) implements LaunchError {
        @Override
        public LaunchErrorCode code() {
            return LaunchErrorCode.AUDIENCE_MISMATCH;
        }
    }

    /** The token was issued to another party. */
    record AuthorizedPartyMismatch(Fact expected, Fact actual) implements LaunchError {
        @Override
        public LaunchErrorCode code() {
            return LaunchErrorCode.AUTHORIZED_PARTY_MISMATCH;
        }
    }

    /** The token's life is over, leeway included. */
    record TokenExpired(Instant expiredAt, Instant now) implements LaunchError {
        @Override
        public LaunchErrorCode code() {
            return LaunchErrorCode.TOKEN_EXPIRED;
        }
    }

    /** The token was issued too long ago, whatever its expiry says. */
    record TokenTooOld(Instant issuedAt, Instant now) implements LaunchError {
        @Override
        public LaunchErrorCode code() {
            return LaunchErrorCode.TOKEN_TOO_OLD;
        }
    }

    /** The token is not valid yet: the clocks disagree. */
    record TokenIssuedInFuture(Instant validFrom, Instant now) implements LaunchError {
        @Override
        public LaunchErrorCode code() {
            return LaunchErrorCode.TOKEN_ISSUED_IN_FUTURE;
        }
    }

    /** The token answers another authentication request. */
    record NonceMismatch() implements LaunchError {
        @Override
        public LaunchErrorCode code() {
            return LaunchErrorCode.NONCE_MISMATCH;
        }
    }

    /** The message is not LTI 1.3.0. */
    record VersionUnsupported(Fact version) implements LaunchError {
        @Override
        public LaunchErrorCode code() {
            return LaunchErrorCode.VERSION_UNSUPPORTED;
        }
    }

    /** A message of a type this tool does not serve. */
    record MessageTypeUnsupported(Fact messageType) implements LaunchError {
        @Override
        public LaunchErrorCode code() {
            return LaunchErrorCode.MESSAGE_TYPE_UNSUPPORTED;
        }
    }

    /** The message names no deployment. */
    record DeploymentMissing() implements LaunchError {
        @Override
        public LaunchErrorCode code() {
            return LaunchErrorCode.DEPLOYMENT_MISSING;
        }
    }

    /** The message names another deployment than the login did. */
    record DeploymentMismatch(Fact expected, Fact actual) implements LaunchError {
        @Override
        public LaunchErrorCode code() {
            return LaunchErrorCode.DEPLOYMENT_MISMATCH;
        }
    }

    /** The deployment is not known under this registration, or is switched off. */
    record DeploymentUnknown(Fact issuer, Fact deploymentId) implements LaunchError {
        @Override
        public LaunchErrorCode code() {
            return LaunchErrorCode.DEPLOYMENT_UNKNOWN;
        }
    }

    /** The deployment awaits an administrator's approval. */
    record DeploymentPending(Fact issuer, Fact deploymentId) implements LaunchError {
        @Override
        public LaunchErrorCode code() {
            return LaunchErrorCode.DEPLOYMENT_PENDING;
        }
    }

    /** The message names nobody and the registration allows no anonymous launches. */
    record SubjectMissing() implements LaunchError {
        @Override
        public LaunchErrorCode code() {
            return LaunchErrorCode.SUBJECT_MISSING;
        }
    }

    /** A required claim is absent. */
    record ClaimMissing(Fact claim) implements LaunchError {
        @Override
        public LaunchErrorCode code() {
            return LaunchErrorCode.CLAIM_MISSING;
        }
    }

    /** A required claim is there, but not of the required form. */
    record ClaimInvalid(Fact claim, Fact expected) implements LaunchError {
        @Override
        public LaunchErrorCode code() {
            return LaunchErrorCode.CLAIM_INVALID;
        }
    }
}
