package fr.passerelle.testlms.oidc;

import fr.passerelle.testlms.fault.Fault;
import java.time.Clock;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** Bends the claims of a message as each fault says. */
final class ClaimFaults {

    static final String UNKNOWN_DEPLOYMENT = "999999";

    private static final String MARKUP = "<script>alert(1)</script>\"'><img src=x onerror=alert(2)>";

    private final Map<Fault, Consumer<Map<String, Object>>> twists = new EnumMap<>(Fault.class);
    private final Clock clock;

    ClaimFaults(Clock clock) {
        this.clock = clock;
        identity();
        times();
        message();
        people();
        services();
        new Oddities().addTo(twists);
    }

    void apply(Set<Fault> faults, Map<String, Object> claims) {
        faults.forEach(fault -> twists.getOrDefault(fault, unbent -> {}).accept(claims));
    }

    private void identity() {
        absent(Fault.NO_ISSUER, "iss");
        set(Fault.WRONG_ISSUER, "iss", "https://autre-plateforme.example");
        absent(Fault.NO_AUDIENCE, "aud");
        set(Fault.WRONG_AUDIENCE, "aud", "un-autre-client");
        twists.put(Fault.AUDIENCE_AS_ARRAY, claims -> claims.put("aud", List.of(claims.get("aud"))));
        twists.put(Fault.EXTRA_AUDIENCE, claims -> {
            claims.put("azp", claims.get("aud"));
            claims.put("aud", List.of(claims.get("aud"), "un-autre-client"));
        });
        set(Fault.WRONG_AZP, "azp", "un-autre-client");
        absent(Fault.NO_NONCE, "nonce");
        set(Fault.WRONG_NONCE, "nonce", "un-autre-nonce-que-celui-de-la-demande");
        absent(Fault.NO_SUBJECT, "sub");
    }

    private void times() {
        times(Fault.EXPIRED_TOKEN, -300, -240);
        times(Fault.TOKEN_TOO_OLD, -1200, 600);
        times(Fault.ISSUED_IN_FUTURE, 600, 660);
    }

    private void message() {
        absent(Fault.NO_VERSION, ClaimNames.VERSION);
        set(Fault.WRONG_VERSION, ClaimNames.VERSION, "1.2.0");
        absent(Fault.NO_MESSAGE_TYPE, ClaimNames.MESSAGE_TYPE);
        set(Fault.UNKNOWN_MESSAGE_TYPE, ClaimNames.MESSAGE_TYPE, "LtiUnheardOfRequest");
        absent(Fault.NO_DEPLOYMENT, ClaimNames.DEPLOYMENT_ID);
        set(Fault.OTHER_DEPLOYMENT_THAN_LOGIN, ClaimNames.DEPLOYMENT_ID, UNKNOWN_DEPLOYMENT);
        set(Fault.UNKNOWN_DEPLOYMENT, ClaimNames.DEPLOYMENT_ID, UNKNOWN_DEPLOYMENT);
        absent(Fault.NO_RESOURCE_LINK, ClaimNames.RESOURCE_LINK);
        set(Fault.NO_RESOURCE_LINK_ID, ClaimNames.RESOURCE_LINK, Map.of("title", "Activité sans identifiant"));
        absent(Fault.NO_TARGET_LINK, ClaimNames.TARGET_LINK_URI);
        set(Fault.FOREIGN_TARGET_LINK, ClaimNames.TARGET_LINK_URI, LoginFaults.FOREIGN_TARGET);
        absent(Fault.NO_CONTEXT, ClaimNames.CONTEXT);
        twists.put(Fault.ODD_OPTIONAL_CLAIMS, ClaimFaults::oddOptionals);
    }

    private void people() {
        absent(Fault.NO_ROLES, ClaimNames.ROLES);
        set(Fault.ROLES_NOT_A_LIST, ClaimNames.ROLES, "http://purl.imsglobal.org/vocab/lis/v2/membership#Learner");
        set(Fault.EMPTY_ROLES, ClaimNames.ROLES, List.of(""));
        set(Fault.DEPRECATED_ROLES, ClaimNames.ROLES, List.of("Learner", "urn:lti:role:ims/lis/Learner"));
        absent(Fault.NO_NAMES, "name", "given_name", "family_name", "email");
        twists.put(Fault.HTML_IN_NAMES, ClaimFaults::markup);
    }

    private void services() {
        absent(Fault.NO_GRADE_SERVICE, ClaimNames.GRADES);
        absent(Fault.NO_ROSTER_SERVICE, ClaimNames.ROSTER);
        twists.put(Fault.NO_LINE_ITEM, claims -> withoutMember(claims, ClaimNames.GRADES, "lineitem"));
    }

    private void absent(Fault fault, String... names) {
        twists.put(fault, claims -> Arrays.asList(names).forEach(claims::remove));
    }

    private void set(Fault fault, String name, Object value) {
        twists.put(fault, claims -> claims.put(name, value));
    }

    private void times(Fault fault, int issued, int expires) {
        twists.put(fault, claims -> {
            long now = clock.instant().getEpochSecond();
            claims.put("iat", now + issued);
            claims.put("exp", now + expires);
        });
    }

    private static void markup(Map<String, Object> claims) {
        List.of("name", "given_name", "family_name").forEach(name -> claims.put(name, MARKUP));
        withMember(claims, ClaimNames.RESOURCE_LINK, "title", MARKUP);
        withMember(claims, ClaimNames.CONTEXT, "title", MARKUP);
    }

    /** Platforms do send such things; nothing here is a reason to refuse. */
    private static void oddOptionals(Map<String, Object> claims) {
        withMember(claims, ClaimNames.LAUNCH_PRESENTATION, "width", "cent pour cent");
        withMember(claims, ClaimNames.CONTEXT, "type", "CourseSection");
        withMember(claims, ClaimNames.CUSTOM, "seance", 12);
        withMember(claims, ClaimNames.TOOL_PLATFORM, "contact_email", false);
        claims.put(ClaimNames.LIS, "aucun");
        claims.put("locale", 12);
        claims.put("https://plateforme.example/claim/inconnu", List.of(Map.of("a", List.of())));
    }

    static void withMember(Map<String, Object> claims, String claim, String member, Object value) {
        Map<String, Object> copy = copy(claims, claim);
        copy.put(member, value);
        claims.put(claim, copy);
    }

    private static void withoutMember(Map<String, Object> claims, String claim, String member) {
        if (claims.containsKey(claim)) {
            Map<String, Object> copy = copy(claims, claim);
            copy.remove(member);
            claims.put(claim, copy);
        }
    }

    private static Map<String, Object> copy(Map<String, Object> claims, String claim) {
        Map<String, Object> copy = new HashMap<>();
        if (claims.get(claim) instanceof Map<?, ?> members) {
            members.forEach((name, value) -> copy.put(String.valueOf(name), value));
        }
        return copy;
    }
}
