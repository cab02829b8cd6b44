package fr.passerelle.lti.platform;

import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * The one way out of the tool: every call to a platform goes through here. Checks the address against an
 * {@link EgressPolicy} after resolving it, follows no redirect, and gives up on a slow or endless answer.
 *
 * <p>Safe for use by many threads; one per application is enough.
 */
public final class PlatformHttp {

    /** How long a whole call may take unless told otherwise. */
    public static final Duration PATIENCE = Duration.ofSeconds(10);

    private static final Duration CONNECT = Duration.ofSeconds(5);

    private final EgressPolicy policy;
    private final Duration patience;
    private final HttpClient client;

    public PlatformHttp(EgressPolicy policy) {
        this(policy, PATIENCE);
    }

    /** With another limit for a whole call, from connecting to the last byte. */
    public PlatformHttp(EgressPolicy policy, Duration patience) {
        this.policy = policy;
        this.patience = patience;
        this.client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(CONNECT)
                .build();
    }

    public EgressPolicy policy() {
        return policy;
    }

    /** Calls, and returns whatever status came back. */
    public PlatformAnswer send(PlatformRequest request) throws PlatformCallFailed {
        policy.check(request.address());
        CompletableFuture<HttpResponse<byte[]>> answer =
                client.sendAsync(toHttp(request), ignored -> new CappedBody(request.maxAnswer()));
        try {
            // The JDK's own timeout stops at the headers; a trickling body must not hold us either.
            HttpResponse<byte[]> response = answer.get(patience.toMillis(), TimeUnit.MILLISECONDS);
            return new PlatformAnswer(
                    response.statusCode(),
                    lowerCased(response.headers()),
                    new String(response.body(), StandardCharsets.UTF_8));
        } catch (TimeoutException e) {
            answer.cancel(true);
            throw new PlatformCallFailed(PlatformCallFailed.Reason.TIMED_OUT);
        } catch (InterruptedException e) {
            answer.cancel(true);
            Thread.currentThread().interrupt();
            throw new PlatformCallFailed(PlatformCallFailed.Reason.INTERRUPTED);
        } catch (ExecutionException e) {
            throw new PlatformCallFailed(reason(e));
        }
    }

    private HttpRequest toHttp(PlatformRequest request) {
        HttpRequest.Builder builder = HttpRequest.newBuilder(request.address()).timeout(patience);
        request.headers().forEach(builder::header);
        return builder.method(
                        request.method(),
                        request.body().isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(request.body()))
                .build();
    }

    private static PlatformCallFailed.Reason reason(ExecutionException failed) {
        for (@Nullable Throwable each = failed; each != null; each = each.getCause()) {
            if (each instanceof CappedBody.TooLarge) {
                return PlatformCallFailed.Reason.ANSWER_TOO_LARGE;
            }
            if (each instanceof HttpTimeoutException) {
                return PlatformCallFailed.Reason.TIMED_OUT;
            }
        }
        return PlatformCallFailed.Reason.UNREACHABLE;
    }

    private static Map<String, List<String>> lowerCased(HttpHeaders headers) {
        Map<String, List<String>> result = new HashMap<>();
        headers.map().forEach((name, values) -> result.put(name.toLowerCase(Locale.ROOT), List.copyOf(values)));
        return result;
    }
}
