package fr.passerelle.app.admin.registering;

import java.util.List;

/**
 * The platform is linked ({@code registration/done}, F-9); its button asks the platform to close the window.
 *
 * @param platformOrigin the only origin the closing message is sent to
 * @param renewed whether it was linked before
 * @param remaining what is left to do in the platform, step by step
 * @param missing services that we asked for and were not given, as whole sentences
 */
public record RegistrationDonePage(
        String platform, String platformOrigin, boolean renewed, List<String> remaining, List<String> missing) {

    public RegistrationDonePage {
        remaining = List.copyOf(remaining);
        missing = List.copyOf(missing);
    }
}
