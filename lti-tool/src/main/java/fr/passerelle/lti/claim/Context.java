package fr.passerelle.lti.claim;

import fr.passerelle.lti.internal.JsonObject;
import java.util.List;
import java.util.Optional;

/**
 * The course a launch comes from. Its id is unique only within a deployment; label and title are for
 * display and may be empty; types are as sent, short names and URNs included.
 *
 * @see <a href="https://www.imsglobal.org/spec/lti/v1p3#context-claim">LTI Core 5.4.1</a>
 */
public record Context(String id, String label, String title, List<String> types) {

    public Context {
        types = List.copyOf(types);
    }

    /** The claim, if it holds a usable id. */
    public static Optional<Context> read(JsonObject claim) {
        return claim.text("id")
                .flatMap(OpaqueId::in)
                .map(id ->
                        new Context(id, claim.textOrEmpty("label"), claim.textOrEmpty("title"), claim.strings("type")));
    }
}
