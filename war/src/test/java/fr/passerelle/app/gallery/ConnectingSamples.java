package fr.passerelle.app.gallery;

import fr.passerelle.app.admin.form.FormField;
import fr.passerelle.app.admin.invitation.InvitationsPage;
import fr.passerelle.app.admin.linking.DraftPage;
import fr.passerelle.app.admin.linking.NewPlatformPage;
import fr.passerelle.app.admin.platform.MovePage;
import fr.passerelle.app.admin.platform.PlatformPage;
import fr.passerelle.app.admin.platform.PlatformsPage;
import fr.passerelle.app.admin.platform.RemovalPage;
import fr.passerelle.app.platforms.PlatformChanges.Losses;
import fr.passerelle.app.web.Messages;
import fr.passerelle.registration.manual.Preset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Filled pages of invitations, platforms and linking by hand: every state once, long names, words without a space. */
record ConnectingSamples(Messages messages) {
    private static final String NAME = "Campus de la communauté de communes du Val-de-Marche et des Trois-Rivières";
    private static final String OWNER = "Communauté de communes du Val-de-Marche";
    private static final String LONG = "https://campus.val-de-marche-et-trois-rivieres.example/" + "x".repeat(120);
    private static final String DAY = "28 novembre 2026, 14:32";
    private static final String ID = "00000000-0000-0000-0000-000000000007";
    private static final String PATH = "/admin/plateformes/" + ID;

    InvitationsPage invitations() {
        return new InvitationsPage(
                List.of(new InvitationsPage.Owner(ID, OWNER), new InvitationsPage.Owner("8", NAME)),
                List.of(
                        invitation("cff7806304e4", "OPEN", true, ""),
                        invitation("0a1b2c3d4e5f", "USED", false, ID),
                        invitation("5e4d3c2b1a0f", "EXPIRED", false, "")));
    }

    private InvitationsPage.Line invitation(String reference, String state, boolean open, String platform) {
        String told = messages.text("invitations.state." + state);
        return new InvitationsPage.Line(reference, OWNER, told, DAY, DAY, open, platform);
    }

    InvitationsPage noInvitation() {
        return new InvitationsPage(List.of(), List.of());
    }

    PlatformsPage platforms() {
        return new PlatformsPage(
                "campus",
                true,
                List.of(
                        new PlatformsPage.Line(ID, NAME, LONG, "moodle", OWNER, true, 2, "28 novembre 2026"),
                        new PlatformsPage.Line("8", "x".repeat(200), LONG, "canvas", OWNER, false, 0, "")),
                40);
    }

    PlatformsPage noPlatform() {
        return new PlatformsPage("", false, List.of(), 0);
    }

    PlatformPage platform(boolean active) {
        return new PlatformPage(
                ID,
                PATH,
                NAME,
                OWNER,
                active,
                !active,
                field("name", "platform.name", NAME).needed(),
                Map.of(messages.text("draft.field.ISSUER"), LONG, messages.text("platform.organisation"), OWNER),
                active ? deployments() : List.of(),
                new PlatformPage.Keys(LONG, active, List.of(new PlatformPage.KeyLine("k".repeat(60), DAY))),
                5);
    }

    private List<PlatformPage.DeploymentLine> deployments() {
        return List.of(
                deployment("d".repeat(255), "PENDING", true, true),
                deployment("1", "ACTIVE", false, true),
                deployment("2", "DISABLED", true, false));
    }

    private PlatformPage.DeploymentLine deployment(String id, String state, boolean approvable, boolean refusable) {
        String told = messages.text("platform.deployment." + state);
        return new PlatformPage.DeploymentLine(id, told, DAY, approvable, refusable);
    }

    MovePage move() {
        return new MovePage(PATH, NAME, List.of(wrong("ISSUER", LONG), field("CLIENT_ID", "c")), true);
    }

    RemovalPage removal() {
        FormField typed = field("name", "platform.name", "Val").wrong("Ce n’est pas le nom.");
        return new RemovalPage(PATH, NAME, new Losses(2, 31, 1204, 388, 3), typed);
    }

    NewPlatformPage firstStep() {
        return new NewPlatformPage(
                Arrays.stream(Preset.values()).map(this::preset).toList(),
                List.of(new NewPlatformPage.Choice(ID, OWNER, true), new NewPlatformPage.Choice("8", NAME, false)),
                field("name", "draft.field.NAME", "").hinted(messages.text("linking.name.hint")),
                field("site", "draft.field.SITE", "campus")
                        .hinted(messages.text("linking.site.hint"))
                        .wrong(messages.text("draft.problem.NOT_AN_ADDRESS")),
                messages.text("linking.preset.CANVAS"),
                List.of(new NewPlatformPage.Draft(PATH, NAME, OWNER, "28 décembre 2026")),
                true);
    }

    private NewPlatformPage.Choice preset(Preset preset) {
        return new NewPlatformPage.Choice(
                preset.word(), messages.text("linking.preset." + preset), preset == Preset.MOODLE);
    }

    DraftPage secondStep() {
        return new DraftPage(
                PATH,
                NAME,
                OWNER,
                messages.text("linking.preset.MOODLE"),
                "28 décembre 2026",
                messages.text("linking.where.MOODLE"),
                List.of(new DraftPage.Paste("paste-login", messages.text("linking.paste.MOODLE.LOGIN"), LONG)),
                List.of(wrong("CLIENT_ID", "x".repeat(300)), field("DEPLOYMENT_IDS", "3")),
                Map.of(messages.text("draft.field.AUTHORIZATION_ENDPOINT"), LONG),
                List.of(wrong("JWKS_URI", "keys")),
                true,
                true);
    }

    private FormField wrong(String field, String value) {
        return field(field, value).needed().wrong(messages.text("draft.problem.SWAPPED"));
    }

    private FormField field(String field, String value) {
        return field(field, "draft.field." + field, value);
    }

    private FormField field(String name, String label, String value) {
        return FormField.of(name, messages.text(label), value, 2_000);
    }
}
