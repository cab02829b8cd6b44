package fr.passerelle.app.admin.area;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.app.admin.fixture.AdminBrowser;
import fr.passerelle.app.boot.fixture.ToolInProcess;
import fr.passerelle.app.storage.fixture.Engine;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AdminFilterTest {

    private final ToolInProcess tool = ToolInProcess.on(Engine.H2);
    private AdminBrowser somebody = AdminBrowser.nobody(tool);

    @BeforeAll
    void signIn() {
        somebody = AdminBrowser.ofTheInstance(tool, "camille@region.example");
    }

    @AfterAll
    void close() {
        tool.close();
    }

    @Test
    void somebody_signed_in_sees_the_home_page_in_no_frame() {
        HttpResponse<String> home = somebody.get("/admin");

        assertThat(home.statusCode()).isEqualTo(200);
        assertThat(home.body()).contains("camille@region.example", "Toute l’installation");
        assertThat(home.headers().firstValue("Content-Security-Policy"))
                .get()
                .asString()
                .contains("frame-ancestors 'none'");
        assertThat(home.headers().firstValue("Cache-Control")).contains("no-store");
    }

    @Test
    void nobody_is_sent_to_the_door_and_comes_back_to_the_page() {
        HttpResponse<String> turnedAway = AdminBrowser.nobody(tool).get("/admin/historique");

        assertThat(turnedAway.statusCode()).isEqualTo(303);
        assertThat(AdminBrowser.location(turnedAway)).isEqualTo("/admin/connexion?retour=/admin/historique");
    }

    @Test
    void a_form_of_nobody_is_refused() {
        assertThat(AdminBrowser.nobody(tool)
                        .post("/admin/deconnexion", Map.of())
                        .statusCode())
                .isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "0000000000000000000000000000000000000000000000000000000000000000"})
    void a_form_without_the_value_of_its_session_is_refused(String csrf) {
        assertThat(somebody.post("/admin/deconnexion", Map.of("csrf", csrf)).statusCode())
                .isEqualTo(403);
        assertThat(somebody.get("/admin").statusCode()).isEqualTo(200);
    }

    @Test
    void a_form_of_another_site_is_refused_even_with_the_value() {
        assertThat(somebody.postFromElsewhere("/admin/deconnexion", Map.of("csrf", somebody.csrf()))
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void the_value_of_another_session_does_not_serve() {
        AdminBrowser other = AdminBrowser.ofTheInstance(tool, "sacha@region.example");

        assertThat(somebody.post("/admin/deconnexion", Map.of("csrf", other.csrf()))
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void whoever_signs_out_is_out_everywhere_the_cookie_was_copied() {
        AdminBrowser leaving = AdminBrowser.ofTheInstance(tool, "alix@region.example");

        HttpResponse<String> gone = leaving.submit("/admin/deconnexion", Map.of());

        assertThat(AdminBrowser.location(gone)).isEqualTo("/admin/connexion");
        assertThat(leaving.cookie()).isEmpty();
        assertThat(leaving.get("/admin").statusCode()).isEqualTo(303);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example",
                "//evil.example",
                "/admin/../lti/launch",
                "/administration",
                "/admin\\evil.example",
                "/admin/a?b=c",
                "admin"
            })
    void nobody_is_sent_elsewhere_after_signing_in(String asked) {
        assertThat(ReturnPath.of(asked)).isEqualTo("/admin");
    }
}
