package fr.passerelle.lti.platform;

/**
 * A signature algorithm a platform may sign its messages with. Only asymmetric ones exist here: neither
 * {@code none} nor {@code HS256} can even be configured.
 *
 * @see <a href="https://www.imsglobal.org/spec/security/v1p1#approved-jwt-signing-algorithms">Security Framework 1.1</a>
 */
public enum Algorithm {
    RS256,
    RS384,
    RS512,
    ES256,
    ES384,
    ES512
}
