package fr.passerelle.embedded;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.time.Duration;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;

/**
 * The end of a server that people use: what has begun is finished, and whoever comes meanwhile is told to come back, with
 * 503, which a proxy answers by asking another node.
 */
final class Farewell extends ValveBase {
    private static final int UNAVAILABLE = 503;
    private static final String PAGE = """
            <!doctype html>
            <html lang="fr">
            <head><meta charset="utf-8"><title>Passerelle redémarre – Passerelle</title></head>
            <body>
            <h1>Passerelle redémarre</h1>
            <p>Rien n’est perdu. Attendez quelques instants, puis rechargez cette page.</p>
            </body>
            </html>
            """;

    private int running;
    private boolean leaving;

    Farewell() {
        super(true);
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        if (!enter()) {
            refuse(response);
            return;
        }
        try {
            getNext().invoke(request, response);
        } finally {
            leave();
        }
    }

    /** From now on nobody new is served; waits until nobody is left, or until patience is at its end. */
    synchronized void say(Duration patience) throws InterruptedException {
        leaving = true;
        long deadline = System.nanoTime() + patience.toNanos();
        for (long left = patience.toMillis(); running > 0 && left > 0; left = millisUntil(deadline)) {
            wait(left);
        }
    }

    private static long millisUntil(long deadline) {
        return Duration.ofNanos(deadline - System.nanoTime()).toMillis();
    }

    private synchronized boolean enter() {
        if (!leaving) {
            running++;
        }
        return !leaving;
    }

    private synchronized void leave() {
        running--;
        notifyAll();
    }

    private static void refuse(Response response) throws IOException {
        response.setStatus(UNAVAILABLE);
        response.setHeader("Retry-After", "5");
        response.setHeader("Connection", "close");
        response.setContentType("text/html");
        response.setCharacterEncoding("UTF-8");
        Refusals.protect(response);
        response.getWriter().write(PAGE);
    }
}
