package fr.passerelle.app.admin;

import java.util.List;
import java.util.Map;

/**
 * Asks the administrator of a platform whether it shall be linked ({@code registration/confirm}, F-1). Nothing was
 * fetched from the platform yet but its configuration.
 *
 * @param platform the name it gives itself, or its product
 * @param issuer the issuer it declares
 * @param shared what will be exchanged, as whole sentences
 * @param action where the form posts
 * @param hidden hidden fields of the form (CSRF, invitation…)
 */
public record ConfirmRegistrationPage(
        String platform, String issuer, List<String> shared, String action, Map<String, String> hidden) {

    public ConfirmRegistrationPage {
        shared = List.copyOf(shared);
    }
}
