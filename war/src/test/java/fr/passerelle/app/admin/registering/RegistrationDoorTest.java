package fr.passerelle.app.admin.registering;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.app.boot.fixture.ToolInProcess;
import fr.passerelle.app.fixture.AtOnce;
import fr.passerelle.app.storage.fixture.Engine;
import fr.passerelle.lti.service.Scope;
import fr.passerelle.testlms.TestLms;
import fr.passerelle.testlms.TestLmsSettings;
import fr.passerelle.testlms.fault.Fault;
import fr.passerelle.testlms.habit.Personality;
import fr.passerelle.testlms.school.RegisteredTool;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The registration door over HTTP, with a platform on the other side that may behave badly. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DisplayNameGeneration(ReplaceUnderscores.class)
class RegistrationDoorTest {

    private static final Pattern FIELD = Pattern.compile("<input type=\"hidden\" name=\"(\\w+)\" value=\"([^\"]*)\">");

    private final HttpClient browser = HttpClient.newHttpClient();
    private ToolInProcess tool;
    private TestLms lms;

    @BeforeAll
    void start() {
        tool = ToolInProcess.on(Engine.H2);
        lms = TestLms.start(TestLmsSettings.forTests().like(Personality.MOODLE));
    }

    @AfterEach
    void recover() {
        lms.recover();
        tool.execute("delete from registration");
    }

    @AfterAll
    void stop() {
        lms.close();
        tool.close();
    }

    @Test
    void the_page_names_the_organisation_and_the_end_says_what_is_left_to_do_F1_F9() {
        HttpResponse<String> asked = get(lms.registrationLink(invitation("--organisation", "Région <i>Sud</i>")));

        assertThat(asked.statusCode()).isEqualTo(200);
        assertThat(asked.body())
                .contains("Région &lt;i&gt;Sud&lt;/i&gt;", lms.issuer(), "La liste des personnes inscrites au cours");
        HttpResponse<String> done = confirm(asked);
        assertThat(done.statusCode()).isEqualTo(200);
        assertThat(done.body()).contains("Activer", "data-platform=\"" + origin(lms.openidConfiguration()) + "\"");
        assertThat(tool.column("registration", "issuer")).containsExactly(lms.issuer());
        assertThat(tool.column("registration", "product")).containsExactly("MOODLE");
        assertThat(tool.column("audit_entry", "action")).contains("PLATFORM_REGISTERED");
    }

