package fr.passerelle.app.selftest.finding;

/**
 * What a check can find. The name is the public code: never renamed, never reused; each has a cause and a remedy in French
 * and a heading in {@code docs/controle-de-connexion.md}.
 */
public enum Finding {
    GOOD(Light.GREEN, Actor.NOBODY),

    NOT_TRIED_HOST(Light.AMBER, Actor.NETWORK_TEAM),
    NOT_TRIED_TOKEN(Light.AMBER, Actor.PLATFORM_ADMINISTRATOR),
    NOT_TRIED_DEPLOYMENT(Light.AMBER, Actor.YOU),
    NOT_TRIED_LAUNCH(Light.AMBER, Actor.YOU),
    NOT_TRIED_COLUMN(Light.AMBER, Actor.PLATFORM_ADMINISTRATOR),
    NOT_TRIED_TEACHER(Light.AMBER, Actor.YOU),
    NOT_TRIED_TIME(Light.AMBER, Actor.YOU),

    ADDRESS_REFUSED(Light.RED, Actor.YOU),
    ADDRESS_UNENCRYPTED(Light.AMBER, Actor.PLATFORM_ADMINISTRATOR),

    HOST_UNKNOWN(Light.RED, Actor.YOU),
    HOST_PRIVATE(Light.RED, Actor.YOU),
    HOST_UNREACHABLE(Light.RED, Actor.NETWORK_TEAM),
    HOST_SLOW(Light.RED, Actor.NETWORK_TEAM),
    HOST_CERTIFICATE(Light.RED, Actor.PLATFORM_ADMINISTRATOR),
    HOST_NOT_WEB(Light.RED, Actor.PLATFORM_ADMINISTRATOR),

    CLOCK_DRIFTING(Light.AMBER, Actor.NETWORK_TEAM),
    CLOCK_WRONG(Light.RED, Actor.NETWORK_TEAM),
    CLOCK_UNREAD(Light.AMBER, Actor.NOBODY),

    CONFIGURATION_UNREADABLE(Light.AMBER, Actor.PLATFORM_ADMINISTRATOR),
    CONFIGURATION_ISSUER_DIFFERS(Light.RED, Actor.YOU),
    CONFIGURATION_DIFFERS(Light.AMBER, Actor.YOU),

    AUTHORIZATION_GONE(Light.RED, Actor.YOU),
    AUTHORIZATION_FAILING(Light.RED, Actor.PLATFORM_ADMINISTRATOR),
    AUTHORIZATION_SILENT(Light.RED, Actor.PLATFORM_ADMINISTRATOR),

    KEY_SET_SILENT(Light.RED, Actor.PLATFORM_ADMINISTRATOR),
    KEY_SET_REFUSED(Light.RED, Actor.PLATFORM_ADMINISTRATOR),
    KEY_SET_UNREADABLE(Light.RED, Actor.YOU),
    KEY_SET_UNUSABLE(Light.RED, Actor.PLATFORM_ADMINISTRATOR),
    KEY_SET_WITHOUT_ID(Light.AMBER, Actor.PLATFORM_ADMINISTRATOR),
    KEY_SET_EXPOSED(Light.RED, Actor.PLATFORM_ADMINISTRATOR),

    OWN_ADDRESS_UNENCRYPTED(Light.RED, Actor.YOU),
    OWN_ADDRESS_UNREACHED(Light.AMBER, Actor.NETWORK_TEAM),
    OWN_KEYS_MISSING(Light.RED, Actor.YOU),

    REGISTRATION_OFF(Light.RED, Actor.YOU),
    DEPLOYMENT_NONE(Light.RED, Actor.YOU),
    DEPLOYMENT_PENDING(Light.AMBER, Actor.YOU),

    TOKEN_CLIENT_REFUSED(Light.RED, Actor.PLATFORM_ADMINISTRATOR),
    TOKEN_TOOL_INACTIVE(Light.RED, Actor.PLATFORM_ADMINISTRATOR),
    TOKEN_REQUEST_REFUSED(Light.RED, Actor.PLATFORM_ADMINISTRATOR),
    TOKEN_SCOPE_REFUSED(Light.AMBER, Actor.PLATFORM_ADMINISTRATOR),
    TOKEN_SCORES_REFUSED(Light.RED, Actor.PLATFORM_ADMINISTRATOR),
    TOKEN_FAILING(Light.RED, Actor.PLATFORM_ADMINISTRATOR),
    TOKEN_BUSY(Light.AMBER, Actor.YOU),
    TOKEN_SILENT(Light.RED, Actor.PLATFORM_ADMINISTRATOR),
    TOKEN_UNREADABLE(Light.RED, Actor.PLATFORM_ADMINISTRATOR),

    SERVICE_HOST_FOREIGN(Light.RED, Actor.YOU),
    SERVICE_UNAUTHORIZED(Light.RED, Actor.PLATFORM_ADMINISTRATOR),
    SERVICE_FORBIDDEN(Light.RED, Actor.PLATFORM_ADMINISTRATOR),
    SERVICE_GONE(Light.AMBER, Actor.YOU),
    SERVICE_REJECTED(Light.RED, Actor.PLATFORM_ADMINISTRATOR),
    SERVICE_BUSY(Light.AMBER, Actor.YOU),
    SERVICE_FAILING(Light.RED, Actor.PLATFORM_ADMINISTRATOR),
    SERVICE_SILENT(Light.RED, Actor.PLATFORM_ADMINISTRATOR),
    SERVICE_UNREADABLE(Light.RED, Actor.PLATFORM_ADMINISTRATOR),

    /** The answer of a platform that grades no teacher: the road to the gradebook is open up to the person. */
    SCORE_NOT_FOR_TEACHERS(Light.GREEN, Actor.NOBODY),
    SCORE_FORBIDDEN(Light.AMBER, Actor.PLATFORM_ADMINISTRATOR),
    COLUMN_LEFT_BEHIND(Light.RED, Actor.PLATFORM_ADMINISTRATOR),

    /** What only the browser of whoever looks at the page can tell. */
    BROWSER_COOKIE_LOST(Light.AMBER, Actor.YOU),
    BROWSER_STORAGE_LOST(Light.AMBER, Actor.YOU);

    private final Light light;
    private final Actor actor;

    Finding(Light light, Actor actor) {
        this.light = light;
        this.actor = actor;
    }

    public Light light() {
        return light;
    }

    public Actor actor() {
        return actor;
    }
}
