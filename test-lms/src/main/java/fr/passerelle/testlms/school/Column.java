package fr.passerelle.testlms.school;

/**
 * What a link asks of the gradebook.
 *
 * @param maximum whole points, as Moodle wants them; 0 for a link that is not graded
 * @param label empty for the title of the link
 */
public record Column(int maximum, String label, String resourceId, String tag) {

    /** No column at all. */
    public static Column none() {
        return new Column(0, "", "", "");
    }

    /** A column named after its link. */
    public static Column of(int maximum) {
        return new Column(maximum, "", "", "");
    }

    public boolean exists() {
        return maximum > 0;
    }
}
