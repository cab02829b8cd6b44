package fr.passerelle.testlms.token;

import java.util.Set;
import java.util.TreeSet;

/** The scopes this platform knows, as they are written on the wire (D-2, E-1). */
public final class Scopes {

    public static final String LINE_ITEM = "https://purl.imsglobal.org/spec/lti-ags/scope/lineitem";
    public static final String LINE_ITEM_READONLY = "https://purl.imsglobal.org/spec/lti-ags/scope/lineitem.readonly";
    public static final String RESULT_READONLY = "https://purl.imsglobal.org/spec/lti-ags/scope/result.readonly";
    public static final String SCORE = "https://purl.imsglobal.org/spec/lti-ags/scope/score";
    public static final String MEMBERSHIP_READONLY =
            "https://purl.imsglobal.org/spec/lti-nrps/scope/contextmembership.readonly";

    private static final Set<String> KNOWN =
            Set.of(LINE_ITEM, LINE_ITEM_READONLY, RESULT_READONLY, SCORE, MEMBERSHIP_READONLY);

    private Scopes() {}

    public static Set<String> known() {
        return KNOWN;
    }

    /** Those of a space-separated list, in order of the alphabet. */
    public static Set<String> parse(String scopes) {
        Set<String> parsed = new TreeSet<>();
        for (String scope : scopes.split(" ", -1)) {
            if (!scope.isEmpty()) {
                parsed.add(scope);
            }
        }
        return parsed;
    }
}
