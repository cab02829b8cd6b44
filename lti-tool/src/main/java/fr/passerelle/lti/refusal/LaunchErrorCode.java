package fr.passerelle.lti.refusal;

/**
 * The public names of the reasons to refuse a launch, in the order a launch meets them. A name is never
 * changed and never reused: documentation, texts and support conversations are keyed by it.
 */
public enum LaunchErrorCode {
    LOGIN_PARAMETER_MISSING,
    REGISTRATION_UNKNOWN,
    REGISTRATION_AMBIGUOUS,
    TARGET_LINK_FOREIGN,
    PLATFORM_REPORTED_ERROR,
    STATE_MISSING,
    STATE_UNKNOWN,
    BROWSER_NOT_BOUND,
    TOKEN_MALFORMED,
    ALGORITHM_REFUSED,
    KEY_SET_UNREACHABLE,
    KEY_UNKNOWN,
    SIGNATURE_INVALID,
    ISSUER_MISMATCH,
    AUDIENCE_MISMATCH,
    AUTHORIZED_PARTY_MISMATCH,
    TOKEN_EXPIRED,
    TOKEN_TOO_OLD,
    TOKEN_ISSUED_IN_FUTURE,
    NONCE_MISMATCH,
    VERSION_UNSUPPORTED,
    MESSAGE_TYPE_UNSUPPORTED,
    DEPLOYMENT_MISSING,
    DEPLOYMENT_MISMATCH,
    DEPLOYMENT_UNKNOWN,
    DEPLOYMENT_PENDING,
    SUBJECT_MISSING,
    CLAIM_MISSING,
    CLAIM_INVALID
}
