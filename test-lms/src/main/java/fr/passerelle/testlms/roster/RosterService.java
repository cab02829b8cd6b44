package fr.passerelle.testlms.roster;

import fr.passerelle.testlms.fault.Fault;
import fr.passerelle.testlms.fault.Faults;
import fr.passerelle.testlms.habit.Habits;
import fr.passerelle.testlms.habit.Trait;
import fr.passerelle.testlms.school.Course;
import fr.passerelle.testlms.school.Person;
import fr.passerelle.testlms.school.RegisteredTool;
import fr.passerelle.testlms.school.ResourceLink;
import fr.passerelle.testlms.school.School;
import fr.passerelle.testlms.token.AccessTokens;
import fr.passerelle.testlms.token.ListFaults;
import fr.passerelle.testlms.token.Scopes;
import fr.passerelle.testlms.web.Answer;
import fr.passerelle.testlms.web.Json;
import fr.passerelle.testlms.web.Paging;
import fr.passerelle.testlms.web.Refusal;
import fr.passerelle.testlms.web.Request;
import fr.passerelle.testlms.web.Routes;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The members of a course (E-1 to E-3). */
public final class RosterService {

    private static final String PATH = "/mod/lti/services.php/CourseSection/{course}/bindings/{type}/memberships";
    private static final String CLAIM = "https://purl.imsglobal.org/spec/lti-nrps/claim/namesroleservice";
    private static final String MEDIA_TYPE = "application/vnd.ims.lti-nrps.v2.membershipcontainer+json";
    private static final String ROLE_VOCABULARY = "http://purl.imsglobal.org/vocab/lis/v2/membership#";
    private static final int PAGE = 3;

    private final School school;
    private final AccessTokens tokens;
    private final Faults faults;
    private final Habits habits;
    private final ListFaults lists;

    public RosterService(School school, AccessTokens tokens, Faults faults, Habits habits) {
        this.school = school;
        this.tokens = tokens;
        this.faults = faults;
        this.habits = habits;
        this.lists = new ListFaults(faults);
    }

    public void addTo(Routes routes) {
        routes.route("GET", PATH, "memberships", this::list);
    }

    /** The roster claim; nothing for a tool that was not granted the scope. */
    public Map<String, Object> claim(RegisteredTool tool, String courseId, @Nullable ResourceLink link) {
        return tool.scopes().contains(Scopes.MEMBERSHIP_READONLY)
                ? Map.of(
                        CLAIM,
                        Map.of(
                                "context_memberships_url", address(tool, courseId),
                                "service_versions", List.of("1.0", "2.0")))
                : Map.of();
    }

    private Answer list(Request request) {
        if (faults.strikes(Fault.MEMBERS_503)) {
            return Answer.empty(503);
        }
        return lists.strike().orElseGet(() -> members(request));
    }

    private Answer members(Request request) {
        RegisteredTool tool = tokens.requireOneOf(request, Scopes.MEMBERSHIP_READONLY);
        Course course = course(request, tool);
        List<Person> asked = school.membersOf(course).stream()
                .filter(person -> isAskedFor(request, person))
                .toList();
        Paging<Person> paging = Paging.of(asked, request, address(tool, course.id()), PAGE);
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("id", address(tool, course.id()));
        body.put("context", Map.of("id", course.id(), "label", course.label(), "title", course.title()));
        body.put(
                "members",
                paging.page().stream().map(person -> member(tool, person)).toList());
        Answer list = paging.addTo(
                Answer.of(200, MEDIA_TYPE + "; charset=utf-8", Json.write(body)),
                faults.strikes(Fault.LINK_HEADER_LIKE_MOODLE));
        return lists.bent(list, request, tool.base());
    }

    private Course course(Request request, RegisteredTool tool) {
        if (!request.acceptsOnly(MEDIA_TYPE)) {
            throw Refusal.of(400, "Accept must be " + MEDIA_TYPE);
        }
        if (!request.inPath("type").equals(tool.deploymentId())) {
            throw Refusal.of(403, "the binding is another tool's");
        }
        Course course = school.courses().stream()
                .filter(found -> found.id().equals(request.inPath("course")))
                .findFirst()
                .orElseThrow(() -> Refusal.of(404, "no such course"));
        String link = request.query().first("rlid").orElse("");
        if (!link.isEmpty()
                && school.linksOf(course).stream().noneMatch(found -> found.id().equals(link))) {
            throw Refusal.of(403, "the link is not one of this course");
        }
        return course;
    }

    private static boolean isAskedFor(Request request, Person person) {
        return request.query()
                .first("role")
                .map(role -> role.replace(ROLE_VOCABULARY, ""))
                .filter(role -> !role.equals(person.role().shortName()))
                .isEmpty();
    }

    private Map<String, Object> member(RegisteredTool tool, Person person) {
        Map<String, Object> names = new LinkedHashMap<>();
        names.put("name", person.name());
        names.put("given_name", person.givenName());
        names.put("family_name", person.familyName());
        names.put("email", person.email());
        names.keySet().retainAll(tool.claims());
        Map<String, Object> member = new LinkedHashMap<>();
        member.put("status", "Active");
        member.put(
                "roles",
                habits.has(Trait.SHORT_ROLES_OF_MEMBERS)
                        ? List.of(person.role().shortName())
                        : person.role().uris());
        member.put("user_id", person.sub());
        member.putAll(names);
        return member;
    }

    private static String address(RegisteredTool tool, String courseId) {
        return tool.base() + PATH.replace("{course}", courseId).replace("{type}", tool.deploymentId());
    }
}
