package fr.passerelle.testlms.roster;

import fr.passerelle.testlms.fault.Fault;
import fr.passerelle.testlms.fault.Faults;
import fr.passerelle.testlms.habit.Habits;
import fr.passerelle.testlms.habit.Trait;
import fr.passerelle.testlms.school.Course;
import fr.passerelle.testlms.school.Enrolment;
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
    private static final String SINCE = "depuis";
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
        int soFar = school.enrolmentsSoFar();
        List<Enrolment> asked = enrolments(request, course).stream()
                .filter(enrolment -> isAskedFor(request, enrolment.person()))
                .toList();
        Paging<Enrolment> paging = Paging.of(asked, request, address(tool, course.id()), PAGE);
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("id", address(tool, course.id()));
        body.put("context", Map.of("id", course.id(), "label", course.label(), "title", course.title()));
        body.put(
                "members",
                paging.page().stream().map(enrolment -> member(tool, enrolment)).toList());
        Answer list = paging.addTo(
                Answer.of(200, MEDIA_TYPE + "; charset=utf-8", Json.write(body)),
                faults.strikes(Fault.LINK_HEADER_LIKE_MOODLE));
        boolean told = habits.has(Trait.DIFFERENCES_OF_MEMBERS) && paging.next().isEmpty();
        return lists.bent(told ? withDifferences(list, tool, course, soFar) : list, request, tool.base());
    }

    /** Everybody, or whoever came or left since the address was given (E-3). */
    private List<Enrolment> enrolments(Request request, Course course) {
        return request.query()
                .first(SINCE)
                .map(since -> school.enrolmentsSince(number(since), course))
                .orElseGet(() -> school.membersOf(course).stream()
                        .map(person -> new Enrolment(course.id(), person, true))
                        .toList());
    }

    private static int number(String since) {
        if (!since.matches("\\d{1,9}")) {
            throw Refusal.of(400, SINCE + " is not a number");
        }
        return Integer.parseInt(since);
    }

    private static Answer withDifferences(Answer list, RegisteredTool tool, Course course, int soFar) {
        String address = address(tool, course.id()) + "?" + SINCE + "=" + soFar;
        return list.with("Link", "<" + address + ">; rel=\"differences\"");
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

    private Map<String, Object> member(RegisteredTool tool, Enrolment enrolment) {
        Person person = enrolment.person();
        Map<String, Object> names = new LinkedHashMap<>();
        names.put("name", person.name());
        names.put("given_name", person.givenName());
        names.put("family_name", person.familyName());
        names.put("email", person.email());
        names.keySet().retainAll(tool.claims());
        Map<String, Object> member = new LinkedHashMap<>();
        member.put("status", enrolment.active() ? "Active" : "Deleted");
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
