package fr.passerelle.lti.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import fr.passerelle.lti.fixture.ATlsServer;
import fr.passerelle.lti.platform.PlatformCallFailed.Reason;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import javax.net.ssl.SSLSocketFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** J-8: the connection goes where the check looked. Sockets here note their destination, and go to loopback. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class EgressGuardTest {

    private static final String PUBLIC = "93.184.216.34";
    private static final String OTHER_PUBLIC = "93.184.216.35";

    private final Deque<String> nameServer = new ArrayDeque<>();
    private final List<String> dialed = new CopyOnWriteArrayList<>();
    private final List<String> silent = new CopyOnWriteArrayList<>();
    private ATlsServer server;

    @BeforeEach
    void open() throws Exception {
        server = new ATlsServer();
    }

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void a_name_server_that_changes_its_mind_does_not_change_where_we_connect() throws Exception {
        nameServer.add(PUBLIC);
        nameServer.add("127.0.0.1");
        PlatformHttp http = trusting(ATlsServer.trusted());

        PlatformAnswer answer = http.send(get("lms.example"));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(dialed).containsExactly(PUBLIC + ":" + server.port());
        assertThat(nameServer).hasSize(1);
    }

    @Test
    void what_it_says_next_is_checked_again() throws Exception {
        nameServer.add(PUBLIC);
        nameServer.add("127.0.0.1");
        PlatformHttp http = trusting(ATlsServer.trusted());
        PlatformAnswer first = http.send(get("lms.example"));

        assertThat(first.successful()).isTrue();
        assertThat(failure(http, "lms.example")).isEqualTo(Reason.ADDRESS_NOT_PUBLIC);
        assertThat(dialed).hasSize(1);
    }

    @Test
    void tls_and_the_host_header_still_speak_of_the_name() throws Exception {
        nameServer.add(PUBLIC);

        PlatformAnswer answer = trusting(ATlsServer.trusted()).send(get("lms.example"));

        assertThat(server.names()).containsExactly("lms.example");
        assertThat(answer.body()).isEqualTo("lms.example:" + server.port());
    }

    @Test
    void a_certificate_for_another_host_is_refused() throws Exception {
        nameServer.add(PUBLIC);

        assertThat(failure(trusting(ATlsServer.trusted()), "other.example")).isEqualTo(Reason.TLS_FAILED);
    }

    @Test
    void a_certificate_nobody_vouches_for_is_refused() {
        nameServer.add(PUBLIC);

        assertThat(failure(trusting((SSLSocketFactory) SSLSocketFactory.getDefault()), "lms.example"))
                .isEqualTo(Reason.TLS_FAILED);
    }

    @Test
    void the_next_checked_address_is_tried_when_one_does_not_answer() throws Exception {
        nameServer.add(PUBLIC + " " + OTHER_PUBLIC);
        silent.add(PUBLIC);

        PlatformAnswer answer = trusting(ATlsServer.trusted()).send(get("lms.example"));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(dialed).containsExactly(PUBLIC + ":" + server.port(), OTHER_PUBLIC + ":" + server.port());
    }

    @Test
    void a_name_server_that_hangs_does_not_hold_us() throws Exception {
        CountDownLatch end = new CountDownLatch(1);
        EgressPolicy hanging = EgressPolicy.publicOnly(host -> {
            try {
                end.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            throw new UnknownHostException(host);
        });
        PlatformHttp http = new PlatformHttp(hanging, Duration.ofMillis(100), wire(ATlsServer.trusted()));

        Reason reason = failure(http, "lms.example");

        end.countDown();
        assertThat(reason).isEqualTo(Reason.TIMED_OUT);
    }

    private PlatformRequest get(String host) {
        return PlatformRequest.get(URI.create("https://" + host + ":" + server.port() + "/x"));
    }

    private Reason failure(PlatformHttp http, String host) {
        return catchThrowableOfType(PlatformCallFailed.class, () -> http.send(get(host)))
                .reason();
    }

    private PlatformHttp trusting(SSLSocketFactory tls) {
        EgressPolicy policy = EgressPolicy.publicOnly(host -> answers(nameServer.remove()));
        return new PlatformHttp(policy, Duration.ofSeconds(5), wire(tls));
    }

    private static InetAddress[] answers(String spaced) throws UnknownHostException {
        String[] literals = spaced.split(" ", -1);
        InetAddress[] result = new InetAddress[literals.length];
        for (int i = 0; i < literals.length; i++) {
            result[i] = InetAddress.getByName(literals[i]);
        }
        return result;
    }

    private PlatformHttp.Wire wire(SSLSocketFactory tls) {
        return new PlatformHttp.Wire(Noting::new, tls);
    }

    /** Notes where it was told to go, and goes to the test's server. */
    private final class Noting extends Socket {
        @Override
        public void connect(SocketAddress destination, int timeout) throws IOException {
            InetSocketAddress wanted = (InetSocketAddress) destination;
            dialed.add(wanted.getAddress().getHostAddress() + ":" + wanted.getPort());
            if (silent.contains(wanted.getAddress().getHostAddress())) {
                throw new java.net.ConnectException("nobody there");
            }
            super.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), wanted.getPort()), timeout);
        }
    }
}
