package fr.passerelle.testlms.school;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * The training centre: who is there, what they follow, what each course launches. Everything can be
 * asked for by handle ({@code "amina"}) or by the id on the wire ({@code "5"}). Tests may add to it.
 * Thread-safe.
 */
public final class School {

    private final String name;
    private final String subjectPrefix;
    private final List<Person> people = new CopyOnWriteArrayList<>();
    private final List<Course> courses = new CopyOnWriteArrayList<>();
    private final List<ResourceLink> links = new CopyOnWriteArrayList<>();
    private final Map<String, List<String>> mentors = new ConcurrentHashMap<>();

    public School(String name, String subjectPrefix) {
        this.name = name;
        this.subjectPrefix = subjectPrefix;
    }

    /** The world of the demo and of every test. */
    public static School demo() {
        return demo("");
    }

    /** The same, where the subjects that tools see begin so. */
    public static School demo(String subjectPrefix) {
        return DemoSchool.build(subjectPrefix);
    }

    public String name() {
        return name;
    }

    public List<Person> people() {
        return List.copyOf(people);
    }

    public List<Course> courses() {
        return List.copyOf(courses);
    }

    public List<ResourceLink> links() {
        return List.copyOf(links);
    }

    public Person person(String idOrSub) {
        return findPerson(idOrSub).orElseThrow(() -> new NoSuchElementException("no such person: " + idOrSub));
    }

    public Optional<Person> findPerson(String idOrSub) {
        return people.stream().filter(person -> person.isCalled(idOrSub)).findFirst();
    }

    public Optional<Person> findSubject(String sub) {
        return people.stream().filter(person -> person.sub().equals(sub)).findFirst();
    }

    public Course course(String handleOrId) {
        return findCourse(handleOrId).orElseThrow(() -> new NoSuchElementException("no such course: " + handleOrId));
    }

    public Optional<Course> findCourse(String handleOrId) {
        return courses.stream().filter(course -> course.isCalled(handleOrId)).findFirst();
    }

    public Course courseOf(ResourceLink link) {
        return course(link.courseId());
    }

    public ResourceLink link(String handleOrId) {
        return findLink(handleOrId).orElseThrow(() -> new NoSuchElementException("no such link: " + handleOrId));
    }

    public Optional<ResourceLink> findLink(String handleOrId) {
        return links.stream().filter(link -> link.isCalled(handleOrId)).findFirst();
    }

    public List<ResourceLink> linksOf(Course course) {
        return links.stream()
                .filter(link -> link.courseId().equals(course.id()))
                .toList();
    }

    public List<Person> membersOf(Course course) {
        return people.stream().filter(course::hasMember).toList();
    }

    public List<Course> coursesOf(Person person) {
        return courses.stream().filter(course -> course.hasMember(person)).toList();
    }

    /** Adds somebody, enrolled nowhere yet. */
    public synchronized Person addPerson(String id, String givenName, String familyName, Role role) {
        Person person = new Person(id, subjectPrefix + (people.size() + 5), givenName, familyName, role);
        people.add(person);
        return person;
    }

    public synchronized Course addCourse(String handle, String label, String title) {
        Course course = new Course(handle, String.valueOf(courses.size() + 2), label, title, Set.of(), List.of());
        courses.add(course);
        return course;
    }

    public synchronized ResourceLink addLink(
            String handle, String course, String title, String description, Map<String, String> custom) {
        return place(new NewLink(handle, course, title, description, custom, "", Column.of(100), List.of()));
    }

    /** Places a link in a course. */
    public synchronized ResourceLink place(NewLink wanted) {
        String id = String.valueOf(links.size() + 3);
        ResourceLink link = new ResourceLink(
                wanted.handle().isEmpty() ? "lien-" + id : wanted.handle(),
                id,
                course(wanted.course()).id(),
                wanted.title(),
                wanted.description(),
                wanted.custom(),
                wanted.url(),
                wanted.column(),
                wanted.history());
        links.add(link);
        return link;
    }

    /**
     * Copies a course with its people and its links, which all get new ids and remember the old ones
     * (G-3). Grades stay behind.
     */
    public synchronized Course copy(String course) {
        Course original = course(course);
        String handle = original.handle() + "-copie-" + (courses.size() + 2);
        Course copy = new Course(
                handle,
                String.valueOf(courses.size() + 2),
                original.label() + "-COPIE",
                "Copie de " + original.title(),
                original.members(),
                History.with(original.id(), original.history()));
        courses.add(copy);
        linksOf(original).forEach(link -> copy(link, copy));
        return copy;
    }

    private void copy(ResourceLink link, Course into) {
        place(new NewLink(
                link.handle() + "-copie-" + into.id(),
                into.handle(),
                link.title(),
                link.description(),
                link.custom(),
                link.url(),
                link.column(),
                History.with(link.id(), link.history())));
    }

    /** Makes somebody follow others; all by handle. */
    public void mentor(String mentor, List<String> followed) {
        mentors.put(person(mentor).id(), List.copyOf(followed));
    }

    /** Whom somebody follows. */
    public List<Person> followedBy(Person mentor) {
        return mentors.getOrDefault(mentor.id(), List.of()).stream()
                .map(this::person)
                .toList();
    }

    public synchronized void enrol(String person, String course) {
        Course before = course(course);
        Set<String> members = new HashSet<>(before.members());
        members.add(person(person).id());
        courses.set(
                courses.indexOf(before),
                new Course(before.handle(), before.id(), before.label(), before.title(), members, before.history()));
    }
}
