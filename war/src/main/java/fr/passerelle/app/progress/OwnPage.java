package fr.passerelle.app.progress;

/**
 * Where what learners do is theirs alone ({@code progress/own}).
 *
 * @param again whether something else may be chosen for the activity, as its code; empty to say nothing of it
 */
public record OwnPage(DeskPage desk, String again) {}
