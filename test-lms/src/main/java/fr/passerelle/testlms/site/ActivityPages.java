package fr.passerelle.testlms.site;

import fr.passerelle.testlms.deeplinking.ChoiceEndpoint;
import fr.passerelle.testlms.grade.Gradebook;
import fr.passerelle.testlms.habit.PlatformStorage;
import fr.passerelle.testlms.oidc.LaunchEndpoint;
import fr.passerelle.testlms.oidc.ReviewEndpoint;
import fr.passerelle.testlms.school.Course;
import fr.passerelle.testlms.school.Person;
import fr.passerelle.testlms.school.ResourceLink;
import fr.passerelle.testlms.school.Role;
import fr.passerelle.testlms.school.School;
import fr.passerelle.testlms.school.Tools;
import fr.passerelle.testlms.web.Answer;
import fr.passerelle.testlms.web.Request;
import fr.passerelle.testlms.web.Routes;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** An activity with the tool in its frame, and what the page around it does for the tool. */
public final class ActivityPages {

    private final Site site;
    private final School school;
    private final Tools tools;
    private final Gradebook gradebook;
    private final StoragePages storage;

    public ActivityPages(Site site, School school, Tools tools, Gradebook gradebook, StoragePages storage) {
        this.site = site;
        this.school = school;
        this.tools = tools;
        this.gradebook = gradebook;
        this.storage = storage;
    }

    /** Adds these pages to what the server answers. */
    public void addTo(Routes routes) {
        routes.page("GET", SitePaths.ACTIVITY, this::activity);
        routes.page("GET", SitePaths.CHOICE, this::choice);
        routes.page("GET", SitePaths.REVIEW, this::review);
    }

    private Answer activity(Request request) {
        Person visitor = site.visitor(request);
        ResourceLink link = school.findLink(request.inPath("link")).orElseThrow(Site::unknown);
        Course course = site.course(visitor, link.courseId());
        boolean hasTool = tools.findCurrent().isPresent();
        Map<String, Object> values = new LinkedHashMap<>(storage.around(request));
        values.put("course", SitePaths.course(course));
        values.put("courseTitle", course.title());
        values.put("description", link.description());
        values.put("launch", launch(request, link));
        values.put("newWindow", SitePaths.newWindow(link));
        values.put("preview", SitePaths.preview(link));
        values.put("isTeacher", Site.teaches(visitor));
        values.put("reopen", SitePaths.activity(link));
        values.put("hasTool", hasTool);
        values.put("hasNoTool", !hasTool);
        values.put("hasGrade", visitor.role() == Role.LEARNER);
        values.put("grade", grade(visitor, link));
        return site.page(visitor, "activity", link.title(), values);
    }

    private Answer choice(Request request) {
        Person visitor = site.visitor(request, Role.TEACHER, Role.ADMINISTRATOR);
        Course course = site.course(visitor, request.inPath("course"));
        return site.page(
                visitor,
                "choice",
                "Choisir un contenu dans Passerelle",
                Map.of(
                        "course", SitePaths.course(course),
                        "courseTitle", course.title(),
                        "choice", ChoiceEndpoint.PATH.replace("{course}", course.handle()),
                        "closed", "Le choix est fermé.",
                        "isReview", false,
                        "learner", "",
                        "origins", storage.origins()));
    }

    private Answer review(Request request) {
        Person visitor = site.visitor(request);
        ResourceLink link = school.findLink(request.inPath("link")).orElseThrow(Site::unknown);
        Course course = site.course(visitor, link.courseId());
        Person learner = school.findPerson(request.inPath("learner")).orElseThrow(Site::unknown);
        String address = ReviewEndpoint.PATH.replace("{link}", link.handle()).replace("{learner}", learner.id());
        return site.page(
                visitor,
                "choice",
                link.title(),
                Map.of(
                        "course", SitePaths.gradebook(course),
                        "courseTitle", course.title(),
                        "choice", address,
                        "closed", "L’activité est fermée.",
                        "isReview", true,
                        "learner", learner.name(),
                        "origins", storage.origins()));
    }

    private String grade(Person visitor, ResourceLink link) {
        return gradebook
                .gradeOf(visitor.id(), link.handle())
                .map(grade -> Site.points(grade.points()) + " sur " + Site.points(grade.maximum()))
                .orElse("pas encore de note");
    }

    /** The frame is told of a storage that only this page offers. */
    private static String launch(Request request, ResourceLink link) {
        boolean preview = request.query().first(LaunchEndpoint.PREVIEW).isPresent();
        String seen = preview ? LaunchEndpoint.PREVIEW + "=1" : "";
        String told = LaunchEndpoint.storage(request)
                .map(PlatformStorage::name)
                .map(name -> LaunchEndpoint.STORAGE + "=" + name)
                .orElse("");
        String query = Stream.of(seen, told).filter(part -> !part.isEmpty()).collect(Collectors.joining("&"));
        return SitePaths.launch(link) + (query.isEmpty() ? "" : "?" + query);
    }
}
