package fr.passerelle.app.player;

/**
 * Where the player's pages are shown, and what their forms must carry back.
 *
 * @param action the address every form posts to
 * @param csrf the token of the session, put in every form
 * @param ticket the launch ticket when the browser kept no cookie, so that the page carries it; empty otherwise
 * @param launchId names the launch, for the ticket kept in the frame's own storage
 * @param preview whether a teacher is looking: nothing is graded, and a banner says so
 * @param filesRoot where the images of content are served, ending in {@code /}
 * @param grade where the grade is; shown on the last page only
 * @param wayBack the platform's page to go back to from the last page, or empty where it named none
 */
public record Visit(
        String action,
        String csrf,
        String ticket,
        String launchId,
        boolean preview,
        String filesRoot,
        GradeLine grade,
        String wayBack) {}
