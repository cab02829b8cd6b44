package fr.passerelle.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import fr.passerelle.house.fixture.Playing;
import fr.passerelle.house.fixture.RunningTool;
import fr.passerelle.house.fixture.Visitor;
import fr.passerelle.testlms.TestLms;
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
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** J-18, with a platform that keeps the keys it has read until it meets an unknown one. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class KeysIT {
    private static final String MODULE = "trouver-la-bonne-page";
    private static final Pattern HIDDEN =
            Pattern.compile("<input[^>]*name=\"([^\"]+)\"[^>]*value=\"([^\"]*)\"", Pattern.CASE_INSENSITIVE);

    private final HttpClient http = HttpClient.newHttpClient();

    @TempDir
    private Path home;

    @Test
    void a_platform_that_registered_itself_takes_grades_through_rotation_restart_and_revocation() throws Exception {
        try (TestLms lms = TestLms.start();
                RunningTool tool = RunningTool.in(home)) {
            register(lms, tool);
            JsonNode own = key(tool, "signing", true);
            grade(lms, tool, "amina");

            tool.command("keys", "rotate");
            tool.kill();
            tool.restart();
            lms.revokeAccessTokens();
            grade(lms, tool, "bruno");
            assertThat(key(tool, "signing", true).get("kid")).isEqualTo(own.get("kid"));
            assertThat(kids(own)).hasSize(2);

            assertThat(tool.command("keys", "revoke", own.get("kid").asText()).status())
                    .isZero();
            lms.revokeAccessTokens();
            grade(lms, tool, "chloe");
            assertThat(kids(own)).hasSize(2).doesNotContain(own.get("kid").asText());
            assertThat(kids(key(tool, "signing", false))).doesNotContainAnyElementsOf(kids(own));
        }
    }

    @Test
    void nobody_elses_ring_is_not_found() throws Exception {
        try (RunningTool tool = RunningTool.in(home)) {
            assertThat(get(tool.address("/lti/jwks/nobody-has-this-ring-01")).statusCode())
                    .isEqualTo(404);
            assertThat(get(tool.address("/lti/jwks/%2e%2e")).statusCode()).isIn(400, 404);
            assertThat(get(tool.address("/lti/jwks")).headers().firstValue("Cache-Control"))
                    .hasValueSatisfying(value -> assertThat(value).contains("max-age=3600"));
        }
    }

    private static void grade(TestLms lms, RunningTool tool, String learner) {
        Visitor visitor = new Visitor(tool);
        Playing.of(MODULE, visitor).toTheEnd(visitor.launch(lms.launch(learner, MODULE)));

        // Before it there may be one with a token the platform has withdrawn.
        assertThat(lms.journal().awaitScoresFor(learner, 1, Duration.ofMinutes(1)))
                .filteredOn(ReceivedScore::accepted)
                .hasSize(1);
    }

    /** What an administrator does: opens the link from the platform, and confirms. */
    private void register(TestLms lms, RunningTool tool) throws IOException, InterruptedException {
        URI invitation = URI.create(tool.command("invite").output().strip());
        HttpResponse<String> page = get(lms.registrationLink(invitation));
        String form = HIDDEN.matcher(page.body())
                .results()
                .map(field -> field.group(1) + "="
                        + URLEncoder.encode(field.group(2).replace("&amp;", "&"), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        HttpResponse<String> done = http.send(
                HttpRequest.newBuilder(tool.address("/lti/register"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .header("Origin", tool.address("").toString())
                        .POST(BodyPublishers.ofString(form))
                        .build(),
                BodyHandlers.ofString());
        assertThat(done.statusCode()).as(done.body()).isEqualTo(200);
    }

    private static JsonNode key(RunningTool tool, String state, boolean own) throws IOException {
        JsonNode listed =
                new JsonMapper().readTree(tool.command("keys", "list", "--json").output());
        return StreamSupport.stream(listed.spliterator(), false)
                .filter(key -> key.get("state").asText().equals(state))
                .filter(key -> key.get("address").asText().endsWith("/lti/jwks") != own)
                .findFirst()
                .orElseThrow();
    }

    private List<String> kids(JsonNode key) throws IOException, InterruptedException {
        JsonNode published = new JsonMapper()
                .readTree(get(URI.create(key.get("address").asText())).body());
        return published.get("keys").findValuesAsText("kid");
    }

    private HttpResponse<String> get(URI address) throws IOException, InterruptedException {
        return http.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
    }
}
