package fr.passerelle.testlms.habit;

/** Where the platform keeps data for tools by {@code postMessage}, if anywhere (B-5, B-10). */
public enum PlatformStorage {
    /** Nowhere, as Moodle; the page does not even say what it can do. */
    NONE("", "Aucun, comme dans Moodle"),
    /** The page around the tool answers, as in Sakai. */
    PARENT("_parent", "La page de l’activité, comme dans Sakai"),
    /** A hidden frame of the page answers, at the origin of the authorization endpoint, as in Canvas. */
    NAMED_FRAME("lti_storage", "Un cadre caché de la page, comme dans Canvas");

    private final String target;
    private final String label;

    PlatformStorage(String target, String label) {
        this.target = target;
        this.label = label;
    }

    /** The {@code lti_storage_target} of a login; empty where none is sent. */
    public String target() {
        return target;
    }

    /** In French, for the pages. */
    public String label() {
        return label;
    }
}
