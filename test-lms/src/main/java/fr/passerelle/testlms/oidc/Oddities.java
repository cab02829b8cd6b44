package fr.passerelle.testlms.oidc;

import com.fasterxml.jackson.databind.node.NullNode;
import fr.passerelle.testlms.fault.Fault;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What real platforms do say now and then; nothing here is a reason to refuse. */
final class Oddities {

    private static final String VOCABULARY = "http://purl.imsglobal.org/vocab/lis/v2/";
    private static final int PARAMETERS = 32;
    private static final int KILOBYTE = 1000;
    private static final int LONGEST_ID = 255;

    void addTo(Map<Fault, Consumer<Map<String, Object>>> twists) {
        twists.put(Fault.EMAIL_ONLY, claims -> claims.keySet().removeAll(List.of("name", "given_name", "family_name")));
        twists.put(Fault.NAMES_ONLY, claims -> claims.remove("email"));
        twists.put(Fault.LARGE_CUSTOM, Oddities::largeCustom);
        twists.put(Fault.REPEATED_CUSTOM_NAMES, Oddities::repeatedNames);
        twists.put(Fault.UNKNOWN_CLAIMS, Oddities::unknownClaims);
        twists.put(Fault.NULL_CLAIMS, Oddities::nulls);
        twists.put(Fault.MANY_ROLES, Oddities::manyRoles);
        twists.put(
                Fault.UNKNOWN_ROLE,
                claims -> claims.put(ClaimNames.ROLES, List.of(VOCABULARY + "unknown/unknown#Helper")));
        twists.put(
                Fault.SUBJECT_AS_URL, claims -> claims.put("sub", "https://sakai.example/user/" + claims.get("sub")));
        twists.put(Fault.LONG_IDS, Oddities::longIds);
        twists.put(Fault.AUDIENCE_WITH_AZP, claims -> {
            claims.put("azp", claims.get("aud"));
            claims.put("aud", List.of(claims.get("aud")));
        });
        twists.put(Fault.UNRESOLVED_VARIABLES, claims -> {
            ClaimFaults.withMember(claims, ClaimNames.CUSTOM, "echeance", "$ResourceLink.submission.endDateTime");
            ClaimFaults.withMember(claims, ClaimNames.CUSTOM, "langue", "$Message.locale");
            ClaimFaults.withMember(claims, ClaimNames.CUSTOM, "vide", "");
        });
    }

    private static void largeCustom(Map<String, Object> claims) {
        IntStream.range(0, PARAMETERS)
                .forEach(i -> ClaimFaults.withMember(claims, ClaimNames.CUSTOM, "grand_" + i, "x".repeat(KILOBYTE)));
    }

    /** Moodle sends each name twice when it has a capital letter (Q15). */
    private static void repeatedNames(Map<String, Object> claims) {
        ClaimFaults.withMember(claims, ClaimNames.CUSTOM, "Content", "michel");
        ClaimFaults.withMember(claims, ClaimNames.CUSTOM, "Content".toLowerCase(Locale.ROOT), "michel");
    }

    private static void unknownClaims(Map<String, Object> claims) {
        claims.put("https://www.instructure.com/placement", "course_navigation");
        claims.put("https://purl.imsglobal.org/spec/lti/claim/jamais_vu", Map.of("a", List.of(1, 2.5, true)));
        claims.put("picture", "https://plateforme.example/photo.png");
        claims.put("errors", Map.of("errors", Map.of()));
    }

    private static void nulls(Map<String, Object> claims) {
        Stream.of("name", "given_name", "family_name", "email", "locale", "picture", ClaimNames.LIS, ClaimNames.EXT)
                .forEach(name -> claims.put(name, nothing()));
        ClaimFaults.withMember(claims, ClaimNames.LAUNCH_PRESENTATION, "width", nothing());
        claims.put(ClaimNames.TOOL_PLATFORM, nothing());
        Map<String, Object> context = new HashMap<>();
        context.put("id", "2");
        context.put("title", nothing());
        context.put("label", nothing());
        context.put("type", nothing());
        claims.put(ClaimNames.CONTEXT, context);
    }

    /** JSON's null inside a member. */
    private static Object nothing() {
        return NullNode.getInstance();
    }

    private static void manyRoles(Map<String, Object> claims) {
        Stream<String> learner = Stream.of(
                VOCABULARY + "membership#Learner",
                VOCABULARY + "membership/Learner#NonCreditLearner",
                VOCABULARY + "institution/person#Student",
                "urn:lti:role:ims/lis/Learner",
                "Learner",
                "");
        Stream<String> invented = IntStream.range(0, 60).mapToObj(i -> VOCABULARY + "institution/person#Autre" + i);
        claims.put(ClaimNames.ROLES, Stream.concat(learner, invented).toList());
    }

    private static void longIds(Map<String, Object> claims) {
        claims.put("sub", "s".repeat(LONGEST_ID));
        ClaimFaults.withMember(claims, ClaimNames.CONTEXT, "id", "c".repeat(LONGEST_ID));
        ClaimFaults.withMember(claims, ClaimNames.RESOURCE_LINK, "id", "r".repeat(LONGEST_ID));
    }
}
