package fr.passerelle.app.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.app.boot.fixture.ToolInProcess;
import fr.passerelle.app.storage.fixture.Engine;
import fr.passerelle.house.fixture.Visitor;
import fr.passerelle.testlms.TestLms;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** What is read at {@code /metrics}, and by whom. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class MetricsTest {

    @Test
    void tell_launches_requests_scores_pool_and_machine_and_nobody() {
        try (ToolInProcess tool = ToolInProcess.on(Engine.H2);
                TestLms lms = TestLms.start()) {
            tool.knows(lms);
            Visitor amina = new Visitor(tool);
            amina.launch(lms.launch("amina", "michel"));
            amina.post(tool.address("/lti/launch"), Map.of("state", "none", "id_token", "none"));
            amina.get(tool.address("/nulle-part/amina"));

            String text = read(tool).body();

            assertThat(text)
                    .contains(
                            "passerelle_launches_total{outcome=\"opened\"} 1.0",
                            "passerelle_launches_total{outcome=\"STATE_",
                            "passerelle_outbox_waiting_scores 0.0",
                            "passerelle_outbox_oldest_seconds 0.0",
                            "route=\"/lti/launch\",status=\"3xx\"",
                            "route=\"none\",status=\"4xx\"",
                            "hikaricp_connections_max{pool=\"passerelle\"} 10.0",
                            "jvm_memory_used_bytes")
                    .doesNotContain("amina");
        }
    }

    @Test
    void do_not_exist_for_somebody_a_proxy_speaks_for() {
        try (ToolInProcess tool = ToolInProcess.on(Engine.H2)) {
            assertThat(List.of("X-Forwarded-For", "Forwarded", "Via"))
                    .allSatisfy(
                            header -> assertThat(read(tool, header, "127.0.0.1").statusCode())
                                    .isEqualTo(404));
        }
    }

    @Test
    void do_not_exist_for_whom_the_settings_do_not_name() {
        try (ToolInProcess tool = ToolInProcess.on(Engine.H2, Map.of("PASSERELLE_METRICS_FROM", "192.0.2.0/24"))) {
            assertThat(read(tool).statusCode()).isEqualTo(404);
        }
    }

    private static HttpResponse<String> read(ToolInProcess tool, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(tool.address("/metrics"));
        return HttpClient.newHttpClient()
                .sendAsync((headers.length == 0 ? request : request.headers(headers)).build(), BodyHandlers.ofString())
                .join();
    }
}
