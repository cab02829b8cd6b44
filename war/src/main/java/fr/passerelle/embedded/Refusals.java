package fr.passerelle.embedded;

import java.io.IOException;
import java.io.PrintWriter;
import java.security.SecureRandom;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;

/**
 * The page of a request that Tomcat refuses before it knows which application it is for, such as an address that is none.
 * It is plain, since the application's style sheet is not ours to name; the reference is of the application's kind.
 */
public final class Refusals extends ErrorReportValve {
    private static final Logger LOG = Logger.getLogger(Refusals.class.getName());
    private static final String ALPHABET = "23456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int FIRST_ERROR = 400;
    private static final String PAGE = """
            <!doctype html>
            <html lang="fr">
            <head><meta charset="utf-8"><title>Cette demande n’a pas été comprise – Passerelle</title></head>
            <body>
            <h1>Cette demande n’a pas été comprise</h1>
            <p>Si vous veniez d’un cours, ouvrez de nouveau l’activité depuis ce cours.</p>
            <p>Référence à transmettre si vous demandez de l’aide : <code>%s</code></p>
            </body>
            </html>
            """;

    @Override
    protected void report(Request request, Response response, Throwable thrown) {
        if (response.getStatus() < FIRST_ERROR || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        String reference = half() + "-" + half();
        LOG.log(Level.INFO, "request refused with {0} [{1}]", new Object[] {response.getStatus(), reference});
        response.setContentType("text/html");
        response.setCharacterEncoding("UTF-8");
        protect(response);
        try {
            PrintWriter page = response.getReporter();
            page.write(PAGE.formatted(reference));
            response.finishResponse();
        } catch (IOException gone) {
            LOG.log(Level.FINE, "The caller did not wait for the answer", gone);
        }
    }

    /** What every answer carries, on a page without anything to load or to do. */
    static void protect(Response response) {
        response.setHeader("Content-Security-Policy", "default-src 'none'; frame-ancestors *");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("Permissions-Policy", "camera=(), geolocation=(), microphone=()");
        response.setHeader("Cache-Control", "no-store");
    }

    private static String half() {
        StringBuilder text = new StringBuilder();
        RANDOM.ints(4, 0, ALPHABET.length()).forEach(index -> text.append(ALPHABET.charAt(index)));
        return text.toString();
    }
}
