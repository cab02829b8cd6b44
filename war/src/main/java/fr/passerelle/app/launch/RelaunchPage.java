package fr.passerelle.app.launch;

/**
 * A launch that could not start again by itself in a new tab ({@code launch/relaunch}): how to start it from the course.
 *
 * @param returnAddress the course, as the platform's verified message named it, or empty
 */
public record RelaunchPage(String returnAddress) {

    @Override
    public String toString() {
        return "RelaunchPage[…]";
    }
}
