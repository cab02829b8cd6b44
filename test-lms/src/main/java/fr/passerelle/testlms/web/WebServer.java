package fr.passerelle.testlms.web;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import fr.passerelle.testlms.journal.Journal;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;

/** The JDK's server, bound at once, answering once it has routes. Closing it stops everything. */
public final class WebServer implements AutoCloseable {

    private static final String NO_DELAY = "sun.net.httpserver.nodelay";

    static {
        // Otherwise the JDK's server waits up to 40 ms for an acknowledgement before it sends a body.
        if (System.getProperty(NO_DELAY) == null) {
            System.setProperty(NO_DELAY, "true");
        }
    }

    private static final int THREADS = 16;
    private static final int BODY_LIMIT = 1 << 20;

    private final HttpServer server;
    private final ExecutorService threads = Executors.newFixedThreadPool(THREADS, WebServer::thread);
    private final JournalWriter journal;

    private WebServer(HttpServer server, Journal journal, Clock clock) {
        this.server = server;
        this.journal = new JournalWriter(journal, clock);
        server.setExecutor(threads);
    }

    /**
     * Takes a port; 0 takes any that is free.
     *
     * @throws IOException when the port is taken
     */
    public static WebServer bind(String host, int port, Journal journal, Clock clock) throws IOException {
        return new WebServer(HttpServer.create(new InetSocketAddress(host, port), 0), journal, clock);
    }

    public int port() {
        return server.getAddress().getPort();
    }

    /** Answers from now on; {@code last} is what befalls every answer on its way out, whoever gave it. */
    public void start(Routes routes, UnaryOperator<Answer> last) {
        server.createContext("/", exchange -> serve(exchange, routes, last));
        server.start();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    /** An answer that comes late holds no thread meanwhile, so that a crowd that waits keeps nobody else from theirs. */
    private void serve(HttpExchange exchange, Routes routes, UnaryOperator<Answer> last) throws IOException {
        Answer answer = last.apply(answer(exchange, routes));
        if (answer.delay().isZero()) {
            finish(exchange, answer);
        } else {
            later(answer.delay()).execute(() -> finishLate(exchange, answer));
        }
    }

    private Executor later(Duration delay) {
        return CompletableFuture.delayedExecutor(delay.toMillis(), TimeUnit.MILLISECONDS, threads);
    }

    private static void finishLate(HttpExchange exchange, Answer answer) {
        try {
            finish(exchange, answer);
        } catch (IOException gone) {
            // Whoever asked has not waited, which is what the delay was for.
        }
    }

    private static void finish(HttpExchange exchange, Answer answer) throws IOException {
        try (exchange) {
            if (answer.status() != 0) {
                send(exchange, answer);
            }
        }
    }

    private Answer answer(HttpExchange exchange, Routes routes) throws IOException {
        String path = exchange.getRequestURI().getPath();
        Optional<Routes.Match> match = routes.match(exchange.getRequestMethod(), path);
        if (match.isEmpty()) {
            return routes.knows(path) ? plain(405, "method not allowed") : plain(404, "no such page");
        }
        return answer(exchange, match.get());
    }

    private Answer answer(HttpExchange exchange, Routes.Match match) throws IOException {
        byte[] body = exchange.getRequestBody().readNBytes(BODY_LIMIT + 1);
        if (body.length > BODY_LIMIT) {
            return plain(413, "too much");
        }
        Request request;
        try {
            request = new Request(
                    exchange.getRequestMethod(),
                    exchange.getRequestURI().toString(),
                    match.inPath(),
                    headers(exchange),
                    new String(body, StandardCharsets.UTF_8));
        } catch (IllegalArgumentException brokenEscape) {
            return plain(400, "broken escape in the query");
        }
        Answer answer = answer(match.endpoint(), request);
        if (!match.conversation().isEmpty()) {
            journal.write(match.conversation(), request, answer);
        }
        return answer;
    }

    private static Answer answer(Endpoint endpoint, Request request) {
        try {
            return endpoint.answer(request);
        } catch (Refusal refusal) {
            return refusal.answer();
        }
    }

    private static Map<String, List<String>> headers(HttpExchange exchange) {
        Map<String, List<String>> headers = new LinkedHashMap<>();
        exchange.getRequestHeaders().forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values));
        return headers;
    }

    private static void send(HttpExchange exchange, Answer answer) throws IOException {
        byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Cache-Control", "no-store");
        exchange.getResponseHeaders().set("X-Content-Type-Options", "nosniff");
        answer.headers().forEach(exchange.getResponseHeaders()::set);
        // The JDK's server cuts the connection when less is written than was announced.
        int announced = answer.cutShort() ? body.length + 1 : body.length;
        exchange.sendResponseHeaders(answer.status(), announced == 0 ? -1 : announced);
        if (body.length > 0) {
            exchange.getResponseBody().write(body);
        }
    }

    private static Answer plain(int status, String reason) {
        return Answer.of(status, "text/plain; charset=utf-8", reason);
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "test-lms");
        thread.setDaemon(true);
        return thread;
    }
}
