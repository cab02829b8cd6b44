package fr.passerelle.house;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.house.fixture.RawRequest;
import fr.passerelle.house.fixture.Rows;
import fr.passerelle.house.fixture.Tool;
import fr.passerelle.house.fixture.siege.BesiegedTool;
import fr.passerelle.house.fixture.siege.Siege;
import fr.passerelle.testlms.TestLms;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** How fast it comes: a thousand at once or a byte now and then, everybody is answered (J-5, J-20). */
@ExtendWith(Siege.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class HostilePaceIT {
    private final BesiegedTool besieged;
    private final Tool tool;
    private final TestLms lms;

    /** For administrators: which platforms call that nobody knows. */
    private static final String UNKNOWN = "unknown_platform";

    private static final long UNKNOWN_AT_MOST = 200;

    HostilePaceIT(BesiegedTool besieged) {
        this.besieged = besieged;
        tool = besieged.tool();
        lms = besieged.lms();
    }

    @Test
    void a_thousand_logins_at_once_are_all_answered_and_store_a_bounded_trace_of_strangers() {
        HttpClient client = HttpClient.newHttpClient();
        Map<String, String> known = lms.launch("amina", "michel").loginInitiation();
        Rows before = besieged.rows();

        List<CompletableFuture<HttpResponse<String>>> answers = IntStream.range(0, 1000)
                .mapToObj(number -> "iss=" + (number % 2 == 0 ? known.get("iss") : "https://inconnue-" + number)
                        + "&client_id=" + known.get("client_id") + "&login_hint=" + number + "&target_link_uri="
                        + known.get("target_link_uri"))
                .map(form -> HttpRequest.newBuilder(tool.address("/lti/login"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form)))
                .map(request -> client.sendAsync(request.build(), BodyHandlers.ofString()))
                .toList();

        assertThat(answers.stream().map(CompletableFuture::join))
                .allSatisfy(answer -> assertThat(answer.statusCode()).isIn(200, 400))
                .filteredOn(answer -> answer.statusCode() == 200)
                .hasSize(500);
        assertThat(besieged.rows().without(UNKNOWN)).isEqualTo(before.without(UNKNOWN));
        assertThat(besieged.rows().byTable().get(UNKNOWN)).isLessThanOrEqualTo(UNKNOWN_AT_MOST);
    }

    @Nested
    class Slowness {
        private static final int TOLD_WITHIN_S = 75;

        @Test
        void of_a_body_ends_with_a_page_while_others_are_served() throws IOException, InterruptedException {
            try (Socket slow = slow(String.join(
                    "\r\n",
                    "POST /lti/launch HTTP/1.1",
                    "Host: localhost",
                    "Content-Length: 1000",
                    "Content-Type: application/x-www-form-urlencoded",
                    "\r\n"))) {
                long asked = System.nanoTime();
                while (slow.getInputStream().available() == 0) {
                    assertThat(Duration.ofNanos(System.nanoTime() - asked))
                            .isLessThan(Duration.ofSeconds(TOLD_WITHIN_S));
                    slow.getOutputStream().write('a');
                    Thread.sleep(500);
                }
                assertThat(new String(slow.getInputStream().readNBytes(12), StandardCharsets.US_ASCII))
                        .isEqualTo("HTTP/1.1 408");
            }
        }

        /** More than the threads there are: those that wait for headers hold none. */
        @Test
        void of_headers_keeps_nobody_out() throws IOException {
            List<Socket> slow = new ArrayList<>();
            try {
                for (int i = 0; i < 300; i++) {
                    slow.add(slow("GET / HTTP/1.1\r\nHost: localhost\r\nX-Slow: "));
                }

                assertThat(RawRequest.of("GET /health/live").to(tool).status()).isEqualTo(200);
            } finally {
                for (Socket socket : slow) {
                    socket.close();
                }
            }
        }

        private Socket slow(String begun) throws IOException {
            Socket socket = new Socket(
                    InetAddress.getLoopbackAddress(), tool.address("/").getPort());
            socket.getOutputStream().write(begun.getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().flush();
            return socket;
        }
    }
}
