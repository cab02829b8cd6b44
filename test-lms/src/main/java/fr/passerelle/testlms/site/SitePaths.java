package fr.passerelle.testlms.site;

import fr.passerelle.testlms.oidc.LaunchEndpoint;
import fr.passerelle.testlms.school.Course;
import fr.passerelle.testlms.school.Person;
import fr.passerelle.testlms.school.ResourceLink;

/** Where the pages are; each path is written once. */
public final class SitePaths {

    public static final String HOME = "/";
    public static final String ASSET = "/assets/{asset}";
    public static final String FAVICON = "/favicon.ico";
    public static final String SIGN_IN = "/connexion";
    public static final String SIGN_OUT = "/deconnexion";
    public static final String COURSES = "/cours";
    public static final String COURSE = COURSES + "/{course}";
    public static final String GRADEBOOK = COURSE + "/carnet";
    public static final String COPY = COURSE + "/copie";
    public static final String REVIEW = "/activites/{link}/travail/{learner}";
    public static final String CHOICE = COURSE + "/contenu";
    public static final String ACTIVITY = "/activites/{link}";
    public static final String ID_TOKEN = "/id-token";
    public static final String JOURNAL = "/journal";
    public static final String FAULTS = "/pannes";
    public static final String SUFFER = FAULTS + "/activer";
    public static final String RECOVER = FAULTS + "/retablir";
    public static final String OFFER_STORAGE = FAULTS + "/stockage";
    public static final String STORAGE_FRAME = "/stockage";
    public static final String INTRUDER = "/intrus";
    public static final String TOOLS = "/outils";
    public static final String DYNAMIC = TOOLS + "/lien";
    public static final String MANUAL = TOOLS + "/main";

    private SitePaths() {}

    public static String course(Course course) {
        return COURSE.replace("{course}", course.handle());
    }

    public static String gradebook(Course course) {
        return GRADEBOOK.replace("{course}", course.handle());
    }

    /** Where a teacher chooses content in the tool. */
    public static String choice(Course course) {
        return CHOICE.replace("{course}", course.handle());
    }

    public static String copy(Course course) {
        return COPY.replace("{course}", course.handle());
    }

    /** What a learner handed in, with the tool in its frame. */
    public static String review(String link, Person learner) {
        return REVIEW.replace("{link}", link).replace("{learner}", learner.id());
    }

    /** The activity as a learner would see it. */
    public static String preview(ResourceLink link) {
        return activity(link) + "?" + LaunchEndpoint.PREVIEW + "=1";
    }

    public static String activity(ResourceLink link) {
        return ACTIVITY.replace("{link}", link.handle());
    }

    /** The launch in a window of its own. */
    public static String newWindow(ResourceLink link) {
        return launch(link) + "?" + LaunchEndpoint.NEW_WINDOW + "=1";
    }

    public static String launch(ResourceLink link) {
        return LaunchEndpoint.PATH.replace("{link}", link.handle());
    }
}
