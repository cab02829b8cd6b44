package fr.passerelle.app.admin.door;

/**
 * Asks who comes ({@code admin/sign-in}).
 *
 * @param problem a code of {@code accounts}, or empty
 * @param email what was typed before
 * @param back where to go afterwards, under {@code /admin}
 * @param provider the name of the OpenID provider, or empty when there is none
 */
public record SignInPage(String problem, String email, String back, String provider) {}
