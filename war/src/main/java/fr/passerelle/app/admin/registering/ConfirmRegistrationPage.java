package fr.passerelle.app.admin.registering;

import java.util.List;
import java.util.Map;

/**
 * Asks the administrator of a platform whether it shall be linked ({@code registration/confirm}, F-1). Nothing was
 * fetched from the platform yet but its configuration.
 *
 * @param platform where its people sign in
 * @param product what it says it is, or empty
 * @param issuer the issuer it declares
 * @param organisation whom the invitation is for
 * @param shared what will be exchanged, as whole sentences
 * @param platformOrigin the only origin the closing message is sent to
 * @param action where the form posts
 * @param hidden hidden fields of the form
 */
public record ConfirmRegistrationPage(
        String platform,
        String product,
        String issuer,
        String organisation,
        List<String> shared,
        String platformOrigin,
        String action,
        Map<String, String> hidden) {

    public ConfirmRegistrationPage {
        shared = List.copyOf(shared);
    }
}
