package fr.passerelle.docs;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import fr.passerelle.lti.LtiTool;
import fr.passerelle.lti.deeplinking.DeepLinkingAnswer;
import fr.passerelle.lti.deeplinking.DeepLinkingResponse;
import fr.passerelle.lti.deeplinking.LtiResourceLinkItem;
import fr.passerelle.lti.grade.Score;
import fr.passerelle.lti.grade.Scores;
import fr.passerelle.lti.launch.AuthenticationResponse;
import fr.passerelle.lti.launch.DeepLinkingLaunch;
import fr.passerelle.lti.launch.Launch;
import fr.passerelle.lti.login.AuthenticationRequest;
import fr.passerelle.lti.login.BrowserSecret;
import fr.passerelle.lti.login.InMemoryTakenStates;
import fr.passerelle.lti.login.LoginInitiation;
import fr.passerelle.lti.login.SealedLogins;
import fr.passerelle.lti.platform.DeploymentId;
import fr.passerelle.lti.platform.EgressPolicy;
import fr.passerelle.lti.platform.PlatformHttp;
import fr.passerelle.lti.platform.Registration;
import fr.passerelle.lti.platform.Registrations;
import fr.passerelle.lti.service.AccessTokens;
import fr.passerelle.lti.service.ServiceClient;
import fr.passerelle.lti.token.RemoteKeySets;
import fr.passerelle.lti.token.SigningKey;
import fr.passerelle.lti.token.ToolKeys;
import fr.passerelle.testlms.TestLms;
import fr.passerelle.testlms.deeplinking.DeepLinkingSettings;
import fr.passerelle.testlms.school.RegisteredTool;
import fr.passerelle.testlms.school.ToolAddresses;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** A stranger's application becomes an LTI tool, with a real platform on the other side of the wire. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class StrangersToolTest {

    private final ToolKeys keys = ToolKeys.of(SigningKey.generate());

    @Test
    void ten_lines_make_a_tool_that_accepts_a_launch_and_sends_a_grade() throws IOException {
        HttpServer published = publishing(keys);
        try (TestLms lms = TestLms.start()) {
            RegisteredTool known = lms.registerTool(new ToolAddresses(
                    URI.create("http://localhost/login"),
                    URI.create("http://localhost/launch"),
                    URI.create("http://127.0.0.1:" + published.getAddress().getPort() + "/jwks")));
            Registration registration = Registration.of(lms.issuer(), known.clientId())
                    .endpoints(lms.authorizationEndpoint(), lms.tokenEndpoint(), lms.jwks());
            DeploymentId deployment = new DeploymentId(known.deploymentId());
            URI launchUri = URI.create("http://localhost/launch");
            byte[] secret = new SecureRandom().generateSeed(32);
            EgressPolicy egress = EgressPolicy.allowingPrivate();

            // tag::tool[]
            Clock clock = Clock.systemUTC();
            PlatformHttp http = new PlatformHttp(egress); // EgressPolicy.publicOnly() in production
            LtiTool tool = LtiTool.at(launchUri)
                    .knowing(Registrations.of(registration, deployment))
                    .remembering(new SealedLogins(secret, new InMemoryTakenStates(clock), clock))
                    .trusting(new RemoteKeySets(http, clock))
                    .signingWith(keys)
                    .on(clock);
            // end::tool[]

            var launch = lms.launch("amina", "michel");
            Map<String, List<String>> parameters = many(launch.loginInitiation());
            // tag::login[]
            AuthenticationRequest request = tool.login(LoginInitiation.from(parameters));
            // set the cookie request.stateId().cookieName() = request.secret(), then redirect to request.asRedirect()
            // end::login[]

            BrowserSecret secretFromTheCookie = request.secret();
            Map<String, List<String>> form = many(launch.answer(request.asRedirect()));
            // tag::launch[]
            Launch accepted = tool.accept(AuthenticationResponse.from(form), secretFromTheCookie);
            // end::launch[]

            // tag::grade[]
            Scores scores = new Scores(new ServiceClient(new AccessTokens(keys, http, clock), http, clock));
            URI lineItem = accepted.gradeEndpoint().orElseThrow().lineItem().orElseThrow();
            String person = accepted.subject().orElseThrow();
            scores.publish(registration, deployment, lineItem, Score.graded(person, 8, 10, clock.instant()));
            // end::grade[]

            assertThat(lms.gradebook().gradeOf("amina", "michel"))
                    .hasValueSatisfying(grade -> assertThat(grade.points()).isEqualTo(80.0));

            var choice = lms.deepLink("helene", "accueil")
                    .with(DeepLinkingSettings.likeMoodle())
                    .launch();
            AuthenticationRequest another = tool.login(LoginInitiation.from(many(choice.loginInitiation())));
            var choosing = (DeepLinkingLaunch) tool.accept(
                    AuthenticationResponse.from(many(choice.answer(another.asRedirect()))), another.secret());
            // tag::choice[]
            LtiResourceLinkItem item = LtiResourceLinkItem.at(launchUri).with(Map.of("content", "michel"));
            DeepLinkingResponse answer =
                    tool.answer(registration, deployment, choosing.deepLinkingSettings(), DeepLinkingAnswer.of(item));
            // let the browser post answer.jwt(), as JWT, to answer.returnUrl()
            // end::choice[]

            assertThat(posted(answer)).contains("Contenus ajoutés");
        } finally {
            published.stop(0);
        }
    }

    private static String posted(DeepLinkingResponse answer) throws IOException {
        HttpRequest request = HttpRequest.newBuilder(answer.returnUrl())
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(DeepLinkingResponse.FIELD + "=" + answer.jwt()))
                .build();
        try {
            return HttpClient.newHttpClient()
                    .send(request, BodyHandlers.ofString())
                    .body();
        } catch (InterruptedException stopped) {
            throw new IOException(stopped);
        }
    }

    private static HttpServer publishing(ToolKeys keys) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        byte[] json = keys.published().json().getBytes(StandardCharsets.UTF_8);
        server.createContext("/jwks", exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, json.length);
            exchange.getResponseBody().write(json);
            exchange.close();
        });
        server.start();
        return server;
    }

    private static Map<String, List<String>> many(Map<String, String> fields) {
        Map<String, List<String>> many = new HashMap<>();
        fields.forEach((name, value) -> many.put(name, List.of(value)));
        return many;
    }
}
