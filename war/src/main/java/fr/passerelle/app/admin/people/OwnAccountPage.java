package fr.passerelle.app.admin.people;

/**
 * One's own account ({@code admin/own-account}).
 *
 * @param problem a code of {@code accounts}, or empty
 */
public record OwnAccountPage(String email, int shortest, String problem) {}
