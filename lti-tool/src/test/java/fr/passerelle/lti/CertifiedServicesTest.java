package fr.passerelle.lti;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.passerelle.lti.deeplinking.DeepLinkingAnswer;
import fr.passerelle.lti.deeplinking.DeepLinkingResponse;
import fr.passerelle.lti.deeplinking.DeepLinkingResponses;
import fr.passerelle.lti.deeplinking.ItemLineItem;
import fr.passerelle.lti.deeplinking.LtiResourceLinkItem;
import fr.passerelle.lti.fixture.AToolAtSchool;
import fr.passerelle.lti.fixture.ToolKey;
import fr.passerelle.lti.grade.GradeEndpoint;
import fr.passerelle.lti.grade.LineItems;
import fr.passerelle.lti.grade.Score;
import fr.passerelle.lti.grade.Scores;
import fr.passerelle.lti.grade.WantedLineItem;
import fr.passerelle.lti.launch.DeepLinkingLaunch;
import fr.passerelle.lti.launch.Launch;
import fr.passerelle.lti.launch.ResourceLinkLaunch;
import fr.passerelle.lti.roster.Member;
import fr.passerelle.lti.roster.Memberships;
import fr.passerelle.lti.roster.RosterEndpoint;
import fr.passerelle.lti.roster.RosterQuery;
import fr.passerelle.lti.service.Scope;
import fr.passerelle.lti.token.ToolKeys;
import fr.passerelle.testlms.TestLms;
import fr.passerelle.testlms.deeplinking.DeepLinkingSettings;
import fr.passerelle.testlms.fault.Fault;
import fr.passerelle.testlms.journal.Arrival;
import fr.passerelle.testlms.journal.ReceivedScore;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/**
 * H4 to H6 of the certification, under their official titles, against a platform that shares no code with us.
 * H1 to H3 are the folders of {@link CertificationTest}.
 */
class CertifiedServicesTest {

    private static final String LTI = "https://purl.imsglobal.org/spec/lti/claim/";
    private static final String DL = "https://purl.imsglobal.org/spec/lti-dl/claim/";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final TestLms lms = TestLms.start();
    private final AToolAtSchool tool = new AToolAtSchool(lms);

    @AfterEach
    void close() {
        tool.close();
        lms.close();
    }

    @Nested
    @DisplayName("H4. Deep Linking")
    class DeepLinking {

        @Test
        @DisplayName("Send the Request Payload")
        void request() {
            DeepLinkingLaunch launch = choosing();

            assertThat(launch.roles().teacher()).isTrue();
            assertThat(launch.deepLinkingSettings().acceptTypes())
                    .containsExactly("link", "file", "html", "ltiResourceLink");
            assertThat(launch.deepLinkingSettings().data()).contains("909708");
            assertThat(launch.deepLinkingSettings().autoCreate()).isTrue();
        }

        @Test
        @DisplayName("Receive the Response Payload")
        void response() {
            answered();

            assertThat(lms.journal().deepLinks()).hasSize(1);
        }

        @Test
        @DisplayName("Response Format Valid")
        void format() {
            Arrival arrival = answered();

            JsonNode header = json(arrival, "response.header");
            assertThat(arrival.fact("Content-Type").orElse("")).startsWith("application/x-www-form-urlencoded");
            assertThat(header.path("alg").asText()).isEqualTo("RS256");
            assertThat(header.path("typ").asText()).isEqualTo("JWT");
            assertThat(header.path("kid").asText()).isEqualTo(ToolKey.ONE.keyId());
        }

        @Test
        @DisplayName("Response Timestamps Valid")
        void times() {
            JsonNode claims = json(answered(), "response.claims");

            long now = Instant.now().getEpochSecond();
            assertThat(claims.path("iat").isIntegralNumber()).isTrue();
            assertThat(claims.path("exp").isIntegralNumber()).isTrue();
            assertThat(claims.path("iat").asLong()).isLessThanOrEqualTo(now);
            assertThat(claims.path("exp").asLong())
                    .isGreaterThan(now)
                    .isLessThanOrEqualTo(claims.path("iat").asLong() + 300);
        }

        @Test
        @DisplayName("Signature Valid")
        void signature() {
            Arrival arrival = answered();

            assertThat(arrival.fact("refused")).isEmpty();
            assertThat(arrival.status()).isEqualTo(200);
        }

        @Test
        @DisplayName("Required Claims Verified")
        void claims() {
            JsonNode claims = json(answered(), "response.claims");

            assertThat(claims.path("iss").asText()).isEqualTo(tool.registration.clientId());
            assertThat(claims.path("aud").asText()).isEqualTo(lms.issuer());
            assertThat(claims.path("nonce").asText()).isNotBlank();
            assertThat(claims.path(LTI + "message_type").asText()).isEqualTo("LtiDeepLinkingResponse");
            assertThat(claims.path(LTI + "version").asText()).isEqualTo("1.3.0");
            assertThat(claims.path(LTI + "deployment_id").asText()).isEqualTo(tool.deployment.value());
            assertThat(claims.path(DL + "data").asText()).isEqualTo("909708");
            assertThat(claims.path(DL + "content_items").get(0).path("type").asText())
                    .isEqualTo("ltiResourceLink");
        }

