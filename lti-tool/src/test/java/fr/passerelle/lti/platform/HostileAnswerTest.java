package fr.passerelle.lti.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import fr.passerelle.lti.fixture.ARawServer;
import fr.passerelle.lti.platform.PlatformCallFailed.Reason;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** J-8: answers that would hold us, fill us or lead us astray. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class HostileAnswerTest {

    private static final Duration PATIENCE = Duration.ofMillis(400);
    private static final int FOR_EVER = 1_000_000;

    @Test
    void headers_that_trickle_end_with_our_patience() throws Exception {
        try (ARawServer server = new ARawServer(out -> trickle(out, "HTTP/1.1 200 OK\r\n", "X-A: b\r\n"))) {
            assertThat(failure(server)).isEqualTo(Reason.TIMED_OUT);
            assertThat(server.wasHungUpOn()).isTrue();
        }
    }

    @Test
    void a_body_that_trickles_ends_with_our_patience() throws Exception {
        try (ARawServer server = new ARawServer(
                out -> trickle(out, "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n", "1\r\nx\r\n"))) {
            assertThat(failure(server)).isEqualTo(Reason.TIMED_OUT);
            assertThat(server.wasHungUpOn()).isTrue();
        }
    }

    @Test
    void a_body_without_end_is_cut_at_its_cap() throws Exception {
        try (ARawServer server = new ARawServer(out -> pour(out, "HTTP/1.1 200 OK\r\n\r\n", "x".repeat(8192)))) {
            assertThat(failure(server)).isEqualTo(Reason.ANSWER_TOO_LARGE);
            assertThat(server.wasHungUpOn()).isTrue();
        }
    }

    @Test
    void a_header_without_end_is_cut() throws Exception {
        try (ARawServer server = new ARawServer(out -> pour(out, "HTTP/1.1 200 OK\r\nX-A: ", "x".repeat(8192)))) {
            assertThat(failure(server)).isEqualTo(Reason.ANSWER_TOO_LARGE);
            assertThat(server.wasHungUpOn()).isTrue();
        }
    }

    @Test
    void headers_without_end_are_cut() throws Exception {
        try (ARawServer server = new ARawServer(out -> pour(out, "HTTP/1.1 200 OK\r\n", "X-A: b\r\n"))) {
            assertThat(failure(server)).isEqualTo(Reason.ANSWER_TOO_LARGE);
            assertThat(server.wasHungUpOn()).isTrue();
        }
    }

    @Test
    void a_gzip_bomb_stays_packed() throws Exception {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(new byte[16 * 1024 * 1024]);
        }
        byte[] bomb = packed.toByteArray();
        try (ARawServer server = new ARawServer(out -> {
            out.write(ARawServer.bytes(
                    "HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: " + bomb.length + "\r\n\r\n"));
            out.write(bomb);
        })) {
            PlatformAnswer answer = patient().send(PlatformRequest.get(server.uri("/")));

            assertThat(answer.body()).isEqualTo(new String(bomb, StandardCharsets.UTF_8));
        }
    }

    @Test
    void an_announced_length_is_not_believed_but_counted() throws Exception {
        try (ARawServer server = new ARawServer(
                out -> out.write(ARawServer.bytes("HTTP/1.1 200 OK\r\nContent-Length: 99\r\n\r\nshort")))) {
            assertThat(failure(server)).isEqualTo(Reason.UNREACHABLE);
        }
    }

    @Test
    void what_does_not_speak_http_is_not_an_answer() throws Exception {
        try (ARawServer server = new ARawServer(out -> out.write(ARawServer.bytes("220 mail.example ESMTP\r\n\r\n")))) {
            assertThat(failure(server)).isEqualTo(Reason.ANSWER_UNREADABLE);
        }
    }

    @Test
    void a_connection_that_closes_without_a_word_is_no_answer() throws Exception {
        try (ARawServer server = new ARawServer(out -> out.write(new byte[0]))) {
            assertThat(failure(server)).isEqualTo(Reason.UNREACHABLE);
        }
    }

    @Test
    void a_caller_who_is_interrupted_gets_away_at_once() throws Exception {
        try (ARawServer server = new ARawServer(out -> trickle(out, "HTTP/1.1 200 OK\r\n", "X-A: b\r\n"))) {
            PlatformHttp patient = new PlatformHttp(EgressPolicy.allowingPrivate());
            Thread.currentThread().interrupt();

            PlatformCallFailed failed = catchThrowableOfType(
                    PlatformCallFailed.class, () -> patient.send(PlatformRequest.get(server.uri("/"))));

            assertThat(failed.reason()).isEqualTo(Reason.INTERRUPTED);
            assertThat(Thread.interrupted()).isTrue();
        }
    }

    private static PlatformHttp patient() {
        return new PlatformHttp(EgressPolicy.allowingPrivate(), Duration.ofSeconds(5));
    }

    private static Reason failure(ARawServer server) {
        PlatformHttp http = new PlatformHttp(EgressPolicy.allowingPrivate(), PATIENCE);
        return catchThrowableOfType(PlatformCallFailed.class, () -> http.send(PlatformRequest.get(server.uri("/"))))
                .reason();
    }

    private static void pour(OutputStream out, String start, String again) throws IOException {
        out.write(ARawServer.bytes(start));
        for (int i = 0; i < FOR_EVER; i++) {
            out.write(ARawServer.bytes(again));
        }
    }

    /** One piece every 20 ms: each comes well within a socket's time-out, and none is the last. */
    private static void trickle(OutputStream out, String start, String again) throws IOException {
        out.write(ARawServer.bytes(start));
        for (int i = 0; i < FOR_EVER; i++) {
            out.write(ARawServer.bytes(again));
            out.flush();
            hostileServerDawdles();
        }
    }

    /** On the server's thread, and part of its attack: the test itself waits for nothing but the answer. */
    private static void hostileServerDawdles() throws IOException {
        try {
            Thread.sleep(20);
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }
}
