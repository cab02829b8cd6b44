package fr.passerelle.lti.claim;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a link and its course were copied from, newest first, as far as the platform tells; ids mean
 * something only within the same deployment. To be told, a tool declares {@link #PARAMETERS} as custom
 * parameters when it registers. Moodle resolves the course's only.
 *
 * @see <a href="https://www.imsglobal.org/spec/lti/v1p3#lti-resource-link-variables">LTI Core B.3, B.4</a>
 */
public record CopyHistory(List<String> resourceLinks, List<String> contexts) {

    private static final String RESOURCE_LINKS = "resource_link_history";
    private static final String CONTEXTS = "context_history";

    /** A hundred copies of copies are more than any course has. */
    private static final int MOST = 100;

    /** The custom parameters to declare: names, and the variables that fill them. */
    public static final Map<String, String> PARAMETERS =
            Map.of(RESOURCE_LINKS, "$ResourceLink.id.history", CONTEXTS, "$Context.id.history");

    public CopyHistory {
        resourceLinks = List.copyOf(resourceLinks);
        contexts = List.copyOf(contexts);
    }

    /** The history in custom parameters; a variable the platform does not know is no history. */
    public static CopyHistory in(CustomParameters custom) {
        return new CopyHistory(ids(custom, RESOURCE_LINKS), ids(custom, CONTEXTS));
    }

    private static List<String> ids(CustomParameters custom, String name) {
        return Stream.of(custom.get(name).orElse("").split(",", -1))
                .map(each -> decoded(each.strip()))
                .map(OpaqueId::in)
                .flatMap(Optional::stream)
                .distinct()
                .limit(MOST)
                .toList();
    }

    private static String decoded(String id) {
        try {
            return URLDecoder.decode(id, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notEncoded) {
            return id;
        }
    }
}
