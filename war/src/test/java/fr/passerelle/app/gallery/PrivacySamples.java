package fr.passerelle.app.gallery;

import fr.passerelle.app.admin.form.FormField;
import fr.passerelle.app.admin.privacy.PersonPage;
import fr.passerelle.app.admin.privacy.PersonalDataPage;
import fr.passerelle.app.admin.privacy.RetentionPage;
import fr.passerelle.app.admin.privacy.WhoPage;
import fr.passerelle.app.web.Messages;
import java.util.List;

/** The pages about personal data, full and empty, with the longest words they may hold. */
final class PrivacySamples {
    private static final String PATH = "/admin/donnees-personnelles/00000000-0000-0000-0000-000000000007";
    private static final String NAME = "Communauté de communes du Val-de-Marche et des Trois-Rivières";
    private static final String SUBJECT = "7f9c".repeat(60);

    private final Messages messages;

    PrivacySamples(Messages messages) {
        this.messages = messages;
    }

    PersonalDataPage platforms() {
        return new PersonalDataPage(
                List.of(new PersonalDataPage.Line(PATH, NAME, "https://" + "campus-".repeat(12) + "val.example", NAME)),
                3);
    }

    PersonalDataPage noPlatform() {
        return new PersonalDataPage(List.of(), 0);
    }

    WhoPage who() {
        return new WhoPage(
                PATH,
                NAME,
                FormField.of("identifiant", messages.text("privacy.subject"), "", 255)
                        .hinted(messages.text("privacy.subject.hint"))
                        .needed()
                        .wrong(messages.text("privacy.subject.missing")));
    }

    PersonPage person() {
        return new PersonPage(
                PATH,
                NAME,
                SUBJECT,
                List.of(
                        messages.text("privacy.kept.attempts", 64),
                        messages.text("privacy.kept.answers", 1_200),
                        messages.text("privacy.kept.waiting", 1)),
                true,
                List.of(
                        new PersonPage.Line(
                                NAME,
                                "21 novembre 2026, 14:32",
                                "21 novembre 2026, 14:41",
                                messages.text("privacy.attempt.share", 80)),
                        new PersonPage.Line(
                                "Michel",
                                "22 novembre 2026, 09:00",
                                messages.text("privacy.attempt.open"),
                                messages.text("privacy.attempt.none"))),
                14);
    }

    PersonPage nobody() {
        return new PersonPage(PATH, NAME, SUBJECT, List.of(), false, List.of(), 0);
    }

    RetentionPage retention() {
        return new RetentionPage(
                List.of(new RetentionPage.Line("1", NAME, 12, "12"), new RetentionPage.Line("2", "Val", 24, "")),
                24,
                "2",
                "x");
    }
}
