package fr.passerelle.app.gallery;

import fr.passerelle.app.admin.area.AdminFrame;
import fr.passerelle.app.admin.area.HistoryPage;
import fr.passerelle.app.admin.area.HomeCard;
import fr.passerelle.app.admin.area.HomePage;
import fr.passerelle.app.admin.area.Notice;
import fr.passerelle.app.admin.door.ChoosePasswordPage;
import fr.passerelle.app.admin.door.LinkPage;
import fr.passerelle.app.admin.door.SignInPage;
import fr.passerelle.app.admin.grades.GradesPage;
import fr.passerelle.app.admin.people.AdministratorsPage;
import fr.passerelle.app.admin.people.OrganisationsPage;
import fr.passerelle.app.admin.people.OwnAccountPage;
import fr.passerelle.app.platforms.Organisation;
import fr.passerelle.app.web.WebTools;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** One sample of every page of the administration, rendered, by name. */
final class AdministrationGallery {
    private static final String SOMEBODY = "camille.martin-durand@communaute-de-communes-du-val.example";
    private static final String NAME = "Communauté de communes du Val-de-Marche et des Trois-Rivières";
    private static final UUID ID = new UUID(0, 7);

    private final WebTools tools;
    private final Map<String, String> pages = new LinkedHashMap<>();

    private AdministrationGallery(WebTools tools) {
        this.tools = tools;
    }

    static Map<String, String> of(WebTools tools) {
        AdministrationGallery gallery = new AdministrationGallery(tools);
        gallery.door();
        gallery.area();
        gallery.people();
        gallery.diagnosis();
        gallery.grades();
        gallery.privacy();
        gallery.connecting();
        return gallery.pages;
    }

    private void door() {
        add("admin-connexion", "admin/sign-in", new SignInPage("", "", "/admin", "ProConnect"));
        add("admin-connexion-refusee", "admin/sign-in", new SignInPage("SIGN_IN_REFUSED", SOMEBODY, "/admin", ""));
        add("admin-lien-refuse", "admin/link", new LinkPage("LINK_UNUSABLE"));
        add(
                "admin-mot-de-passe",
                "admin/choose-password",
                new ChoosePasswordPage("INVITATION", "s", SOMEBODY, false, 12, "PASSWORD_OBVIOUS"));
    }

    private void area() {
        add("admin-accueil-calme", "admin/home", new HomePage(List.of()), frame(Optional.empty()));
        add(
                "admin-accueil",
                "admin/home",
                new HomePage(List.of(
                        new HomeCard(
                                "Une seule personne administre", "Invitez-en une autre.", false, "/admin", "Inviter"),
                        new HomeCard("Un déploiement attend", "Campus du Val.", true, "/admin", "Répondre"))),
                frame(Optional.of(new Notice("C’est enregistré.", Optional.empty()))));
        add(
                "admin-historique",
                "admin/history",
                new HistoryPage(
                        List.of(new HistoryPage.Line(
                                "21 novembre 2026, 14:32:05",
                                SOMEBODY,
                                "Organisation renommée",
                                NAME,
                                List.of("Ancien nom : Val", "x".repeat(200)))),
                        2,
                        3),
                frame(Optional.empty()));
    }

    private void diagnosis() {
        add("admin-controle", "admin/self-test", DiagnosisSamples.selfTest(tools.messages()), frame(Optional.empty()));
        add("admin-controle-jamais", "admin/self-test", DiagnosisSamples.neverTried(), frame(Optional.empty()));
        add("admin-journal", "admin/journal", DiagnosisSamples.refusals(tools.messages()), frame(Optional.empty()));
        add("admin-journal-vide", "admin/journal", DiagnosisSamples.noReference(), frame(Optional.empty()));
        add(
                "admin-journal-services",
                "admin/journal-services",
                DiagnosisSamples.failures(tools.messages()),
                frame(Optional.empty()));
        add(
                "admin-journal-inconnues",
                "admin/journal-unknown",
                DiagnosisSamples.unknown(tools.messages()),
                frame(Optional.empty()));
    }

    private void grades() {
        add("admin-notes-aucune", "admin/grades", new GradesPage(List.of()), frame(Optional.empty()));
        add(
                "admin-notes",
                "admin/grades",
                new GradesPage(List.of(grade("NOT_GRADABLE"), grade("TOKEN_REFUSED"))),
                frame(Optional.of(new Notice("2 notes vont être envoyées de nouveau.", Optional.empty()))));
    }

