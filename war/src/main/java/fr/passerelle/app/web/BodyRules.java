package fr.passerelle.app.web;

import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.NotSupportedException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response.Status;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What every request body must keep to: a character set that exists, or 415; a size; and a pace.
 *
 * <p>No request body above {@value #MOST} bytes is kept in memory: four times the longest token we accept. The answer
 * is 413, and what the browser still sends is thrown away, so that it reads the page instead of a broken connection.
 *
 * <p>No body keeps a thread for longer than {@value #SECONDS} seconds and one read more: whoever sends a byte now and then
 * gets 408 (a server in front that collects bodies before it passes them on never lets it come to that).
 */
@PreMatching
public final class BodyRules implements ContainerRequestFilter {
    static final int MOST = 256 * 1024;

    static final int SECONDS = 30;

    private static final long MOST_THROWN_AWAY = 16L * 1024 * 1024;

    @Override
    public void filter(ContainerRequestContext request) throws IOException {
        InputStream body = request.getEntityStream();
        sayLengthOnce(request.getHeaders());
        if (!readable(request.getMediaType())) {
            throw new NotSupportedException();
        }
        if (request.getLength() > MOST) {
            boolean waiting = request.getHeaderString(HttpHeaders.EXPECT) != null;
            throw refused(waiting ? InputStream.nullInputStream() : body);
        }
        request.setEntityStream(new Bounded(body));
    }

    /** Open Liberty tells the length of a body twice; told alike it is one length (RFC 9110, 8.6), else it is none. */
    private static void sayLengthOnce(MultivaluedMap<String, String> headers) {
        List<String> told = headers.getOrDefault(HttpHeaders.CONTENT_LENGTH, List.of()).stream()
                .distinct()
                .toList();
        if (told.size() > 1) {
            throw new BadRequestException();
        }
        told.forEach(length -> headers.putSingle(HttpHeaders.CONTENT_LENGTH, length));
    }

    private static boolean readable(@Nullable MediaType type) {
        String charset = type == null ? null : type.getParameters().get(MediaType.CHARSET_PARAMETER);
        try {
            return charset == null || Charset.isSupported(charset);
        } catch (IllegalCharsetNameException nonsense) {
            return false;
        }
    }

    private static ClientErrorException refused(InputStream rest) throws IOException {
        long left = MOST_THROWN_AWAY;
        byte[] thrownAway = new byte[8 * 1024];
        for (int read = 0; read >= 0 && left > 0; left -= read) {
            read = rest.read(thrownAway);
        }
        return new ClientErrorException(Status.REQUEST_ENTITY_TOO_LARGE);
    }

    /** A body whose length nobody announced. */
    private static final class Bounded extends FilterInputStream {
        private final long end = System.nanoTime() + Duration.ofSeconds(SECONDS).toNanos();
        private int left = MOST;

        Bounded(InputStream body) {
            super(body);
        }

        @Override
        public int read() throws IOException {
            return count(super.read(), 1);
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            int read = super.read(into, offset, length);
            return count(read, read);
        }

        private int count(int result, int bytes) throws IOException {
            left -= result < 0 ? 0 : bytes;
            if (left < 0) {
                throw refused(in);
            }
            if (System.nanoTime() > end) {
                throw new ClientErrorException(Status.REQUEST_TIMEOUT);
            }
            return result;
        }

        @Override
        public boolean markSupported() {
            return false;
        }
    }
}
