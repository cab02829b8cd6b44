package fr.passerelle.app.admin;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.app.admin.fixture.AdminBrowser;
import fr.passerelle.app.admin.fixture.AdminRoutes;
import fr.passerelle.app.boot.fixture.ToolInProcess;
import fr.passerelle.app.storage.fixture.Engine;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Who changed what: every form of the administration that changes something leaves one line, and no other does. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ChangesRememberedTest {
    private static final String PLATFORM = "/admin/plateformes/";
    private static final String PERSON = "/admin/donnees-personnelles/";
    private static final Map<String, String> ELSEWHERE = Map.of(
            "ISSUER", "https://8.8.8.8",
            "CLIENT_ID", "c",
            "DEPLOYMENT_IDS", "1",
            "AUTHORIZATION_ENDPOINT", "https://8.8.8.8/auth",
            "TOKEN_ENDPOINT", "https://8.8.8.8/token",
            "JWKS_URI", "https://8.8.8.8/keys");

    /**
     * What they do is of no interest to others: a sign-in, a draft that links nothing yet, a look at a connection. To send
     * all grades again leaves a line for each platform where some wait, and none waits here; to look at what is kept of
     * somebody changes nothing.
     */
    private static final Set<String> UNREMEMBERED = Set.of(
            "POST /admin/connexion",
            "POST /admin/deconnexion",
            "POST /admin/lien",
            "POST /admin/compte/autres-sessions",
            "POST /admin/notes",
            "POST /admin/plateformes/nouvelle",
            "POST /admin/plateformes/nouvelle/{draft}/abandon",
            "POST /admin/plateformes/{id}/controle",
            "POST /admin/donnees-personnelles/{id}",
            "POST /admin/donnees-personnelles/{id}/confirmation");

    /** A form as somebody fills it in. */
    private record Filled(String address, Map<String, String> fields) {}

    private final ToolInProcess tool = ToolInProcess.on(Engine.H2);
    private final AdminBrowser camille = AdminBrowser.ofTheInstance(tool, "camille@region.example");
    private final UUID north = AdminBrowser.organisation(tool, "Nord");

    @AfterEach
    void close() {
        tool.close();
    }

    @Test
    void every_form_is_said_to_change_something_or_not() {
        assertThat(AdminRoutes.all().stream().filter(route -> route.startsWith("POST ")))
                .containsExactlyInAnyOrderElementsOf(Stream.concat(changing().keySet().stream(), UNREMEMBERED.stream())
                        .toList());
    }

    @Test
    void every_change_leaves_one_line_in_the_history() {
        changing().forEach((route, form) -> {
            int before = tool.column("audit_entry", "action").size();

            assertThat(camille.submit(form.address(), form.fields()).statusCode())
                    .as(route)
                    .isIn(200, 303);
            assertThat(tool.column("audit_entry", "action")).as(route).hasSize(before + 1);
        });
    }

    private Map<String, Filled> changing() {
        String guest = AdminBrowser.account(tool, north, "denis@nord.example").toString();
        String link = AdminBrowser.link(tool, "INVITATION", AdminBrowser.account(tool, north, "awa@nord.example"));
        String platform = platform();
        Map<String, Filled> forms = new LinkedHashMap<>();
        of(
                forms,
                "/admin/compte/mot-de-passe",
                "",
                Map.of(
                        "current",
                        AdminBrowser.PASSWORD,
                        "password",
                        "une toute autre phrase",
                        "again",
                        "une toute autre phrase"));
        of(
                forms,
                "/admin/administrateurs",
                "",
                Map.of("email", "amina@nord.example", "organisation", north.toString()));
        of(forms, "/admin/administrateurs/{id}/lien", guest, Map.of());
        of(forms, "/admin/administrateurs/{id}/desactiver", guest, Map.of());
        of(forms, "/admin/administrateurs/{id}/reactiver", guest, Map.of());
        of(forms, "/admin/organisations", "", Map.of("name", "Sud"));
        of(forms, "/admin/organisations/{id}/nom", north.toString(), Map.of("name", "Grand Nord"));
        of(forms, "/admin/invitations", "", Map.of("organisation", north.toString()));
        of(forms, "/admin/invitations/{reference}/annulation", invitation(), Map.of());
        of(forms, "/admin/plateformes/nouvelle/{draft}", draft(), with("CLIENT_ID", "d"));
        of(forms, PLATFORM + "{id}/nom", platform, Map.of("name", "Campus"));
        of(forms, PLATFORM + "{id}/extinction", platform, Map.of());
        of(forms, PLATFORM + "{id}/rallumage", platform, Map.of());
        of(forms, PLATFORM + "{id}/regle", platform, Map.of("automatic", "true"));
        of(forms, PLATFORM + "{id}/deploiements", platform, Map.of("deployment", "7", "approve", "true"));
        of(forms, PLATFORM + "{id}/cles", platform, Map.of());
        of(forms, PLATFORM + "{id}/demenagement", platform, ELSEWHERE);
        of(forms, "/admin/notes/{id}", platform, Map.of());
        of(forms, PERSON + "{id}/export", platform, Map.of("identifiant", "amina"));
        of(forms, PERSON + "{id}/effacement", platform, Map.of("identifiant", "amina"));
        of(forms, PERSON + "conservation/{id}", north.toString(), Map.of("mois", "12"));
        of(forms, PLATFORM + "{id}/suppression", platform, Map.of("name", "Campus"));
        // Last: whoever opens a link becomes the one it was for.
        of(
                forms,
                "/admin/lien/mot-de-passe",
                "",
                Map.of("code", link, "password", AdminBrowser.PASSWORD, "again", AdminBrowser.PASSWORD));
        return forms;
    }

    private static void of(Map<String, Filled> forms, String path, String which, Map<String, String> fields) {
        forms.put("POST " + path, new Filled(path.replaceFirst("\\{\\w+}", which), fields));
    }

    private static Map<String, String> with(String field, String value) {
        Map<String, String> changed = new TreeMap<>(ELSEWHERE);
        changed.put(field, value);
        return changed;
    }

    private String invitation() {
        camille.submit("/admin/invitations", Map.of("organisation", north.toString()));
        return tool.column("invitation", "reference").get(0);
    }

    private String draft() {
        String begun = AdminBrowser.location(camille.submit(
                "/admin/plateformes/nouvelle",
                Map.of("preset", "DOCEBO", "organisation", north.toString(), "name", "", "site", "")));
        return begun.substring(begun.lastIndexOf('/') + 1);
    }

    private String platform() {
        String closed = "http://127.0.0.1:1/";
        List<String> words = List.of(
                "platform",
                "add",
                "--issuer",
                closed,
                "--client-id",
                "a" + UUID.randomUUID(),
                "--deployment-id",
                "7",
                "--authorization-endpoint",
                closed,
                "--token-endpoint",
                closed,
                "--jwks-uri",
                closed,
                "--organisation",
                "Nord");
        return tool.command(words.toArray(String[]::new)).output().strip();
    }
}
