package fr.passerelle.app.admin.registering;

import fr.passerelle.app.web.Messages;
import fr.passerelle.app.web.Reference;

/** A registration that did not succeed, for the administrator ({@code registration/refused}). */
public record RegistrationRefusedPage(String title, String cause, String remedy, String code, String reference) {

    /** The page for one code of {@code RegistrationErrorCode}, given by name. */
    public static RegistrationRefusedPage of(Messages messages, String code, Reference reference) {
        return new RegistrationRefusedPage(
                messages.text("registration." + code + ".title"),
                messages.text("registration." + code + ".cause"),
                messages.text("registration." + code + ".remedy"),
                code,
                reference.text());
    }
}
