package fr.passerelle.app.admin;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.app.admin.area.AdminResource;
import fr.passerelle.app.admin.area.OpenDoor;
import fr.passerelle.app.admin.fixture.AdminBrowser;
import fr.passerelle.app.admin.fixture.AdminRoutes;
import fr.passerelle.app.boot.fixture.ToolInProcess;
import fr.passerelle.app.storage.fixture.Engine;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Who gets what of every address under {@code /admin}: the walls between organisations. A new resource must be listed, or
 * the test fails; so must what {@code {id}} stands for in it.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AuthorisationMatrixTest {
    private static final int SENT_ON = 303;
    private static final int NOT_SIGNED_IN = 401;
    private static final int NOWHERE = 404;
    private static final int FORM_REFUSED = 422;

    /**
     * What each gets, with an empty form.
     *
     * @param own an organisation's administrator, for something of theirs
     * @param other the same, for something of another organisation
     */
    record Row(String route, int nobody, int own, int other, int instance) {
        @Override
        public String toString() {
            return route;
        }
    }

    private static final List<Row> MATRIX = List.of(
            new Row("GET /admin", SENT_ON, 200, 200, 200),
            new Row("GET /admin/historique", SENT_ON, 200, 200, 200),
            new Row("POST /admin/deconnexion", NOT_SIGNED_IN, SENT_ON, SENT_ON, SENT_ON),
            new Row("GET /admin/connexion", 200, SENT_ON, SENT_ON, SENT_ON),
            new Row("POST /admin/connexion", FORM_REFUSED, FORM_REFUSED, FORM_REFUSED, FORM_REFUSED),
            new Row("GET /admin/oidc", NOWHERE, NOWHERE, NOWHERE, NOWHERE),
            new Row("GET /admin/oidc/retour", NOWHERE, NOWHERE, NOWHERE, NOWHERE),
            new Row("GET /admin/lien", 200, 200, 200, 200),
            new Row("POST /admin/lien", FORM_REFUSED, FORM_REFUSED, FORM_REFUSED, FORM_REFUSED),
            new Row("POST /admin/lien/mot-de-passe", FORM_REFUSED, FORM_REFUSED, FORM_REFUSED, FORM_REFUSED),
            new Row("GET /admin/compte", SENT_ON, 200, 200, 200),
            new Row("POST /admin/compte/mot-de-passe", NOT_SIGNED_IN, FORM_REFUSED, FORM_REFUSED, FORM_REFUSED),
            new Row("POST /admin/compte/autres-sessions", NOT_SIGNED_IN, SENT_ON, SENT_ON, SENT_ON),
            new Row("GET /admin/administrateurs", SENT_ON, 200, 200, 200),
            new Row("POST /admin/administrateurs", NOT_SIGNED_IN, FORM_REFUSED, FORM_REFUSED, FORM_REFUSED),
            new Row("POST /admin/administrateurs/{id}/lien", NOT_SIGNED_IN, SENT_ON, NOWHERE, SENT_ON),
            new Row("POST /admin/administrateurs/{id}/desactiver", NOT_SIGNED_IN, SENT_ON, NOWHERE, SENT_ON),
            new Row("POST /admin/administrateurs/{id}/reactiver", NOT_SIGNED_IN, SENT_ON, NOWHERE, SENT_ON),
            new Row("GET /admin/organisations", SENT_ON, NOWHERE, NOWHERE, 200),
            new Row("POST /admin/organisations", NOT_SIGNED_IN, NOWHERE, NOWHERE, FORM_REFUSED),
            new Row("POST /admin/organisations/{id}/nom", NOT_SIGNED_IN, NOWHERE, NOWHERE, FORM_REFUSED),
            new Row("GET /admin/invitations", SENT_ON, 200, 200, 200),
            new Row("POST /admin/invitations", NOT_SIGNED_IN, NOWHERE, NOWHERE, NOWHERE),
            new Row("POST /admin/invitations/{reference}/annulation", NOT_SIGNED_IN, SENT_ON, NOWHERE, SENT_ON),
            new Row("GET /admin/plateformes", SENT_ON, 200, 200, 200),
            new Row("GET /admin/plateformes/nouvelle", SENT_ON, 200, 200, 200),
            new Row("POST /admin/plateformes/nouvelle", NOT_SIGNED_IN, 400, 400, 400),
            new Row("GET /admin/plateformes/nouvelle/{draft}", SENT_ON, 200, NOWHERE, 200),
            new Row("POST /admin/plateformes/nouvelle/{draft}", NOT_SIGNED_IN, FORM_REFUSED, NOWHERE, FORM_REFUSED),
            new Row("POST /admin/plateformes/nouvelle/{draft}/abandon", NOT_SIGNED_IN, SENT_ON, NOWHERE, SENT_ON),
            new Row("GET /admin/plateformes/{id}", SENT_ON, 200, NOWHERE, 200),
            new Row("POST /admin/plateformes/{id}/nom", NOT_SIGNED_IN, FORM_REFUSED, NOWHERE, FORM_REFUSED),
            new Row("POST /admin/plateformes/{id}/extinction", NOT_SIGNED_IN, SENT_ON, NOWHERE, SENT_ON),
            new Row("POST /admin/plateformes/{id}/rallumage", NOT_SIGNED_IN, SENT_ON, NOWHERE, SENT_ON),
            new Row("POST /admin/plateformes/{id}/regle", NOT_SIGNED_IN, SENT_ON, NOWHERE, SENT_ON),
            new Row("POST /admin/plateformes/{id}/deploiements", NOT_SIGNED_IN, 400, NOWHERE, 400),
            // This platform signs with the keys of all: they are not for one organisation to change.
            new Row("POST /admin/plateformes/{id}/cles", NOT_SIGNED_IN, 403, NOWHERE, SENT_ON),
            new Row("GET /admin/plateformes/{id}/demenagement", SENT_ON, 200, NOWHERE, 200),
            new Row("POST /admin/plateformes/{id}/demenagement", NOT_SIGNED_IN, FORM_REFUSED, NOWHERE, FORM_REFUSED),
            new Row("GET /admin/plateformes/{id}/suppression", SENT_ON, 200, NOWHERE, 200),
            new Row("POST /admin/plateformes/{id}/suppression", NOT_SIGNED_IN, FORM_REFUSED, NOWHERE, FORM_REFUSED),
            new Row("GET /admin/plateformes/{id}/controle", SENT_ON, 200, NOWHERE, 200),
            new Row("POST /admin/plateformes/{id}/controle", NOT_SIGNED_IN, SENT_ON, NOWHERE, SENT_ON),
            new Row("GET /admin/plateformes/{id}/controle/cadre", SENT_ON, 200, NOWHERE, 200),
            new Row("GET /admin/notes", SENT_ON, 200, 200, 200),
            new Row("POST /admin/notes", NOT_SIGNED_IN, SENT_ON, SENT_ON, SENT_ON),
            new Row("POST /admin/notes/{id}", NOT_SIGNED_IN, SENT_ON, NOWHERE, SENT_ON),
            new Row("GET /admin/donnees-personnelles", SENT_ON, 200, 200, 200),
            new Row("GET /admin/donnees-personnelles/{id}", SENT_ON, 200, NOWHERE, 200),
            new Row("POST /admin/donnees-personnelles/{id}", NOT_SIGNED_IN, FORM_REFUSED, NOWHERE, FORM_REFUSED),
            new Row("POST /admin/donnees-personnelles/{id}/export", NOT_SIGNED_IN, FORM_REFUSED, NOWHERE, FORM_REFUSED),
            new Row(
                    "POST /admin/donnees-personnelles/{id}/confirmation",
                    NOT_SIGNED_IN,
                    FORM_REFUSED,
                    NOWHERE,
                    FORM_REFUSED),
            new Row(
                    "POST /admin/donnees-personnelles/{id}/effacement",
                    NOT_SIGNED_IN,
                    FORM_REFUSED,
                    NOWHERE,
                    FORM_REFUSED),
            new Row("GET /admin/donnees-personnelles/conservation", SENT_ON, 200, 200, 200),
            new Row("POST /admin/donnees-personnelles/conservation/{id}", NOT_SIGNED_IN, SENT_ON, NOWHERE, SENT_ON),
            new Row("GET /admin/journal", SENT_ON, 200, 200, 200),
            new Row("GET /admin/journal/services", SENT_ON, 200, 200, 200),
            new Row("GET /admin/journal/inconnues", SENT_ON, NOWHERE, NOWHERE, 200));

    private static final Pattern WHICH = Pattern.compile("\\{\\w+}");

    private final ToolInProcess tool = ToolInProcess.on(Engine.H2);
    private final AtomicInteger people = new AtomicInteger();
    private final UUID north = AdminBrowser.organisation(tool, "Nord");
    private final UUID south = AdminBrowser.organisation(tool, "Sud");
    private Optional<AdminBrowser> instance = Optional.empty();
    private Optional<AdminBrowser> ofNorth = Optional.empty();

    @BeforeAll
    void signIn() {
        instance = Optional.of(AdminBrowser.ofTheInstance(tool, "instance@passerelle.example"));
        ofNorth = Optional.of(AdminBrowser.of(tool, north, "nord@passerelle.example"));
    }

    @AfterAll
    void close() {
        tool.close();
    }

    @Test
    void every_address_of_the_administration_is_in_the_matrix() {
        assertThat(MATRIX.stream().map(Row::route)).containsExactlyInAnyOrderElementsOf(AdminRoutes.all());
    }

    @Test
    void every_resource_of_the_administration_asks_who_comes_or_says_that_it_is_open() {
        assertThat(AdminRoutes.resources())
                .allMatch(
                        type -> AdminResource.class.isAssignableFrom(type) != type.isAnnotationPresent(OpenDoor.class));
        assertThat(AdminRoutes.resources().filter(type -> type.isAnnotationPresent(OpenDoor.class)))
                .extracting(Class::getSimpleName)
                .containsExactlyInAnyOrder("SignInResource", "LinkResource", "OidcResource");
    }

    static List<Row> matrix() {
        return MATRIX;
    }

    @ParameterizedTest
    @MethodSource("matrix")
    void each_gets_what_is_theirs(Row row) {
        boolean leaving = row.route().endsWith("/deconnexion");
        AdminBrowser above = leaving ? AdminBrowser.ofTheInstance(tool, next()) : instance.orElseThrow();
        AdminBrowser here = leaving ? AdminBrowser.of(tool, north, next()) : ofNorth.orElseThrow();

        assertThat(status(AdminBrowser.nobody(tool), row.route(), north))
                .as("nobody")
                .isEqualTo(row.nobody());
        assertThat(status(here, row.route(), south))
                .as("another organisation's")
                .isEqualTo(row.other());
        if (leaving) {
            here = AdminBrowser.of(tool, north, next());
        }
        assertThat(status(here, row.route(), north)).as("their own").isEqualTo(row.own());
        assertThat(status(above, row.route(), south)).as("the instance's").isEqualTo(row.instance());
    }

    @Test
    void what_belongs_to_nobody_is_nowhere_for_everybody() {
        for (String id : List.of(UUID.randomUUID().toString(), "1", "..", "%00", "x".repeat(2_000))) {
            assertThat(instance.orElseThrow()
                            .submit("/admin/administrateurs/" + id + "/lien", Map.of())
                            .statusCode())
                    .isBetween(400, 404);
        }
    }

    private int status(AdminBrowser browser, String route, UUID organisation) {
        String path = route.substring(route.indexOf(' ') + 1);
        String concrete = WHICH.matcher(path).replaceFirst(which -> target(path, organisation));
        if (route.startsWith("GET ")) {
            return browser.get(concrete).statusCode();
        }
        return (browser.cookie().isPresent() ? browser.submit(concrete, Map.of()) : browser.post(concrete, Map.of()))
                .statusCode();
    }

    /** Something of this organisation, of the kind the address is about. */
    private String target(String path, UUID organisation) {
        if (path.startsWith("/admin/administrateurs/")) {
            return AdminBrowser.account(tool, organisation, next()).toString();
        }
        if (path.startsWith("/admin/organisations/") || path.contains("/conservation/")) {
            return organisation.toString();
        }
        if (path.startsWith("/admin/invitations/")) {
            return invitation(organisation);
        }
        if (path.startsWith("/admin/plateformes/nouvelle/")) {
            return draft(organisation);
        }
        if (path.startsWith("/admin/plateformes/")
                || path.startsWith("/admin/notes/")
                || path.startsWith("/admin/donnees-personnelles/")) {
            return platform(organisation);
        }
        throw new IllegalStateException("say here what stands in braces in " + path);
    }

    private String invitation(UUID organisation) {
        List<String> before = tool.column("invitation", "reference");
        instance.orElseThrow().submit("/admin/invitations", Map.of("organisation", organisation.toString()));
        return tool.column("invitation", "reference").stream()
                .filter(reference -> !before.contains(reference))
                .findFirst()
                .orElseThrow();
    }

    private String draft(UUID organisation) {
        HttpResponse<String> begun = instance.orElseThrow()
                .submit(
                        "/admin/plateformes/nouvelle",
                        Map.of("preset", "DOCEBO", "organisation", organisation.toString(), "name", next()));
        String path = AdminBrowser.location(begun);
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private String platform(UUID organisation) {
        String closed = "http://127.0.0.1:1/";
        return tool.command(
                        "platform",
                        "add",
                        "--issuer",
                        closed,
                        "--client-id",
                        next(),
                        "--deployment-id",
                        "1",
                        "--authorization-endpoint",
                        closed,
                        "--token-endpoint",
                        closed,
                        "--jwks-uri",
                        closed,
                        "--organisation",
                        organisation.equals(north) ? "Nord" : "Sud")
                .output()
                .strip();
    }

    private String next() {
        return "personne" + people.incrementAndGet() + "@passerelle.example";
    }
}
