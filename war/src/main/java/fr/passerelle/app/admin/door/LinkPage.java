package fr.passerelle.app.admin.door;

/**
 * Asks for the secret of a one-time link, which a script copies from the address ({@code admin/link}).
 *
 * @param problem a code of {@code accounts}, or empty
 */
public record LinkPage(String problem) {}
