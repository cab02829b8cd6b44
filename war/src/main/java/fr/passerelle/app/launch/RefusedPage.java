package fr.passerelle.app.launch;

import fr.passerelle.app.web.Messages;
import fr.passerelle.app.web.Reference;
import java.util.Set;

/**
 * A launch that was refused, for the learner ({@code launch/refused}): one kind sentence, what to do, the code and the
 * reference to pass on. Cause and remedy are for the administrator and are not here.
 */
public record RefusedPage(String title, String advice, String code, String reference) {

    /** The refusals that opening the activity once more may well cure. */
    private static final Set<String> TRANSIENT = Set.of(
            "PLATFORM_REPORTED_ERROR",
            "STATE_MISSING",
            "STATE_UNKNOWN",
            "BROWSER_NOT_BOUND",
            "KEY_SET_UNREACHABLE",
            "TOKEN_EXPIRED",
            "TOKEN_TOO_OLD",
            "NONCE_MISMATCH");

    /** The page for one code of {@code LaunchErrorCode}, given by name. */
    public static RefusedPage of(Messages messages, String code, Reference reference) {
        String advice =
                TRANSIENT.contains(code) ? messages.text("launch.refused.again") : messages.text("launch.refused.tell");
        return new RefusedPage(messages.text("launch." + code + ".title"), advice, code, reference.text());
    }
}
