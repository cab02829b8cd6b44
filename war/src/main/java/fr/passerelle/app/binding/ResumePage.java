package fr.passerelle.app.binding;

/**
 * Shown when a launch is asked for without its cookie ({@code player/resume}): the page posts the ticket that this
 * frame kept, as {@code ticket}, to the same address; without one it says to open the activity from the course again.
 *
 * @param action where the ticket is posted
 * @param launchId names the launch, for the ticket kept in the frame's own storage
 */
public record ResumePage(String action, String launchId) {}
