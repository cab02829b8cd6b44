package fr.passerelle.lti.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import fr.passerelle.lti.fixture.AServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PlatformHttpTest {

    private final AServer server = new AServer();
    private final PlatformHttp http = new PlatformHttp(EgressPolicy.allowingPrivate(), Duration.ofSeconds(2));
    private final CountDownLatch tested = new CountDownLatch(1);

    @AfterEach
    void close() {
        tested.countDown();
        server.close();
    }

    @Test
    void brings_status_headers_and_body() throws Exception {
        server.on("/x", exchange -> {
            exchange.getResponseHeaders().add("X-Answer", "yes");
            AServer.answer(exchange, 418, "été");
        });

        PlatformAnswer answer = http.send(PlatformRequest.get(server.uri("/x")));

        assertThat(answer.status()).isEqualTo(418);
        assertThat(answer.header("x-answer")).contains("yes");
        assertThat(answer.body()).isEqualTo("été");
    }

    @Test
    void follows_no_redirect() throws Exception {
        server.on("/from", exchange -> {
            exchange.getResponseHeaders().add("Location", server.uri("/to").toString());
            AServer.answer(exchange, 302, "");
        });

        PlatformAnswer answer = http.send(PlatformRequest.get(server.uri("/from")));

        assertThat(answer.status()).isEqualTo(302);
        assertThat(server.asked("/to")).isEmpty();
    }

    @Test
    void hangs_up_on_an_endless_answer() {
        server.on("/huge", exchange -> pour(exchange.getResponseBody(), exchange::sendResponseHeaders));

        assertThat(failure("/huge")).isEqualTo(PlatformCallFailed.Reason.ANSWER_TOO_LARGE);
    }

    @Test
    void gives_up_on_an_answer_that_never_starts() {
        server.on("/silent", exchange -> await());

        assertThat(failure("/silent")).isEqualTo(PlatformCallFailed.Reason.TIMED_OUT);
    }

    @Test
    void gives_up_on_an_answer_that_never_ends() {
        server.on("/slow", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write('x');
            exchange.getResponseBody().flush();
            await();
        });

        assertThat(failure("/slow")).isEqualTo(PlatformCallFailed.Reason.TIMED_OUT);
    }

    @Test
    void gives_up_when_the_time_for_all_calls_is_up_however_patient_with_one() {
        server.on("/silent", exchange -> await());
        server.on("/quick", exchange -> AServer.answer(exchange, 200, ""));
        PlatformHttp inTime = http.within(() -> Duration.ofMillis(50));
        PlatformHttp tooLate = http.within(() -> Duration.ZERO);

        long began = System.nanoTime();
        PlatformCallFailed cutOff = catchThrowableOfType(
                PlatformCallFailed.class, () -> inTime.send(PlatformRequest.get(server.uri("/silent"))));
        PlatformCallFailed notBegun = catchThrowableOfType(
                PlatformCallFailed.class, () -> tooLate.send(PlatformRequest.get(server.uri("/quick"))));

        assertThat(cutOff.reason()).isEqualTo(PlatformCallFailed.Reason.TIMED_OUT);
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(2));
        assertThat(notBegun.reason()).isEqualTo(PlatformCallFailed.Reason.TIMED_OUT);
        assertThat(server.asked("/quick")).isEmpty();
    }

    @Test
    void says_when_nobody_is_there() {
        URI gone = server.uri("/x");
        server.close();

        PlatformCallFailed failed =
                catchThrowableOfType(PlatformCallFailed.class, () -> http.send(PlatformRequest.get(gone)));

        assertThat(failed.reason()).isEqualTo(PlatformCallFailed.Reason.UNREACHABLE);
    }

    private PlatformCallFailed.Reason failure(String path) {
        return catchThrowableOfType(PlatformCallFailed.class, () -> http.send(PlatformRequest.get(server.uri(path))))
                .reason();
    }

    private interface Headers {
        void send(int status, long length) throws IOException;
    }

    private static void pour(OutputStream body, Headers headers) throws IOException {
        headers.send(200, 0);
        byte[] block = new byte[8192];
        for (int written = 0; written < 64 * 1024 * 1024; written += block.length) {
            body.write(block);
        }
    }

    private void await() {
        try {
            boolean ignored = tested.await(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
