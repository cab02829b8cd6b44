package fr.passerelle.testlms.oidc;

/** The names of LTI's claims, each written once in this room. */
final class ClaimNames {

    static final String MESSAGE_TYPE = "https://purl.imsglobal.org/spec/lti/claim/message_type";
    static final String VERSION = "https://purl.imsglobal.org/spec/lti/claim/version";
    static final String DEPLOYMENT_ID = "https://purl.imsglobal.org/spec/lti/claim/deployment_id";
    static final String TARGET_LINK_URI = "https://purl.imsglobal.org/spec/lti/claim/target_link_uri";
    static final String RESOURCE_LINK = "https://purl.imsglobal.org/spec/lti/claim/resource_link";
    static final String ROLES = "https://purl.imsglobal.org/spec/lti/claim/roles";
    static final String CONTEXT = "https://purl.imsglobal.org/spec/lti/claim/context";
    static final String FOR_USER = "https://purl.imsglobal.org/spec/lti/claim/for_user";
    static final String MENTOR = "https://purl.imsglobal.org/spec/lti/claim/role_scope_mentor";
    static final String LTI_1_1 = "https://purl.imsglobal.org/spec/lti/claim/lti1p1";
    static final String CUSTOM = "https://purl.imsglobal.org/spec/lti/claim/custom";
    static final String LIS = "https://purl.imsglobal.org/spec/lti/claim/lis";
    static final String EXT = "https://purl.imsglobal.org/spec/lti/claim/ext";
    static final String LAUNCH_PRESENTATION = "https://purl.imsglobal.org/spec/lti/claim/launch_presentation";
    static final String TOOL_PLATFORM = "https://purl.imsglobal.org/spec/lti/claim/tool_platform";
    static final String GRADES = "https://purl.imsglobal.org/spec/lti-ags/claim/endpoint";
    static final String ROSTER = "https://purl.imsglobal.org/spec/lti-nrps/claim/namesroleservice";

    private ClaimNames() {}
}
