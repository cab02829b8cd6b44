package fr.passerelle.lti.roster;

import fr.passerelle.lti.internal.JsonObject;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;

/**
 * Where the members of the context can be read.
 *
 * @see <a href="https://www.imsglobal.org/spec/lti-nrps/v2p0#lti-1-3-integration">NRPS 3.6.1</a>
 */
public record RosterEndpoint(URI memberships) {

    /** The claim, if it holds an address. */
    public static Optional<RosterEndpoint> read(JsonObject claim) {
        return claim.string("context_memberships_url").flatMap(RosterEndpoint::at);
    }

    private static Optional<RosterEndpoint> at(String text) {
        try {
            URI address = new URI(text);
            return address.getHost() == null ? Optional.empty() : Optional.of(new RosterEndpoint(address));
        } catch (URISyntaxException unusable) {
            return Optional.empty();
        }
    }
}
