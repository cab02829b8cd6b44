package fr.passerelle.app.session;

import fr.passerelle.app.learning.attempt.LearnerId;
import fr.passerelle.lti.claim.ReturnAddress;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * One person, launched once for one errand.
 *
 * @param teacher whether the person teaches there; what a teacher plays is a preview
 * @param graded whether what is played may be sent to the platform
 * @param platformName the platform's name, for sentences
 * @param frameAncestors who may show our pages in a frame: origins separated by spaces
 * @param returnAddress where the platform wants the person sent back to, or empty; may hold a session key: never log it
 */
public record LaunchSession(
        LaunchId id,
        LearnerId learner,
        Errand errand,
        boolean teacher,
        boolean graded,
        String platformName,
        String frameAncestors,
        String returnAddress) {

    /** The longest return address that is kept, in characters. */
    public static final int LONGEST_ADDRESS = 2000;

    /** Those who may show our pages, as addresses. */
    public List<URI> frames() {
        return Arrays.stream(frameAncestors.split(" ")).map(URI::create).toList();
    }

    /** The path of this launch's own pages. */
    public String path() {
        return errand.path() + id.value();
    }

    /** The page the person comes to first: who looks after a group comes to the group. */
    public String landing() {
        boolean leads = errand instanceof Errand.Follow || (errand instanceof Errand.Play && teacher);
        return leads ? path() + Errand.GROUP : path();
    }

    /** The way back, with a text that the platform may show there; nothing where it named no place. */
    public Optional<URI> wayBack(String message) {
        String scheme = returnAddress.startsWith("http:") ? "http" : "https";
        return ReturnAddress.in(returnAddress, scheme)
                .map(address -> address.withMessage(message).uri());
    }

    @Override
    public String toString() {
        return "LaunchSession[" + id.value() + "]";
    }
}
