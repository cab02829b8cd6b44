package fr.passerelle.lti.refusal;

/** A check a launch can pass, in the order they are made. What passed before a refusal tells where to look. */
public enum LaunchCheck {
    REGISTRATION_KNOWN,
    TARGET_LINK_OURS,
    STATE_OPENED,
    PLATFORM_AGREED,
    TOKEN_READABLE,
    ALGORITHM_ALLOWED,
    KEY_FOUND,
    SIGNATURE_VALID,
    ISSUER_MATCHES,
    AUDIENCE_MATCHES,
    AUTHORIZED_PARTY_MATCHES,
    TIMES_VALID,
    NONCE_MATCHES,
    MESSAGE_TYPE_SUPPORTED,
    VERSION_SUPPORTED,
    DEPLOYMENT_ACTIVE,
    CLAIMS_COMPLETE,
    STATE_TAKEN
}
