package fr.passerelle.app.admin.door;

/**
 * Asks who comes ({@code admin/sign-in}).
 *
 * @param problem a code of {@code accounts}, or empty
 * @param email what was typed before
 * @param back where to go afterwards, under {@code /admin}
 */
public record SignInPage(String problem, String email, String back) {}
