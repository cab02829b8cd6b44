package fr.passerelle.lti.fuzz;

import com.code_intelligence.jazzer.api.BugDetectors;
import com.code_intelligence.jazzer.api.SilentCloseable;
import fr.passerelle.lti.fixture.AGradebook;
import fr.passerelle.lti.service.ServiceRefused;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;

/** A platform whose services answer whatever they are given, over HTTP as any other. */
final class AFuzzedPlatform {

    final AGradebook gradebook = new AGradebook();

    /** An answer to come: its first line is the Link header, the rest its body. */
    void layPage(byte[] page) {
        String[] parts = new String(page, StandardCharsets.UTF_8).split("\n", 2);
        String link = legal(parts[0].getBytes(StandardCharsets.UTF_8));
        gradebook.lay(200, parts.length < 2 ? "" : parts[1], "Link", link.isEmpty() ? "x" : link);
    }

    /** Asks, and sees that what is refused is told briefly; nothing stays behind for the next round. */
    void asking(Supplier<Object> call) {
        // Jazzer takes any connection for a forged one; ours go to the server here and nowhere else.
        int here = gradebook.server.uri("/").getPort();
        try (SilentCloseable loopback = BugDetectors.allowNetworkConnections((host, port) -> port == here)) {
            if (call.get() == null) {
                throw new AssertionError("nothing at all");
            }
        } catch (ServiceRefused refused) {
            if (refused.error().reason().length() > 200) {
                throw new AssertionError("says too much", refused);
            }
        } finally {
            gradebook.forget();
        }
    }

    /** What a header may hold, as it travels: byte by byte. Other letters never leave a server. */
    static String legal(byte[] header) {
        return legal(new String(header, StandardCharsets.ISO_8859_1));
    }

    static String legal(String header) {
        return header.replaceAll("[^\\x20-\\x7e\\xa0-\\xff]", "").strip();
    }
}
