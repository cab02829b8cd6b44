package fr.passerelle.testlms.site;

import fr.passerelle.testlms.school.Course;
import fr.passerelle.testlms.school.Person;
import fr.passerelle.testlms.school.Role;
import fr.passerelle.testlms.school.School;
import fr.passerelle.testlms.web.Answer;
import fr.passerelle.testlms.web.Pages;
import fr.passerelle.testlms.web.Refusal;
import fr.passerelle.testlms.web.Request;
import fr.passerelle.testlms.web.Visitors;
import java.net.URI;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** What all pages have in common: who may see them, the navigation, how a time is written. */
public final class Site {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("d MMMM yyyy 'à' HH:mm:ss", Locale.FRENCH)
            .withZone(ZoneId.of("Europe/Paris"));

    private final School school;
    private final Visitors visitors;

    public Site(School school, Visitors visitors) {
        this.school = school;
        this.visitors = visitors;
    }

    /** Whoever is signed in; anybody else is sent to the sign-in page. */
    Person visitor(Request request) {
        return visitors.person(request)
                .flatMap(school::findPerson)
                .orElseThrow(() -> new Refusal(Answer.seeOther(URI.create(SitePaths.SIGN_IN))));
    }

    /** The same, with one of these roles only. */
    Person visitor(Request request, Role... roles) {
        Person visitor = visitor(request);
        if (!Set.of(roles).contains(visitor.role())) {
            throw refusal(403, "Page réservée", "Votre rôle ne permet pas de voir cette page.");
        }
        return visitor;
    }

    Answer page(Person visitor, String template, String title, Map<String, ?> values) {
        String who = visitor.name() + ", " + visitor.role().label().toLowerCase(Locale.FRENCH);
        return Answer.html(200, Pages.page(template, title, who, links(visitor), values));
    }

    static Refusal refusal(int status, String title, String reason) {
        return new Refusal(Answer.html(status, Pages.message(title, reason)));
    }

    /** True of whoever may arrange a course and see everybody's grades. */
    static boolean teaches(Person person) {
        return person.role() == Role.TEACHER || person.role() == Role.ADMINISTRATOR;
    }

    /** One of the visitor's courses, by handle or id. */
    Course course(Person visitor, String handleOrId) {
        return school.findCourse(handleOrId)
                .filter(course -> course.hasMember(visitor))
                .orElseThrow(Site::unknown);
    }

    static Refusal unknown() {
        return refusal(404, "Page introuvable", "Cette page n’existe pas dans vos cours.");
    }

    static String points(double points) {
        return new DecimalFormat("0.##", DecimalFormatSymbols.getInstance(Locale.FRANCE)).format(points);
    }

    static String time(Instant instant) {
        return TIME.format(instant);
    }

    private static Map<String, String> links(Person visitor) {
        Map<String, String> links = new LinkedHashMap<>();
        links.put("Cours", SitePaths.COURSES);
        links.put("Dernier id_token", SitePaths.ID_TOKEN);
        if (teaches(visitor)) {
            links.put("Journal", SitePaths.JOURNAL);
            links.put("Pannes", SitePaths.FAULTS);
        }
        if (visitor.role() == Role.ADMINISTRATOR) {
            links.put("Outils", SitePaths.TOOLS);
        }
        return links;
    }
}
