package fr.passerelle.lti.platform;

import fr.passerelle.lti.internal.HttpCall;
import fr.passerelle.lti.platform.PlatformCallFailed.Reason;
import java.net.Proxy;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import javax.net.ssl.SSLSocketFactory;
import org.jspecify.annotations.Nullable;

/**
 * The one way out of the tool: every call to a platform goes through here. Resolves the host once, checks
 * what it found against an {@link EgressPolicy}, and connects to one of those very addresses, while TLS
 * still verifies the host's name. Follows no redirect, and gives up on a slow or endless answer: the time
 * counts from the name's resolution to the last byte.
 *
 * <p>Safe for use by many threads; one per application is enough. Closing it ends its idle threads: an application that
 * is redeployed leaves none behind.
 */
public final class PlatformHttp implements AutoCloseable {

    /** How long a whole call may take unless told otherwise. */
    public static final Duration PATIENCE = Duration.ofSeconds(10);

    private static final Duration IDLE = Duration.ofSeconds(5);

    /** What connections are made of; a test has its own. */
    record Wire(Supplier<Socket> plain, SSLSocketFactory tls) {
        /** No proxy of the JVM's: it would be given a name, and resolve it again. */
        static Wire direct() {
            return new Wire(() -> new Socket(Proxy.NO_PROXY), (SSLSocketFactory) SSLSocketFactory.getDefault());
        }
    }

    private final EgressPolicy policy;
    private final Supplier<Duration> patience;
    private final Wire wire;
    private final ExecutorService threads;

    public PlatformHttp(EgressPolicy policy) {
        this(policy, PATIENCE);
    }

    /** With another limit for a whole call, from resolving the name to the last byte. */
    public PlatformHttp(EgressPolicy policy, Duration patience) {
        this(policy, patience, Wire.direct());
    }

    PlatformHttp(EgressPolicy policy, Duration patience, Wire wire) {
        this(
                policy,
                () -> patience,
                wire,
                new ThreadPoolExecutor(
                        0,
                        Integer.MAX_VALUE,
                        IDLE.toMillis(),
                        TimeUnit.MILLISECONDS,
                        new SynchronousQueue<>(),
                        PlatformHttp::daemon));
    }

    private PlatformHttp(EgressPolicy policy, Supplier<Duration> patience, Wire wire, ExecutorService threads) {
        this.policy = policy;
        this.patience = patience;
        this.wire = wire;
        this.threads = threads;
    }

    /**
     * The same way out, for work of several calls that must end: none takes longer than what is left by then, and none
     * begins when nothing is. Fails as any slow call does ({@code TIMED_OUT}). Closed with this one.
     */
    public PlatformHttp within(Supplier<Duration> left) {
        return new PlatformHttp(
                policy,
                () -> {
                    Duration most = left.get();
                    return most.compareTo(patience.get()) < 0 ? most : patience.get();
                },
                wire,
                threads);
    }

    public EgressPolicy policy() {
        return policy;
    }

    /** Why a call to this address would not even begin, if so: its host is looked up, and not called. */
    public Optional<Reason> objection(URI address) {
        Future<Integer> found = threads.submit(() -> policy.resolve(address).size());
        try {
            await(found, patience.get());
            return Optional.empty();
        } catch (PlatformCallFailed failed) {
            return Optional.of(failed.reason());
        } finally {
            found.cancel(true);
        }
    }

    /** Calls, and returns whatever status came back. */
    public PlatformAnswer send(PlatformRequest request) throws PlatformCallFailed {
        Duration most = patience.get();
        if (most.isNegative() || most.isZero()) {
            throw new PlatformCallFailed(Reason.TIMED_OUT);
        }
        HttpCall call = new HttpCall(
                new HttpCall.Question(
                        request.method(), request.address(), request.headers(), request.body(), request.maxAnswer()),
                wire.plain(),
                wire.tls());
        // On a thread of its own: neither a name server nor a trickling body can be told to hurry.
        Future<HttpCall.Answer> answer = threads.submit(() -> call.ask(policy.resolve(request.address())));
        try {
            HttpCall.Answer came = await(answer, most);
            return new PlatformAnswer(came.status(), came.headers(), came.body());
        } finally {
            call.abort();
        }
    }

    private static <T> T await(Future<T> future, Duration most) throws PlatformCallFailed {
        try {
            return future.get(most.toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            throw new PlatformCallFailed(Reason.TIMED_OUT);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PlatformCallFailed(Reason.INTERRUPTED);
        } catch (ExecutionException e) {
            throw failed(e.getCause());
        }
    }

    /** What is under way ends by itself, within the patience; nothing can be sent any more. */
    @Override
    public void close() {
        threads.shutdown();
    }

    private static PlatformCallFailed failed(@Nullable Throwable cause) {
        if (cause instanceof PlatformCallFailed refused) {
            return refused;
        }
        if (cause instanceof RuntimeException bug) {
            throw bug;
        }
        return new PlatformCallFailed(reason(cause));
    }

    private static Reason reason(@Nullable Throwable cause) {
        if (cause instanceof HttpCall.TooLarge) {
            return Reason.ANSWER_TOO_LARGE;
        }
        if (cause instanceof HttpCall.NotHttp) {
            return Reason.ANSWER_UNREADABLE;
        }
        if (cause instanceof HttpCall.TlsFailed) {
            return Reason.TLS_FAILED;
        }
        return cause instanceof SocketTimeoutException ? Reason.TIMED_OUT : Reason.UNREACHABLE;
    }

    private static Thread daemon(Runnable call) {
        Thread thread = new Thread(call, "lti-call");
        thread.setDaemon(true);
        return thread;
    }
}