    @Test
    void every_service_that_is_used_is_asked_for_and_nothing_else_F6() {
        confirm(get(lms.registrationLink(invitation())));

        RegisteredTool registered =
                lms.registeredTools().get(lms.registeredTools().size() - 1);
        assertThat(registered.scopes())
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(Scope.values()).map(Scope::uri).toList());
        assertThat(registered.claims()).doesNotContain("name", "given_name", "family_name", "email");
    }

    @Test
    void a_platform_without_token_and_without_deployment_is_linked_Q37() {
        lms.suffer(Fault.REGISTRATION_WITHOUT_DEPLOYMENT);

        HttpResponse<String> done = confirm(get(lms.registrationLinkWithoutToken(invitation())));

        assertThat(done.statusCode()).isEqualTo(200);
        assertThat(done.body()).contains("pas encore annoncé de déploiement");
        assertThat(tool.column("deployment", "deployment_id")).isEmpty();
    }

    @Test
    void what_a_platform_did_not_grant_is_told_F7() {
        lms.suffer(Fault.REGISTRATION_REDUCED_SCOPES);

        assertThat(confirm(get(lms.registrationLink(invitation()))).body())
                .contains("Votre plateforme n’a pas accordé la liste des participants")
                .doesNotContain("aucune note ne sera envoyée");
    }

    @ParameterizedTest
    @CsvSource({
        "CONFIGURATION_FROM_ANOTHER_ISSUER, ISSUER_MISMATCH",
        "CONFIGURATION_INCOMPLETE, CONFIGURATION_INVALID",
        "CONFIGURATION_NOT_JSON, CONFIGURATION_INVALID",
        "CONFIGURATION_HUGE, CONFIGURATION_UNREACHABLE",
        "CONFIGURATION_REDIRECTED, CONFIGURATION_UNREACHABLE",
        "CONFIGURATION_DOWN, CONFIGURATION_UNREACHABLE",
    })
    void a_configuration_that_is_not_good_registers_nothing_F2_F3_F4(Fault fault, String code) {
        URI link = invitation();
        lms.suffer(fault);

        HttpResponse<String> refused = get(lms.registrationLink(link));

        assertThat(refused.statusCode()).isEqualTo(502);
        assertThat(refused.body()).contains(code);
        assertThat(tool.column("registration", "id")).isEmpty();
        lms.recover();
        assertThat(confirm(get(lms.registrationLink(link))).statusCode())
                .as("the link was not used up")
                .isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({
        "REGISTRATION_REFUSED, REGISTRATION_REFUSED",
        "REGISTRATION_WITHOUT_CLIENT_ID, RESPONSE_INVALID",
    })
    void a_registration_that_fails_leaves_nothing_half_written_and_the_link_usable(Fault fault, String code) {
        URI link = invitation();
        lms.suffer(fault);

        HttpResponse<String> refused = confirm(get(lms.registrationLink(link)));

        assertThat(refused.body()).contains(code);
        assertThat(tool.column("registration", "id")).isEmpty();
        assertThat(tool.column("deployment", "deployment_id")).isEmpty();
        lms.recover();
        assertThat(confirm(get(lms.registrationLink(link))).statusCode()).isEqualTo(200);
    }

    @Test
    void an_invitation_serves_once_and_a_guessed_or_expired_or_revoked_one_never() {
        URI link = invitation();
        HttpResponse<String> page = get(lms.registrationLink(link));
        assertThat(confirm(page).statusCode()).isEqualTo(200);

        assertThat(confirm(page).body()).contains("INVITATION_USED");
        assertThat(get(lms.registrationLink(link)).statusCode()).isEqualTo(410);
        URI guessed = URI.create(link.toString().replaceAll(".{5}$", "AAAAA"));
        assertThat(get(lms.registrationLink(guessed)).body()).contains("INVITATION_UNKNOWN");
        URI revoked = invitation();
        tool.execute("update invitation set revoked_at = current_timestamp where used_at is null");
        assertThat(get(lms.registrationLink(revoked)).body()).contains("INVITATION_REVOKED");
        URI expired = invitation();
        tool.execute(
                "update invitation set expires_at = current_timestamp where revoked_at is null and used_at is null");
        assertThat(get(lms.registrationLink(expired)).body()).contains("INVITATION_EXPIRED");
    }

    @Test
    void of_eight_who_confirm_one_invitation_at_once_one_registers_and_the_others_are_told() {
        HttpResponse<String> page = get(lms.registrationLink(invitation()));

        List<HttpResponse<String>> answers = AtOnce.eight(() -> confirm(page));

        assertThat(answers).extracting(HttpResponse::statusCode).containsOnlyOnce(200);
        assertThat(answers)
                .filteredOn(answer -> answer.statusCode() != 200)
                .allSatisfy(answer -> assertThat(answer.body()).containsAnyOf("INVITATION_CLAIMED", "INVITATION_USED"));
        assertThat(tool.column("registration", "id")).hasSize(1);
    }

    @Test
    void a_platform_that_never_answers_holds_no_connection_to_the_database() throws IOException {
        try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            URI link = invitation();
            String form = "invitation=" + link.getQuery().substring("invitation=".length())
                    + "&openid_configuration=http://localhost:" + silent.getLocalPort() + "/";
            CompletableFuture<HttpResponse<String>> waiting = browser.sendAsync(post(form), BodyHandlers.ofString());
            try (Socket called = silent.accept()) {
                assertThat(called.isConnected()).isTrue();
                // While the platform is silent the invitation is held, and everything else goes on.
                assertThat(tool.column("invitation", "claim")).anyMatch(claim -> !claim.equals("null"));
                assertThat(get(lms.registrationLink(link)).body()).contains("INVITATION_CLAIMED");
                assertThat(confirm(get(lms.registrationLink(invitation()))).statusCode())
                        .isEqualTo(200);
            }
            assertThat(waiting.join().body()).contains("CONFIGURATION_UNREACHABLE");
            assertThat(get(lms.registrationLink(link)).statusCode()).isEqualTo(200);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "file:///etc/passwd",
        "javascript:alert(1)",
        "http://user:pw@localhost/",
        "gopher://localhost/",
        "http://0x7f.1/"
    })
    void an_address_that_is_no_configuration_is_refused(String address) {
        HttpResponse<String> refused = get(URI.create(
                invitation() + "&openid_configuration=" + URLEncoder.encode(address, StandardCharsets.UTF_8)));

        assertThat(refused.statusCode()).isIn(400, 502);
        assertThat(refused.body()).doesNotContain("<button class=\"go\"");
    }

    @Test
    void a_token_that_is_none_does_no_harm() {
        URI link = invitation();
        String configuration = URLEncoder.encode(lms.openidConfiguration().toString(), StandardCharsets.UTF_8);

        HttpResponse<String> answer = get(URI.create(
                link + "&openid_configuration=" + configuration + "&registration_token=%00%0d%0aX-Evil:%201%f0%9f"));

        assertThat(answer.statusCode()).isIn(200, 502);
    }

    private URI invitation(String... more) {
        String[] words = new String[more.length + 1];
        words[0] = "invite";
        System.arraycopy(more, 0, words, 1, more.length);
        return URI.create(tool.command(words).output().strip());
    }

    private HttpResponse<String> get(URI address) {
        return send(HttpRequest.newBuilder(address).GET().build());
    }

    private HttpResponse<String> confirm(HttpResponse<String> page) {
        StringBuilder form = new StringBuilder();
        Matcher field = FIELD.matcher(page.body());
        while (field.find()) {
            form.append(form.isEmpty() ? "" : "&")
                    .append(field.group(1))
                    .append('=')
                    .append(URLEncoder.encode(
                            field.group(2).replace("&#34;", "\"").replace("&amp;", "&"), StandardCharsets.UTF_8));
        }
        return send(post(form.toString()));
    }

    private HttpRequest post(String form) {
        return HttpRequest.newBuilder(tool.address("/lti/register"))
                .timeout(Duration.ofSeconds(30))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form))
                .build();
    }

    private HttpResponse<String> send(HttpRequest request) {
        return browser.sendAsync(request, BodyHandlers.ofString()).join();
    }

    private static String origin(URI address) {
        return address.getScheme() + "://" + address.getRawAuthority();
    }
}
