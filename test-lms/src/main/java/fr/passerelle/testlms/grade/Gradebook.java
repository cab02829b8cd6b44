package fr.passerelle.testlms.grade;

import fr.passerelle.testlms.school.Column;
import fr.passerelle.testlms.school.Person;
import fr.passerelle.testlms.school.RegisteredTool;
import fr.passerelle.testlms.school.ResourceLink;
import fr.passerelle.testlms.school.School;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The columns of every course and the grades in them. Thread-safe. */
public final class Gradebook {

    private static final double PRECISION = 100_000;

    private final School school;
    private final Map<Integer, LineItem> columns = new TreeMap<>();
    private final Map<Place, Kept> kept = new HashMap<>();
    private int lastId;

    public Gradebook(School school) {
        this.school = school;
    }

    /** The grade of a person for an activity, by handles; empty if there is none, or it was erased. */
    public Optional<Grade> gradeOf(String person, String link) {
        String linkId = school.link(link).id();
        Person graded = school.person(person);
        return columns().stream()
                .filter(column -> column.coupled() && column.resourceLinkId().equals(linkId))
                .flatMap(column -> gradeOf(column, graded).stream())
                .max(Comparator.comparing(Grade::at));
    }

    /** The grade of a person in one column. */
    public synchronized Optional<Grade> gradeOf(LineItem column, Person person) {
        Kept found = kept.get(new Place(column.id(), person.id()));
        return found == null ? Optional.empty() : Optional.ofNullable(found.grade);
    }

    /** All columns, oldest first. */
    public synchronized List<LineItem> columns() {
        return List.copyOf(columns.values());
    }

    public List<LineItem> columnsOfCourse(String courseId) {
        return columns().stream()
                .filter(column -> column.courseId().equals(courseId))
                .toList();
    }

    public synchronized Optional<LineItem> column(String id) {
        return columns.values().stream()
                .filter(column -> column.id().equals(id))
                .findFirst();
    }

    /** The column made together with a graded link, one for each tool that the link launches. */
    public synchronized LineItem coupled(RegisteredTool tool, ResourceLink link) {
        return columns.values().stream()
                .filter(column -> column.coupled()
                        && column.clientId().equals(tool.clientId())
                        && column.resourceLinkId().equals(link.id()))
                .findFirst()
                .orElseGet(() -> add(tool, link.courseId(), ofLink(link), true));
    }

    LineItem create(RegisteredTool tool, String courseId, LineItemBody body) {
        return add(tool, courseId, body, false);
    }

    synchronized LineItem change(LineItem column, LineItemBody body) {
        LineItem changed = column.changed(body);
        columns.put(Integer.valueOf(column.id()), changed);
        return changed;
    }

    synchronized void delete(LineItem column) {
        columns.remove(Integer.valueOf(column.id()));
        kept.keySet().removeIf(place -> place.columnId.equals(column.id()));
    }

    /** Keeps a score unless one is there that the rule calls newer; returns false then (D-14). */
    synchronized boolean keep(LineItem column, Person person, Score score, ScoreRule rule) {
        Place place = new Place(column.id(), person.id());
        Kept before = kept.get(place);
        if (before != null && !rule.isNewer(score.timestamp(), before.at)) {
            return false;
        }
        Grade older = before == null || rule.unfinishedErases() ? null : before.grade;
        kept.put(place, new Kept(score.timestamp(), score.isGrade() ? grade(column, person, score) : older));
        return true;
    }

    /** A column that is no tool's, one in each course. */
    synchronized void ofTheSchool(String courseId) {
        boolean there = columnsOfCourse(courseId).stream()
                .anyMatch(column -> column.clientId().isEmpty());
        if (!there) {
            lastId++;
            columns.put(
                    lastId,
                    new LineItem(String.valueOf(lastId), "", courseId, "Contrôle en salle", 20, "", "", "", false));
        }
    }

    /** What a teacher writes in the column of this activity by hand, over what a tool sent for this person. */
    public synchronized void write(String person, String link, double points) {
        Person graded = school.person(person);
        String linkId = school.link(link).id();
        columns().stream()
                .filter(column -> column.coupled() && column.resourceLinkId().equals(linkId))
                .forEach(column -> kept.computeIfPresent(
                        new Place(column.id(), graded.id()),
                        (place, before) -> new Kept(
                                before.at, new Grade(graded.id(), points, column.scoreMaximum(), before.at, ""))));
    }

    private synchronized LineItem add(RegisteredTool tool, String courseId, LineItemBody body, boolean coupled) {
        lastId++;
        LineItem column = new LineItem(
                String.valueOf(lastId),
                tool.clientId(),
                courseId,
                body.label(),
                body.scoreMaximum(),
                body.resourceId(),
                body.tag(),
                body.resourceLinkId(),
                coupled);
        columns.put(lastId, column);
        return column;
    }

    private static LineItemBody ofLink(ResourceLink link) {
        Column column = link.column();
        String label = column.label().isEmpty() ? link.title() : column.label();
        return new LineItemBody(label, column.maximum(), column.resourceId(), column.tag(), link.id());
    }

    private static Grade grade(LineItem column, Person person, Score score) {
        double points = Math.min(score.fraction(), 1) * column.scoreMaximum();
        double rounded = Math.round(points * PRECISION) / PRECISION;
        return new Grade(person.id(), rounded, column.scoreMaximum(), score.timestamp(), score.comment());
    }

    private record Place(String columnId, String personId) {}

    /** The last score of a place: its time, which blocks older ones, and the grade unless erased. */
    private record Kept(Instant at, @Nullable Grade grade) {}
}
