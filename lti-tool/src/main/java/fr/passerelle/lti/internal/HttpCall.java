package fr.passerelle.lti.internal;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.MessageConstraintException;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.impl.io.DefaultBHttpClientConnection;
import org.apache.hc.core5.http.impl.io.HttpRequestExecutor;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.http.message.BasicClassicHttpRequest;
import org.apache.hc.core5.http.protocol.HttpCoreContext;
import org.jspecify.annotations.Nullable;

/**
 * One HTTP/1.1 question and its answer, over a connection of its own to one of the given addresses and no
 * other: the host's name serves TLS (SNI, certificate) and the {@code Host} header, and is never resolved
 * here. No redirect, no retry, no cookie, no compression. {@link #abort()} ends it from another thread.
 */
public final class HttpCall {

    /** The answer, or its headers, are larger than allowed. */
    public static final class TooLarge extends IOException {
        private static final long serialVersionUID = 1L;
    }

    /** No connection that can be trusted: a certificate, a host name, a version. */
    public static final class TlsFailed extends IOException {
        private static final long serialVersionUID = 1L;
    }

    /** What answered does not speak HTTP. */
    public static final class NotHttp extends IOException {
        private static final long serialVersionUID = 1L;
    }

    /** What to say; the body is empty for none. */
    public record Question(String method, URI address, Map<String, String> headers, String body, int maxAnswer) {}

    /** What came back; header names in lower case. */
    public record Answer(int status, Map<String, List<String>> headers, String body) {}

    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final int HEADER_BYTES = 16 * 1024;
    private static final int HEADERS = 100;
    private static final Http1Config LIMITS = Http1Config.custom()
            .setMaxLineLength(HEADER_BYTES)
            .setMaxHeaderCount(HEADERS)
            .setMaxEmptyLineCount(2)
            .build();

    private final Question question;
    private final Supplier<Socket> plain;
    private final SSLSocketFactory tls;
    private @Nullable Socket socket;
    private boolean aborted;

    public HttpCall(Question question, Supplier<Socket> plain, SSLSocketFactory tls) {
        this.question = question;
        this.plain = plain;
        this.tls = tls;
    }

    /** Asks the first of these addresses that takes the connection. */
    public Answer ask(List<InetAddress> checked) throws IOException {
        try (Socket connected = connect(checked);
                Socket secured = secure(connected);
                DefaultBHttpClientConnection connection = new DefaultBHttpClientConnection(LIMITS)) {
            connection.bind(secured);
            ClassicHttpResponse response =
                    new HttpRequestExecutor().execute(request(), connection, HttpCoreContext.create());
            return new Answer(response.getCode(), headers(response), body(response.getEntity()));
        } catch (MessageConstraintException e) {
            throw new TooLarge();
        } catch (HttpException e) {
            throw new NotHttp();
        }
    }

    /** Breaks the connection; whoever is asking fails at once. */
    public synchronized void abort() {
        aborted = true;
        if (socket != null) {
            close(socket);
        }
    }

    private Socket connect(List<InetAddress> checked) throws IOException {
        IOException last = new IOException("no address");
        for (InetAddress address : checked) {
            Socket attempt = opened();
            try {
                attempt.connect(new InetSocketAddress(address, port()), (int) CONNECT.toMillis());
                attempt.setTcpNoDelay(true);
                return attempt;
            } catch (IOException failed) {
                close(attempt);
                last = failed;
            }
        }
        throw last;
    }

    private synchronized Socket opened() throws IOException {
        if (aborted) {
            throw new IOException("aborted");
        }
        Socket opened = plain.get();
        socket = opened;
        return opened;
    }

    private Socket secure(Socket connected) throws IOException {
        if (!encrypted()) {
            return connected;
        }
        SSLSocket secured = (SSLSocket) tls.createSocket(connected, host(), port(), true);
        SSLParameters parameters = secured.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        parameters.setProtocols(new String[] {"TLSv1.3", "TLSv1.2"});
        secured.setSSLParameters(parameters);
        try {
            secured.startHandshake();
        } catch (SSLException refused) {
            throw new TlsFailed();
        }
        return secured;
    }

    private ClassicHttpRequest request() {
        URI address = question.address();
        String path = address.getRawPath() == null || address.getRawPath().isEmpty() ? "/" : address.getRawPath();
        String target = address.getRawQuery() == null ? path : path + "?" + address.getRawQuery();
        ClassicHttpRequest request = new BasicClassicHttpRequest(question.method(), target);
        question.headers().forEach(request::setHeader);
        request.setHeader("Host", address.getRawAuthority());
        request.setHeader("User-Agent", "Passerelle");
        request.setHeader("Connection", "close");
        if (!question.body().isEmpty() || !question.method().equals("GET")) {
            byte[] body = question.body().getBytes(StandardCharsets.UTF_8);
            request.setHeader("Content-Length", String.valueOf(body.length));
            request.setEntity(new ByteArrayEntity(body, null));
        }
        return request;
    }

    private String body(@Nullable HttpEntity entity) throws IOException {
        if (entity == null) {
            return "";
        }
        try (InputStream content = entity.getContent()) {
            byte[] body = content.readNBytes(question.maxAnswer() + 1);
            if (body.length > question.maxAnswer()) {
                // Closing the content would read it to its end first.
                abort();
                throw new TooLarge();
            }
            return new String(body, StandardCharsets.UTF_8);
        }
    }

    private static Map<String, List<String>> headers(ClassicHttpResponse response) {
        Map<String, List<String>> headers = new HashMap<>();
        for (Header header : response.getHeaders()) {
            headers.computeIfAbsent(header.getName().toLowerCase(Locale.ROOT), name -> new ArrayList<>())
                    .add(header.getValue() == null ? "" : header.getValue());
        }
        return headers;
    }

    private boolean encrypted() {
        return "https".equalsIgnoreCase(question.address().getScheme());
    }

    private int port() {
        int said = question.address().getPort();
        return said >= 0 ? said : encrypted() ? 443 : 80;
    }

    private String host() {
        String host = question.address().getHost();
        return host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException already) {
            // It is of no more use either way.
        }
    }
}
