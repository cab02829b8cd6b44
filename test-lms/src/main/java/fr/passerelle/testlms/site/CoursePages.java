package fr.passerelle.testlms.site;

import fr.passerelle.testlms.grade.Grade;
import fr.passerelle.testlms.grade.Gradebook;
import fr.passerelle.testlms.grade.LineItem;
import fr.passerelle.testlms.school.Course;
import fr.passerelle.testlms.school.Person;
import fr.passerelle.testlms.school.ResourceLink;
import fr.passerelle.testlms.school.Role;
import fr.passerelle.testlms.school.School;
import fr.passerelle.testlms.school.Tools;
import fr.passerelle.testlms.web.Answer;
import fr.passerelle.testlms.web.Request;
import fr.passerelle.testlms.web.Routes;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Courses, what is in them, their gradebook. */
public final class CoursePages {

    private final Site site;
    private final School school;
    private final Tools tools;
    private final Gradebook gradebook;

    public CoursePages(Site site, School school, Tools tools, Gradebook gradebook) {
        this.site = site;
        this.school = school;
        this.tools = tools;
        this.gradebook = gradebook;
    }

    /** Adds these pages to what the server answers. */
    public void addTo(Routes routes) {
        routes.page("GET", SitePaths.COURSES, this::courses);
        routes.page("GET", SitePaths.COURSE, this::course);
        routes.page("POST", SitePaths.COPY, this::copy);
        routes.page("GET", SitePaths.GRADEBOOK, this::gradebook);
    }

    private Answer courses(Request request) {
        Person visitor = site.visitor(request);
        List<Map<String, String>> courses = school.coursesOf(visitor).stream()
                .map(course -> Map.of("name", course.title(), "address", SitePaths.course(course)))
                .toList();
        return site.page(visitor, "courses", "Vos cours", Map.of("courses", courses));
    }

    private Answer course(Request request) {
        Person visitor = site.visitor(request);
        Course course = site.course(visitor, request.inPath("course"));
        List<Map<String, String>> activities = school.linksOf(course).stream()
                .map(link -> Map.of(
                        "name", link.title(),
                        "description", link.description(),
                        "address", SitePaths.activity(link)))
                .toList();
        return site.page(
                visitor,
                "course",
                course.title(),
                Map.of(
                        "gradebook",
                        SitePaths.gradebook(course),
                        "activities",
                        activities,
                        "isTeacher",
                        Site.teaches(visitor),
                        "choose",
                        SitePaths.choice(course),
                        "copy",
                        SitePaths.copy(course)));
    }

    private Answer copy(Request request) {
        Person visitor = site.visitor(request, Role.TEACHER, Role.ADMINISTRATOR);
        Course original = site.course(visitor, request.inPath("course"));
        return Answer.seeOther(URI.create(SitePaths.course(school.copy(original.handle()))));
    }

    private Answer gradebook(Request request) {
        Person visitor = site.visitor(request);
        Course course = site.course(visitor, request.inPath("course"));
        tools.findCurrent()
                .ifPresent(tool -> school.linksOf(course).stream()
                        .filter(ResourceLink::graded)
                        .forEach(link -> gradebook.coupled(tool, link)));
        List<LineItem> columns = gradebook.columnsOfCourse(course.id());
        boolean learner = !Site.teaches(visitor);
        List<Person> rows = school.membersOf(course).stream()
                .filter(person -> person.role() == Role.LEARNER)
                .filter(person -> !learner || person.equals(visitor))
                .toList();
        return site.page(
                visitor,
                "gradebook",
                "Carnet de notes",
                Map.of(
                        "course", SitePaths.course(course),
                        "caption", course.title(),
                        "columns", columns.stream().map(CoursePages::heading).toList(),
                        "rows",
                                rows.stream()
                                        .map(person -> row(person, columns))
                                        .toList()));
    }

    private static Map<String, String> heading(LineItem column) {
        return Map.of("label", column.label(), "maximum", Site.points(column.scoreMaximum()));
    }

    private Map<String, Object> row(Person person, List<LineItem> columns) {
        List<Map<String, Object>> cells = new ArrayList<>();
        for (LineItem column : columns) {
            Optional<Grade> grade = gradebook.gradeOf(column, person);
            boolean reviewed = grade.isPresent() && column.coupled();
            cells.add(Map.of(
                    "grade",
                    grade.map(found -> Site.points(found.points())).orElse("—"),
                    "hasReview",
                    reviewed,
                    "hasNoReview",
                    !reviewed,
                    "review",
                    reviewed
                            ? SitePaths.review(
                                    school.link(column.resourceLinkId()).handle(), person)
                            : "",
                    "reviewed",
                    "Revoir le travail de " + person.name()));
        }
        return Map.of("name", person.name(), "cells", cells);
    }
}
