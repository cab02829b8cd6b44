package fr.passerelle.lti.claim;

/** The claims this library reads or writes, with their names on the wire. */
public enum ClaimName {
    ISSUER("iss"),
    AUDIENCE("aud"),
    AUTHORIZED_PARTY("azp"),
    SUBJECT("sub"),
    EXPIRES_AT("exp"),
    ISSUED_AT("iat"),
    NOT_BEFORE("nbf"),
    NONCE("nonce"),
    TOKEN_ID("jti"),
    NAME("name"),
    GIVEN_NAME("given_name"),
    FAMILY_NAME("family_name"),
    LOCALE("locale"),
    MESSAGE_TYPE("https://purl.imsglobal.org/spec/lti/claim/message_type"),
    VERSION("https://purl.imsglobal.org/spec/lti/claim/version"),
    DEPLOYMENT_ID("https://purl.imsglobal.org/spec/lti/claim/deployment_id"),
    TARGET_LINK_URI("https://purl.imsglobal.org/spec/lti/claim/target_link_uri"),
    RESOURCE_LINK("https://purl.imsglobal.org/spec/lti/claim/resource_link"),
    ROLES("https://purl.imsglobal.org/spec/lti/claim/roles"),
    ROLE_SCOPE_MENTOR("https://purl.imsglobal.org/spec/lti/claim/role_scope_mentor"),
    FOR_USER("https://purl.imsglobal.org/spec/lti/claim/for_user"),
    MIGRATION("https://purl.imsglobal.org/spec/lti/claim/lti1p1"),
    CONTEXT("https://purl.imsglobal.org/spec/lti/claim/context"),
    TOOL_PLATFORM("https://purl.imsglobal.org/spec/lti/claim/tool_platform"),
    LAUNCH_PRESENTATION("https://purl.imsglobal.org/spec/lti/claim/launch_presentation"),
    CUSTOM("https://purl.imsglobal.org/spec/lti/claim/custom"),
    GRADE_ENDPOINT("https://purl.imsglobal.org/spec/lti-ags/claim/endpoint"),
    NAMES_ROLE_SERVICE("https://purl.imsglobal.org/spec/lti-nrps/claim/namesroleservice"),
    DEEP_LINKING_SETTINGS("https://purl.imsglobal.org/spec/lti-dl/claim/deep_linking_settings"),
    CONTENT_ITEMS("https://purl.imsglobal.org/spec/lti-dl/claim/content_items"),
    DATA("https://purl.imsglobal.org/spec/lti-dl/claim/data"),
    MESSAGE("https://purl.imsglobal.org/spec/lti-dl/claim/msg"),
    LOG("https://purl.imsglobal.org/spec/lti-dl/claim/log"),
    ERROR_MESSAGE("https://purl.imsglobal.org/spec/lti-dl/claim/errormsg"),
    ERROR_LOG("https://purl.imsglobal.org/spec/lti-dl/claim/errorlog");

    private final String wireName;

    ClaimName(String wireName) {
        this.wireName = wireName;
    }

    /** The member of the token, or the URI, exactly. */
    public String wireName() {
        return wireName;
    }
}
