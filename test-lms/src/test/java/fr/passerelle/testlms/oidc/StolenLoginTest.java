package fr.passerelle.testlms.oidc;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import fr.passerelle.testlms.TestLms;
import fr.passerelle.testlms.fault.Fault;
import fr.passerelle.testlms.fixture.ABrowser;
import fr.passerelle.testlms.fixture.ATool;
import fr.passerelle.testlms.fixture.Answers;
import fr.passerelle.testlms.fixture.Http;
import fr.passerelle.testlms.school.RegisteredTool;
import fr.passerelle.testlms.school.ToolAddresses;
import fr.passerelle.testlms.web.Parameters;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class StolenLoginTest {

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void somebody_elses_login_is_finished_in_this_browser(boolean redirecting) throws IOException {
        try (TestLms lms = TestLms.start()) {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            URI base = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
            RegisteredTool tool = lms.registerTool(new ToolAddresses(
                    base.resolve("/lti/login"), base.resolve("/lti/launch"), base.resolve("/lti/jwks")));
            server.createContext("/lti/login", exchange -> {
                try (exchange) {
                    String form = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
                    Map<String, String> login = Parameters.parse(form).firsts();
                    Map<String, String> request = ATool.authenticationRequest(tool, login);
                    byte[] page = request.entrySet().stream()
                            .map(field -> "<input type=\"hidden\" name=\"" + field.getKey() + "\" value=\""
                                    + field.getValue().replace("\"", "&quot;") + "\">")
                            .reduce("", String::concat)
                            .getBytes(StandardCharsets.UTF_8);
                    exchange.getResponseHeaders()
                            .set("Location", lms.authorizationEndpoint() + "?" + Http.encoded(request));
                    if (!redirecting) {
                        exchange.getResponseHeaders().remove("Location");
                    }
                    exchange.sendResponseHeaders(redirecting ? 302 : 200, redirecting ? -1 : page.length);
                    if (!redirecting) {
                        exchange.getResponseBody().write(page);
                    }
                }
            });
            server.start();
            lms.suffer(Fault.LOGIN_OF_ANOTHER_BROWSER);

            String page = ABrowser.of("amina", lms).get(lms.launchUrl("michel")).body();

            server.stop(0);
            assertThat(Answers.formAction(page)).isEqualTo(tool.addresses().launch());
            String token = String.valueOf(Answers.hiddenFields(page).get("id_token"));
            assertThat(Answers.claims(token).path("name").asText()).isEqualTo("Bruno Lefèvre");
        }
    }
}
