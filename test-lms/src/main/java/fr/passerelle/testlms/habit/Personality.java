package fr.passerelle.testlms.habit;

import java.util.Set;

/** A platform that this one can pass for, by its observable habits (I-1). */
public enum Personality {
    /** What tests and the demo meet unless they say otherwise: Moodle without its mistakes. */
    USUAL("test-lms", PlatformStorage.NONE, Shape.PLAIN),
    /** Moodle 4.5 (Q1 to Q20). */
    MOODLE("moodle", PlatformStorage.NONE, Shape.PLAIN),
    /** Canvas (Q21 to Q27). */
    CANVAS("canvas", PlatformStorage.NAMED_FRAME, Shape.SIGN_ON_ELSEWHERE),
    /** D2L Brightspace (Q35 to Q40). */
    BRIGHTSPACE("desire2learn", PlatformStorage.PARENT, Shape.PLAIN),
    /** Blackboard Learn (Q28 to Q34). */
    BLACKBOARD("BlackboardLearn", PlatformStorage.PARENT, Shape.SHARED_ISSUER),
    /** Sakai (Q41 to Q44). */
    SAKAI("sakai", PlatformStorage.PARENT, Shape.SUBJECTS_AS_URLS),
    /** Open edX with xblock-lti-consumer (Q45 to Q51). */
    OPENEDX("edx", PlatformStorage.NONE, Shape.ONE_DEPLOYMENT),
    /** What the specifications say and nothing else. */
    PLAIN("plain", PlatformStorage.NONE, Shape.PLAIN);

    /** How names are made; cannot change while the platform runs. */
    private enum Shape {
        PLAIN,
        SIGN_ON_ELSEWHERE,
        SHARED_ISSUER,
        ONE_DEPLOYMENT,
        SUBJECTS_AS_URLS
    }

    private static final String FIXED_AUDIENCE = "https://api.brightspace.com/auth/token";

    private final String product;
    private final PlatformStorage storage;
    private final Shape shape;

    Personality(String product, PlatformStorage storage, Shape shape) {
        this.product = product;
        this.storage = storage;
        this.shape = shape;
    }

    /** The {@code product_family_code}. */
    public String product() {
        return product;
    }

    public PlatformStorage storage() {
        return storage;
    }

    public Set<Trait> traits() {
        return switch (this) {
            case USUAL -> Habits.USUAL;
            case MOODLE -> Habits.with(Habits.USUAL, Trait.CURLY_LINK_HEADERS);
            case CANVAS ->
                Set.of(
                        Trait.DEPLOYMENT_ID_WITHOUT_PREFIX,
                        Trait.HINT_LIKE_A_JWT,
                        Trait.AUTHORIZED_PARTY,
                        Trait.LONG_LIVED_ID_TOKENS,
                        Trait.HISTORY_OF_LINKS,
                        Trait.SCOPES_ALL_OR_NOTHING,
                        Trait.OLDER_IS_400,
                        Trait.SCORE_IS_JSON,
                        Trait.NOT_GRADED_IS_422,
                        Trait.RATE_LIMIT_IS_403);
            case BRIGHTSPACE ->
                Set.of(
                        Trait.LONG_LIVED_ID_TOKENS,
                        Trait.HISTORY_OF_LINKS,
                        Trait.UNKNOWN_CLIENT_IS_401,
                        Trait.FIXED_TOKEN_AUDIENCE,
                        Trait.BARE_KEYS,
                        Trait.NO_AUTOMATIC_COLUMN,
                        Trait.SCORE_IS_200,
                        Trait.NOT_GRADED_IS_403,
                        Trait.EXACT_CHOSEN_ADDRESS);
            case BLACKBOARD ->
                Set.of(
                        Trait.LOGIN_BY_GET,
                        Trait.HINT_LIKE_A_JWT,
                        Trait.LONG_LIVED_ID_TOKENS,
                        Trait.UNKNOWN_CLIENT_IS_401,
                        Trait.SCORE_IS_200,
                        Trait.CHOSEN_ADDRESS_NEEDED);
            case SAKAI ->
                Set.of(
                        Trait.HISTORY_OF_LINKS,
                        Trait.LONG_LIVED_ID_TOKENS,
                        Trait.UNKNOWN_CLIENT_IS_401,
                        Trait.COLUMNS_OF_OTHERS,
                        Trait.SCORE_IS_200);
            case OPENEDX ->
                Set.of(
                        Trait.LOGIN_BY_GET,
                        Trait.HINT_LIKE_A_JWT,
                        Trait.AUTHORIZED_PARTY,
                        Trait.LONG_LIVED_ID_TOKENS,
                        Trait.UNKNOWN_CLIENT_IS_401,
                        Trait.WHOLE_MAXIMA,
                        Trait.NOT_NEWER_IS_400,
                        Trait.SCORE_IS_200,
                        Trait.NO_BLANK_COMMENT,
                        Trait.RESULTS_WITH_SLASH);
            case PLAIN ->
                Set.of(
                        Trait.SCOPES_ALL_OR_NOTHING,
                        Trait.UNKNOWN_CLIENT_IS_401,
                        Trait.HISTORY_OF_LINKS,
                        Trait.DIFFERENCES_OF_MEMBERS);
        };
    }

    /** The issuer of a platform at this address; Blackboard has one for everybody (Q29). */
    public String issuer(String address) {
        return shape == Shape.SHARED_ISSUER ? "https://blackboard.com" : address;
    }

    /** True if people are authenticated at another host than the issuer's (Q23). */
    public boolean signsOnElsewhere() {
        return shape == Shape.SIGN_ON_ELSEWHERE;
    }

    /** The name assertions are addressed to, for a token endpoint at this address (Q35). */
    public String tokenAudience(String tokenEndpoint) {
        return traits().contains(Trait.FIXED_TOKEN_AUDIENCE) ? FIXED_AUDIENCE : tokenEndpoint;
    }

    /** The id of a deployment that would otherwise have this one; the same for all in some (Q42, Q45). */
    public String deployment(String own) {
        return switch (shape) {
            case ONE_DEPLOYMENT, SUBJECTS_AS_URLS -> "1";
            case PLAIN, SIGN_ON_ELSEWHERE, SHARED_ISSUER -> own;
        };
    }

    /** What comes before the number of a subject: an address in Sakai (Q41). */
    public String subjectPrefix() {
        return shape == Shape.SUBJECTS_AS_URLS ? "https://sakai.example/user/" : "";
    }
}