    private void privacy() {
        PrivacySamples samples = new PrivacySamples(tools.messages());
        add("admin-donnees", "admin/personal-data", samples.platforms(), frame(Optional.empty()));
        add("admin-donnees-aucune", "admin/personal-data", samples.noPlatform(), frame(Optional.empty()));
        add("admin-personne-chercher", "admin/person-search", samples.who(), frame(Optional.empty()));
        add("admin-personne", "admin/person", samples.person(), frame(Optional.empty()));
        add("admin-personne-inconnue", "admin/person", samples.nobody(), frame(Optional.empty()));
        add("admin-personne-effacer", "admin/person-erasure", samples.person(), frame(Optional.empty()));
        add("admin-conservation", "admin/retention", samples.retention(), frame(Optional.empty()));
    }

    private GradesPage.Entry grade(String cause) {
        return new GradesPage.Entry(
                NAME,
                "/admin/plateformes/" + ID,
                "1 200 notes ne partiront plus d’elles-mêmes. Une note attend et sera renvoyée toute seule.",
                "La plus ancienne date du 21 novembre 2026.",
                tools.messages().text("grade.cause." + cause),
                tools.messages().text("grade.remedy." + cause),
                cause,
                "/admin/notes/" + ID);
    }

    private void connecting() {
        ConnectingSamples samples = new ConnectingSamples(tools.messages());
        add("admin-invitations", "admin/invitations", samples.invitations(), frame(Optional.empty()));
        add("admin-invitations-aucune", "admin/invitations", samples.noInvitation(), frame(Optional.empty()));
        add("admin-plateformes", "admin/platforms", samples.platforms(), frame(Optional.empty()));
        add("admin-plateformes-aucune", "admin/platforms", samples.noPlatform(), frame(Optional.empty()));
        add("admin-plateforme", "admin/platform", samples.platform(true), frame(Optional.empty()));
        add("admin-plateforme-eteinte", "admin/platform", samples.platform(false), frame(Optional.empty()));
        add("admin-demenagement", "admin/platform-move", samples.move(), frame(Optional.empty()));
        add("admin-suppression", "admin/platform-removal", samples.removal(), frame(Optional.empty()));
        add("admin-a-la-main", "admin/new-platform", samples.firstStep(), frame(Optional.empty()));
        add("admin-a-la-main-valeurs", "admin/platform-draft", samples.secondStep(), frame(Optional.empty()));
    }

    private void people() {
        add(
                "admin-administrateurs",
                "admin/administrators",
                new AdministratorsPage(
                        List.of(row("active", true, true), row("awaited", true, false), row("disabled", false, false)),
                        List.of(new AdministratorsPage.Choice(ID.toString(), NAME)),
                        true,
                        "ACCOUNT_ALREADY_KNOWN",
                        new AdministratorsPage.Typed(SOMEBODY, ID.toString())),
                frame(Optional.of(new Notice(
                        "L’invitation est prête.",
                        Optional.of("https://passerelle.example/admin/lien#" + "a".repeat(43))))));
        add(
                "admin-organisations",
                "admin/organisations",
                new OrganisationsPage(
                        List.of(new Organisation(ID, NAME)), "ORGANISATION_NAME_TAKEN", ID.toString(), "Val"),
                frame(Optional.empty()));
        add(
                "admin-compte",
                "admin/own-account",
                new OwnAccountPage(SOMEBODY, 12, "PASSWORD_WRONG"),
                frame(Optional.empty()));
    }

    private static AdministratorsPage.Row row(String state, boolean enabled, boolean self) {
        return new AdministratorsPage.Row(
                UUID.randomUUID().toString(), SOMEBODY, self ? "" : NAME, state, "21 novembre 2026", enabled, self);
    }

    private static AdminFrame frame(Optional<Notice> notice) {
        return new AdminFrame(
                List.of(
                        new AdminFrame.Entry("Plateformes", "/admin/plateformes", true),
                        new AdminFrame.Entry("Administrateurs", "/admin/administrateurs", false),
                        new AdminFrame.Entry("Historique", "/admin/historique", false)),
                false,
                SOMEBODY,
                Optional.of(NAME),
                "c",
                notice);
    }

    private void add(String name, String template, Object page) {
        pages.put(name, tools.pages().render(template, page));
    }

    private void add(String name, String template, Object page, AdminFrame frame) {
        pages.put(name, tools.pages().render(template, page, frame));
    }
}
