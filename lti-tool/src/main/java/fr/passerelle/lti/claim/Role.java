package fr.passerelle.lti.claim;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A role, understood in any of the spellings platforms use. The principal role decides ({@code
 * Instructor}); a sub-role ({@code TeachingAssistant}) only refines it and is empty if there is none.
 *
 * @see <a href="https://www.imsglobal.org/spec/lti/v1p3#role-vocabularies">LTI Core A.2</a>
 */
public record Role(Reach reach, String principal, String subRole) {

    /** Where a role holds. Only roles in the context give rights there. */
    public enum Reach {
        CONTEXT,
        INSTITUTION,
        SYSTEM,
        /** LTI's own {@code TestUser}: a marker beside the role that counts. */
        TEST_USER
    }

    private static final String VOCABULARY = "https?://purl\\.imsglobal\\.org/vocab/lis/v2/";
    private static final Pattern CONTEXT = Pattern.compile(VOCABULARY + "membership#(\\w+)");
    private static final Pattern CONTEXT_SUB_ROLE = Pattern.compile(VOCABULARY + "membership/(\\w+)#([\\w-]+)");
    private static final Pattern INSTITUTION = Pattern.compile(VOCABULARY + "(?:institution/)?person#(\\w+)");
    private static final Pattern SYSTEM = Pattern.compile(VOCABULARY + "system/person#(\\w+)");
    private static final Pattern TEST_USER =
            Pattern.compile("https?://purl\\.imsglobal\\.org/vocab/lti/system/person#TestUser");
    private static final Pattern OLD_CONTEXT = Pattern.compile("(?:urn:lti:role:ims/lis/)?(\\w+)(?:/([\\w-]+))?");
    private static final Pattern OLD_INSTITUTION = Pattern.compile("urn:lti:instrole:ims/lis/(\\w+)(?:/(\\w+))?");
    private static final Pattern OLD_SYSTEM = Pattern.compile("urn:lti:sysrole:ims/lis/(\\w+)(?:/(\\w+))?");

    private static final Set<String> CONTEXT_ROLES = Set.of(
            "Administrator", "ContentDeveloper", "Instructor", "Learner", "Mentor", "Manager", "Member", "Officer");

    /** The role a spelling stands for, or nothing if it is in no vocabulary. */
    public static Optional<Role> of(String spelling) {
        String text = spelling.strip();
        if (TEST_USER.matcher(text).matches()) {
            return Optional.of(new Role(Reach.TEST_USER, "TestUser", ""));
        }
        return understood(CONTEXT_SUB_ROLE, text, Reach.CONTEXT)
                .or(() -> understood(CONTEXT, text, Reach.CONTEXT))
                .or(() -> understood(SYSTEM, text, Reach.SYSTEM))
                .or(() -> understood(INSTITUTION, text, Reach.INSTITUTION))
                .or(() -> understood(OLD_INSTITUTION, text, Reach.INSTITUTION))
                .or(() -> understood(OLD_SYSTEM, text, Reach.SYSTEM))
                .or(() -> understood(OLD_CONTEXT, text, Reach.CONTEXT));
    }

    private static Optional<Role> understood(Pattern pattern, String text, Reach reach) {
        Matcher matcher = pattern.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String subRole = matcher.groupCount() > 1 && matcher.group(2) != null ? matcher.group(2) : "";
        return reach == Reach.CONTEXT
                ? inContext(matcher.group(1), subRole)
                : Optional.of(new Role(reach, matcher.group(1), subRole));
    }

    private static Optional<Role> inContext(String principal, String subRole) {
        if (principal.equals("TeachingAssistant")) {
            // A role of its own in LTI 1.1, with sub-roles; a sub-role since.
            return Optional.of(new Role(Reach.CONTEXT, "Instructor", subRole.isEmpty() ? principal : subRole));
        }
        return CONTEXT_ROLES.contains(principal)
                ? Optional.of(new Role(Reach.CONTEXT, principal, subRole))
                : Optional.empty();
    }
}
