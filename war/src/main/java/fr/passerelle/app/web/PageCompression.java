package fr.passerelle.app.web;

import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.WriterInterceptor;
import jakarta.ws.rs.ext.WriterInterceptorContext;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPOutputStream;

/**
 * Sends pages compressed, in whatever container we run: the longest ones fit a slow line (§ E.6).
 *
 * <p>Compression tells secrets only to those who can put their own words beside them (BREACH): no page of ours that
 * carries a lasting token repeats anything of the request.
 */
public final class PageCompression implements WriterInterceptor {

    private final HttpHeaders request;

    public PageCompression(@Context HttpHeaders request) {
        this.request = request;
    }

    @Override
    public void aroundWriteTo(WriterInterceptorContext answer) throws IOException {
        encode(answer);
        if (!MediaType.TEXT_HTML_TYPE.isCompatible(answer.getMediaType()) || !accepted()) {
            answer.proceed();
            return;
        }
        answer.getHeaders().putSingle(HttpHeaders.CONTENT_ENCODING, "gzip");
        answer.getHeaders().add(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
        GZIPOutputStream gzip = new GZIPOutputStream(answer.getOutputStream());
        answer.setOutputStream(gzip);
        answer.proceed();
        gzip.finish();
    }

    /** In one go: the container's own writer takes French apostrophes one by one, a tenth of a page's whole cost. */
    private static void encode(WriterInterceptorContext answer) {
        if (answer.getEntity() instanceof String page && MediaType.TEXT_HTML_TYPE.isCompatible(answer.getMediaType())) {
            answer.setEntity(page.getBytes(StandardCharsets.UTF_8));
            answer.setType(byte[].class);
            answer.setGenericType(byte[].class);
        }
    }

    private boolean accepted() {
        String encodings = request.getHeaderString(HttpHeaders.ACCEPT_ENCODING);
        return encodings != null && encodings.contains("gzip");
    }
}
