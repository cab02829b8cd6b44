package fr.passerelle.lti.service;

/** The services of a platform that we call, told apart as its administrators know them. */
public enum PlatformService {
    /** The token endpoint, which stands before all the others. */
    ACCESS_TOKEN,
    LINE_ITEMS,
    SCORES,
    RESULTS,
    ROSTER;

    static PlatformService of(Scope scope) {
        return switch (scope) {
            case LINE_ITEM, LINE_ITEM_READ_ONLY -> LINE_ITEMS;
            case SCORE -> SCORES;
            case RESULT_READ_ONLY -> RESULTS;
            case MEMBERSHIP_READ_ONLY -> ROSTER;
        };
    }
}