        @Test
        @DisplayName("Affirm Response")
        void affirmed() {
            Arrival arrival = answered();

            String placed = arrival.fact("placed").orElseThrow();
            ResourceLinkLaunch launch = (ResourceLinkLaunch) tool.accept(lms.launch("amina", placed));
            assertThat(launch.custom().get("content")).contains("michel");
            assertThat(launch.gradeEndpoint().orElseThrow().lineItem()).isPresent();
        }

        private DeepLinkingLaunch choosing() {
            return (DeepLinkingLaunch) tool.accept(lms.deepLink("helene", "accueil")
                    .with(DeepLinkingSettings.likeCertification())
                    .launch());
        }

        private Arrival answered() {
            LtiResourceLinkItem item = LtiResourceLinkItem.at(tool.server.uri("/lti/launch"))
                    .with(Map.of("content", "michel"))
                    .graded(ItemLineItem.outOf(20));
            DeepLinkingResponse response = new DeepLinkingResponses(ToolKeys.of(ToolKey.ONE), Clock.systemUTC())
                    .to(
                            tool.registration,
                            tool.deployment,
                            choosing().deepLinkingSettings(),
                            DeepLinkingAnswer.of(item));
            assertThat(post(response)).isEqualTo(200);
            return lms.journal().deepLinks().get(0);
        }
    }

    @Nested
    @DisplayName("H5. Names and Role Provisioning Services")
    class Roster {

        private static final String MEMBERS = "application/vnd.ims.lti-nrps.v2.membershipcontainer+json";

        @Test
        @DisplayName("Valid Instructor Launch")
        void launch() {
            Launch launch = tool.accept(lms.launch("helene", "michel"));

            assertThat(launch.roles().teacher()).isTrue();
            assertThat(launch.rosterEndpoint()).isPresent();
        }

        @Test
        @DisplayName("Received Request")
        void request() {
            assertThat(asked().method()).isEqualTo("GET");
            assertThat(asked().accepted()).isTrue();
        }

        @Test
        @DisplayName("Verify JSON Header")
        void header() {
            assertThat(asked().fact("Accept")).contains(MEMBERS);
        }

        @Test
        @DisplayName("Verify Bearer Token")
        void token() {
            assertThat(asked().fact("Authorization").orElse("")).startsWith("Bearer ");
            assertThat(lms.journal().tokenRequests()).hasSize(1).allMatch(Arrival::accepted);
        }

        @Test
        @DisplayName("Verify Bearer Scope")
        void scope() {
            asked();

            assertThat(lms.journal().tokenRequests().get(0).fact("scope")).contains(Scope.MEMBERSHIP_READ_ONLY.uri());
        }

        private Arrival asked() {
            RosterEndpoint roster =
                    tool.accept(lms.launch("helene", "michel")).rosterEndpoint().orElseThrow();
            List<Member> members = new ArrayList<>();
            new Memberships(tool.services)
                    .read(tool.registration, tool.deployment, RosterQuery.everybody(roster), members::add);
            assertThat(members)
                    .extracting(Member::userId)
                    .contains(lms.school().person("amina").sub());
            return lms.journal().about("memberships").get(0);
        }
    }

    @Nested
    @DisplayName("H6. Assignment and Grade Services")
    class Grades {

        @Test
        @DisplayName("Valid Instructor Launch (sent as student), with line items")
        void launch() {
            Launch launch = learning();

            assertThat(launch.roles().learner()).isTrue();
            assertThat(launch.gradeEndpoint().orElseThrow().lineItems()).isPresent();
        }

        @Test
        @DisplayName("The tool creates line items and posts scores, inspected on the results page")
        void scores() {
            lms.suffer(Fault.NO_LINE_ITEM);
            Launch launch = learning();
            GradeEndpoint endpoint = launch.gradeEndpoint().orElseThrow();
            String link = ((ResourceLinkLaunch) launch).resourceLink().id();

            URI created = new LineItems(tool.services)
                    .resolve(
                            tool.registration,
                            tool.deployment,
                            endpoint,
                            new WantedLineItem("Michel", 20, link, "certification", "grade"))
                    .orElseThrow();
            new Scores(tool.services)
                    .publish(
                            tool.registration,
                            tool.deployment,
                            created,
                            Score.graded(launch.subject().orElseThrow(), 15, 20, Instant.now()));

            ReceivedScore received = lms.journal().scoresFor("amina").get(0);
            assertThat(received.accepted()).isTrue();
            assertThat(received.scoreGiven()).hasValue(15);
            assertThat(received.gradingProgress()).isEqualTo("FullyGraded");
            assertThat(lms.gradebook().columns())
                    .filteredOn(column -> column.resourceId().equals("certification"))
                    .hasSize(1);
        }

        private Launch learning() {
            return tool.accept(lms.launch("amina", "michel"));
        }
    }

    private static int post(DeepLinkingResponse response) {
        String form = DeepLinkingResponse.FIELD + "=" + URLEncoder.encode(response.jwt(), StandardCharsets.UTF_8);
        HttpRequest request = HttpRequest.newBuilder(response.returnUrl())
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form))
                .build();
        try {
            HttpResponse<String> answer = HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
            return answer.statusCode();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static JsonNode json(Arrival arrival, String fact) {
        try {
            return JSON.readTree(arrival.fact(fact).orElseThrow());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
