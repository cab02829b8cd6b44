package fr.passerelle.app.player;

/** What a learner sees after the deadline who has finished nothing ({@code player/closed}). */
public record ClosedPage(String sentence, String launchId, String ticket, String wayBack) {}
