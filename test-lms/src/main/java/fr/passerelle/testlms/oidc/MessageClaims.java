package fr.passerelle.testlms.oidc;

import fr.passerelle.testlms.habit.Habits;
import fr.passerelle.testlms.habit.Trait;
import fr.passerelle.testlms.school.Course;
import fr.passerelle.testlms.school.Person;
import fr.passerelle.testlms.school.ResourceLink;
import fr.passerelle.testlms.school.Role;
import fr.passerelle.testlms.school.School;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What an honest message says, member by member as Moodle 4.5 says it. */
final class MessageClaims {

    private static final Duration LIFE = Duration.ofSeconds(60);
    private static final Duration LONG_LIFE = Duration.ofHours(1);

    private final School school;
    private final Habits habits;
    private final List<ServiceClaims> services;
    private final Clock clock;

    MessageClaims(School school, Habits habits, List<ServiceClaims> services, Clock clock) {
        this.school = school;
        this.habits = habits;
        this.services = List.copyOf(services);
        this.clock = clock;
    }

    Map<String, Object> of(PendingLaunch launch, String nonce) {
        Map<String, Object> claims = new LinkedHashMap<>(oidc(launch, nonce));
        claims.putAll(message(launch));
        claims.putAll(person(launch));
        claims.putAll(place(launch));
        Occasion occasion = launch.occasion();
        services.forEach(service ->
                claims.putAll(service.of(launch.tool(), occasion.course().id(), occasion.link())));
        claims.putAll(occasion.claims());
        claims.keySet().removeAll(occasion.absent());
        return claims;
    }

    private Map<String, Object> oidc(PendingLaunch launch, String nonce) {
        long now = clock.instant().getEpochSecond();
        Map<String, Object> claims = new LinkedHashMap<>();
        claims.put("nonce", nonce);
        claims.put("iat", now);
        claims.put("exp", now + (habits.has(Trait.LONG_LIVED_ID_TOKENS) ? LONG_LIFE : LIFE).toSeconds());
        claims.put("iss", launch.tool().issuer());
        claims.put("aud", launch.tool().clientId());
        claims.put("sub", launch.person().sub());
        if (habits.has(Trait.AUTHORIZED_PARTY)) {
            claims.put("azp", launch.tool().clientId());
        }
        return claims;
    }

    private static Map<String, Object> message(PendingLaunch launch) {
        Map<String, Object> claims = new LinkedHashMap<>();
        claims.put(ClaimNames.DEPLOYMENT_ID, launch.tool().deploymentId());
        claims.put(ClaimNames.TARGET_LINK_URI, launch.occasion().target(launch.tool()));
        claims.put(ClaimNames.MESSAGE_TYPE, launch.occasion().messageType());
        claims.put(ClaimNames.VERSION, "1.3.0");
        claims.put(ClaimNames.ROLES, launch.person().role().uris());
        return claims;
    }

    /** A name or an address is told only if the tool asked for it (F-6). */
    private Map<String, Object> person(PendingLaunch launch) {
        Person person = launch.person();
        Map<String, Object> claims = new LinkedHashMap<>();
        claims.put("given_name", person.givenName());
        claims.put("family_name", person.familyName());
        claims.put("name", person.name());
        claims.put("email", person.email());
        claims.keySet().retainAll(launch.tool().claims());
        claims.put(ClaimNames.EXT, Map.of("user_username", person.id(), "lms", "test-lms"));
        if (person.role() == Role.MENTOR) {
            claims.put(
                    ClaimNames.MENTOR,
                    school.followedBy(person).stream().map(Person::sub).toList());
        }
        return claims;
    }

    /** The learner whose work or data a message is about. */
    static Map<String, Object> forUser(Person person) {
        return Map.of(
                "user_id", person.sub(),
                "name", person.name(),
                "given_name", person.givenName(),
                "family_name", person.familyName(),
                "email", person.email(),
                "roles", person.role().uris());
    }

    private Map<String, Object> place(PendingLaunch launch) {
        Course course = launch.occasion().course();
        Map<String, Object> claims = new LinkedHashMap<>();
        claims.put(
                ClaimNames.CONTEXT,
                Map.of(
                        "id",
                        course.id(),
                        "label",
                        course.label(),
                        "title",
                        course.title(),
                        "type",
                        List.of("CourseSection")));
        ResourceLink link = launch.occasion().link();
        if (link != null) {
            claims.put(
                    ClaimNames.RESOURCE_LINK,
                    Map.of("id", link.id(), "title", link.title(), "description", link.description()));
        }
        claims.put(ClaimNames.CUSTOM, new CustomParameters(course, launch, habits).values());
        claims.put(ClaimNames.LIS, Map.of("course_section_sourcedid", course.label()));
        claims.put(ClaimNames.LAUNCH_PRESENTATION, presentation(course, launch));
        claims.put(ClaimNames.TOOL_PLATFORM, platform());
        return claims;
    }

    private static Map<String, Object> presentation(Course course, PendingLaunch launch) {
        String back = launch.tool().base() + ReturnEndpoint.PATH + "?course=" + course.id();
        return Map.of("locale", "fr", "document_target", launch.window().documentTarget(), "return_url", back);
    }

    private Map<String, Object> platform() {
        return Map.of(
                "product_family_code",
                habits.personality().product(),
                "version",
                "1",
                "guid",
                "trois-vallees",
                "name",
                school.name());
    }
}
