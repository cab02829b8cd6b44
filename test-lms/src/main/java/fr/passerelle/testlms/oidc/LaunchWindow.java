package fr.passerelle.testlms.oidc;

import fr.passerelle.testlms.habit.PlatformStorage;

/**
 * Where a launch is shown.
 *
 * @param inBrowser true where the answer is for the browser in which the person is signed in
 * @param storage what the page around the tool offers it
 * @param documentTarget as the message says it, such as {@code iframe}
 */
record LaunchWindow(boolean inBrowser, PlatformStorage storage, String documentTarget) {

    static final String FRAME = "iframe";
    static final String WINDOW = "window";
}
