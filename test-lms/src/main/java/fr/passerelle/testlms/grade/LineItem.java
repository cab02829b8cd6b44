package fr.passerelle.testlms.grade;

/**
 * A column of a course's gradebook.
 *
 * @param clientId the tool it belongs to; no other tool sees it
 * @param resourceLinkId empty for a column of no link
 * @param coupled true where the platform made it together with its link
 */
public record LineItem(
        String id,
        String clientId,
        String courseId,
        String label,
        double scoreMaximum,
        String resourceId,
        String tag,
        String resourceLinkId,
        boolean coupled) {

    LineItem changed(LineItemBody body) {
        return new LineItem(
                id,
                clientId,
                courseId,
                body.label(),
                body.scoreMaximum(),
                body.resourceId(),
                body.tag(),
                resourceLinkId,
                coupled);
    }
}
