package fr.passerelle.app.admin.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.app.admin.fixture.AdminBrowser;
import fr.passerelle.app.boot.fixture.ToolInProcess;
import fr.passerelle.app.storage.fixture.Engine;
import fr.passerelle.app.web.fixture.HtmlReading;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What administrators find in the journal, and what of others they do not. */
@DisplayNameGeneration(ReplaceUnderscores.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DiagnosisPagesTest {
    private static final int MANY = JournalPage.SHOWN + 5;

    private final ToolInProcess tool = ToolInProcess.on(Engine.H2);
    private final UUID val = AdminBrowser.organisation(tool, "Val");
    private final UUID rives = AdminBrowser.organisation(tool, "Rives");
    private AdminBrowser ofTheInstance = AdminBrowser.nobody(tool);
    private AdminBrowser ofVal = AdminBrowser.nobody(tool);
    private String campus = "";
    private String other = "";

    @BeforeAll
    void fill() {
        ofTheInstance = AdminBrowser.ofTheInstance(tool, "camille@region.example");
        ofVal = AdminBrowser.of(tool, val, "dominique@val.example");
        campus = platform("Campus du Val", "https://val.invalid", "1", val);
        other = platform("Campus des Rives", "https://rives.invalid", "1", rives);
        refused("K7QM-3F2P", "KEY_UNKNOWN", campus, "1");
        refused("ZZZZ-2222", "NONCE_MISMATCH", other, "1");
        for (int i = 0; i < MANY; i++) {
            refused("PAGE-%c%c22".formatted('A' + i / 8, "23456789".charAt(i % 8)), "TOKEN_EXPIRED", campus, "2");
        }
        failed(campus, "SCORES", "FORBIDDEN", 403);
        failed(other, "ROSTER", "PLATFORM_FAILING", 503);
        tool.execute(
                "insert into unknown_platform (id, issuer, client_id, code, attempts, first_at, last_at) values"
                        + " ('1', 'https://val.invalid/', '1', 'REGISTRATION_UNKNOWN', 3, current_timestamp, current_timestamp),"
                        + " ('2', 'https://sans.invalid', '', 'REGISTRATION_UNKNOWN', 1, current_timestamp, current_timestamp)");
    }

    @AfterAll
    void close() {
        tool.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"K7QM-3F2P", "k7qm3f2p", " k7qm 3f2p ", "K7-QM-3F-2P", "k7qm–3f2p"})
    void a_refusal_is_found_by_its_reference_however_it_was_heard(String heard) {
        HttpResponse<String> page = ofVal.get("/admin/journal?reference=" + encoded(heard));

        assertThat(HtmlReading.problemsOf(page.body())).isEmpty();
        assertThat(page.body())
                .contains("K7QM-3F2P", "Campus du Val", "Qui agit", "la signature est d’une sorte permise")
                .contains("jwksUri=https://val.invalid/jwks")
                .doesNotContain("TOKEN_EXPIRED, Campus");
    }

    @ParameterizedTest
    @ValueSource(strings = {"abc", "K7QM-3F2", "K7QM-3F20", "\u0000", "\uD83D\uDE00", "' or 1=1"})
    void what_is_no_reference_is_told_to_be_none(String typed) {
        HttpResponse<String> page = ofVal.get("/admin/journal?reference=" + encoded(typed));

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("Ce n’est pas une référence").doesNotContain("K7QM-3F2P,");
    }

    @Test
    void nobody_sees_the_refusals_of_another_organisation() {
        assertThat(ofVal.get("/admin/journal?reference=ZZZZ-2222").body())
                .contains("Aucun refus ne porte cette référence")
                .doesNotContain("Campus des Rives");
        assertThat(ofVal.get("/admin/journal?plateforme=" + other).body()).doesNotContain("Campus des Rives");
        assertThat(ofVal.get("/admin/journal/services?plateforme=" + other).body())
                .contains("Campus du Val")
                .doesNotContain("Campus des Rives");
        assertThat(ofVal.get("/admin/journal/inconnues").statusCode()).isEqualTo(404);
        assertThat(ofVal.get("/admin/plateformes/" + other + "/controle").statusCode())
                .isEqualTo(404);
        assertThat(ofVal.submit("/admin/plateformes/" + other + "/controle", Map.of())
                        .statusCode())
                .isEqualTo(404);
        assertThat(ofTheInstance.get("/admin/journal?reference=zzzz2222").body())
                .contains("Campus des Rives");
    }

    @Test
    void the_home_page_says_what_was_refused_since_yesterday_and_leads_to_it() {
        assertThat(ofVal.get("/admin").body()).doesNotContain("Lancements refusés depuis hier");
        refused("HOME-2222", "NONCE_MISMATCH", campus, "0");

        assertThat(ofVal.get("/admin").body())
                .contains("Lancements refusés depuis hier\u00a0: 1", "/admin/journal?code=NONCE_MISMATCH");
        assertThat(ofVal.get("/admin/journal?code=NONCE_MISMATCH").body()).contains("HOME-2222");
        assertThat(AdminBrowser.of(tool, rives, "eve@rives.example")
                        .get("/admin")
                        .body())
                .doesNotContain("Lancements refusés depuis hier");
    }

    @Test
    void pages_follow_each_other_and_hide_nothing() {
        String first = ofVal.get("/admin/journal?code=TOKEN_EXPIRED").body();
        String next =
                first.replaceAll("(?s).*href=\"([^\"]*apres=[^\"]*)\".*", "$1").replace("&amp;", "&");
        String second = ofVal.get(next).body();

        assertThat(first.split("<article", -1)).hasSize(JournalPage.SHOWN + 1);
        assertThat(second.split("<article", -1)).hasSize(MANY - JournalPage.SHOWN + 1);
        assertThat(second).doesNotContain("apres=");
    }

    @Test
    void failed_calls_tell_the_service_and_what_to_do() {
        HttpResponse<String> page = ofVal.get("/admin/journal/services");

        assertThat(HtmlReading.problemsOf(page.body())).isEmpty();
        assertThat(page.body()).contains("Envoi des notes", "SERVICE_FORBIDDEN", "Qui agit", "4 fois");
    }

    @ParameterizedTest
    @CsvSource({
        "invalid_client, '', 400, TOKEN_CLIENT_REFUSED, lire nos clés publiques",
        "unauthorized_client, '', 400, TOKEN_TOOL_INACTIVE, activer l’outil",
        "invalid_grant, '', 400, TOKEN_REQUEST_REFUSED, adresse des jetons",
        "'', '', 400, TOKEN_REQUEST_REFUSED, adresse des jetons",
        "'', '', 401, TOKEN_CLIENT_REFUSED, lire nos clés publiques",
        "invalid_scope, SCORE, 400, TOKEN_SCORES_REFUSED, aucune note n’arrivera",
        "invalid_scope, MEMBERSHIP_READ_ONLY, 400, TOKEN_SCOPE_REFUSED, Jeton d’accès (liste des participants)",
    })
    void a_token_that_is_refused_is_told_with_its_own_cause_and_remedy(
            String word, String scope, int status, String code, String told) {
        String platform =
                platform("Campus " + word + scope + status, "https://jetons.invalid", word + scope + status, val);
        failed(platform, "ACCESS_TOKEN", "TOKEN_REFUSED", status, word + "', '" + scope);

        HttpResponse<String> page = ofVal.get("/admin/journal/services?plateforme=" + platform);

        assertThat(HtmlReading.problemsOf(page.body())).isEmpty();
        assertThat(page.body()).contains("Code " + code + ".", "Jeton d’accès", word, told);
    }

    @Test
    void an_unknown_platform_is_told_by_what_it_resembles() {
        HttpResponse<String> page = ofTheInstance.get("/admin/journal/inconnues");

        assertThat(HtmlReading.problemsOf(page.body())).isEmpty();
        assertThat(page.body())
                .contains("https://val.invalid/", "presque le même émetteur", "90 jours")
                .contains("La plateforme n’a pas dit son identifiant client.");
    }

    @Test
    void a_self_test_is_run_by_a_form_and_its_result_stays() {
        String path = "/admin/plateformes/" + campus + "/controle";
        assertThat(ofVal.get(path).body()).contains("Lancer le contrôle").doesNotContain("Dernier contrôle");

        HttpResponse<String> ran = ofVal.submit(path, Map.of());
        HttpResponse<String> result = ofVal.get(path);

        assertThat(ran.statusCode()).isEqualTo(303);
        assertThat(AdminBrowser.location(ran)).isEqualTo(path);
        assertThat(HtmlReading.problemsOf(result.body())).isEmpty();
        assertThat(result.body())
                .contains("Dernier contrôle", "HOST_UNKNOWN", "Recommencer", "à corriger")
                .contains("À régler d’abord", "href=\"#point-1\"", "id=\"point-1\"")
                .doesNotContain("Code GOOD");
        assertThat(result.headers().firstValue("Content-Security-Policy"))
                .get()
                .asString()
                .contains("frame-src 'self'", "frame-ancestors 'none'");
    }

    @Test
    void without_the_form_of_the_page_nothing_is_run() {
        assertThat(ofVal.post("/admin/plateformes/" + campus + "/controle", Map.of())
                        .statusCode())
                .isEqualTo(403);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private String platform(String name, String issuer, String client, UUID organisation) {
        String id = tool.command(
                        "platform",
                        "add",
                        "--name",
                        name,
                        "--issuer",
                        issuer,
                        "--client-id",
                        client,
                        "--authorization-endpoint",
                        issuer + "/auth",
                        "--token-endpoint",
                        issuer + "/token",
                        "--jwks-uri",
                        issuer + "/jwks",
                        "--deployment-id",
                        "1")
                .output()
                .strip();
        tool.execute("update registration set organisation_id = '" + organisation + "' where id = '" + id + "'");
        return id;
    }

    private void refused(String reference, String code, String platform, String daysAgo) {
        tool.execute("insert into launch_refusal (reference, code, registration_id, facts, checks_passed, refused_at)"
                + " values ('" + reference + "', '" + code + "', '" + platform
                + "', 'KeyUnknown[keyId=k, jwksUri=https://val.invalid/jwks]', 'STATE_OPENED ALGORITHM_ALLOWED',"
                + " current_timestamp - interval '" + daysAgo + "' day)");
    }

    private void failed(String platform, String service, String kind, int status) {
        failed(platform, service, kind, status, "', '");
    }

    /** Also with the word of OAuth 2.0 and the scope, a comma in quotes between them. */
    private void failed(String platform, String service, String kind, int status, String wordAndScope) {
        tool.execute("insert into service_failure (id, registration_id, service, kind, status, oauth_error, scope,"
                + " hour_began, failures, last_at) values ('" + UUID.randomUUID() + "', '" + platform + "', '" + service
                + "', '" + kind + "', " + status + ", '" + wordAndScope
                + "', current_timestamp, 4, current_timestamp)");
    }
}
