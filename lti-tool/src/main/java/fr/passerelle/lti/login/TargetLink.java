package fr.passerelle.lti.login;

import fr.passerelle.lti.refusal.Fact;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;

/** Tells addresses of this tool from addresses of others, by origin. */
public final class TargetLink {

    private final String ourOrigin;

    private TargetLink(String ourOrigin) {
        this.ourOrigin = ourOrigin;
    }

    /** Links into the tool that is launched at this address. */
    public static TargetLink ofTool(URI launchUri) {
        return new TargetLink(origin(launchUri));
    }

    /** Whether the text is an address of ours. */
    public boolean isOurs(String address) {
        return ours(address).isPresent();
    }

    /** The address, if it is one of ours. */
    public Optional<URI> ours(String address) {
        try {
            URI uri = new URI(address);
            // A name Java does not take for a host ("my_school.example") is null: two such are not the same.
            boolean same = uri.getHost() != null
                    && uri.getRawUserInfo() == null
                    && origin(uri).equals(ourOrigin);
            return same ? Optional.of(uri) : Optional.empty();
        } catch (URISyntaxException notAnAddress) {
            return Optional.empty();
        }
    }

    /** Scheme, host and port, in lower case, default ports left out. */
    public static String origin(URI address) {
        String scheme = String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT);
        String host = String.valueOf(address.getHost()).toLowerCase(Locale.ROOT);
        int port = address.getPort();
        boolean standard = port < 0 || (scheme.equals("https") && port == 443) || (scheme.equals("http") && port == 80);
        return scheme + "://" + host + (standard ? "" : ":" + port);
    }

    static Fact shown(String address) {
        try {
            return Fact.of(new URI(address));
        } catch (URISyntaxException notAnAddress) {
            return Fact.of(address);
        }
    }
}
