package fr.passerelle.lti.platform;

import fr.passerelle.lti.product.Product;
import java.net.URI;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/**
 * Our agreement with a platform: its issuer, the client id it gave us, and its endpoints. Keyed by issuer
 * <em>and</em> client id, never by issuer alone; the issuer is compared character by character.
 *
 * <p>{@code tokenAudience} is the {@code aud} of our client assertions, usually the token endpoint.
 * {@code allowedHosts} are hosts beyond those of the issuer and the endpoints that may receive our access
 * tokens. {@code anonymousAllowed} accepts launches without a {@code sub}. {@code product} is what the
 * platform is said to be. An inactive registration is treated as unknown.
 *
 * @see <a href="https://www.imsglobal.org/spec/lti/v1p3#tool-deployment">LTI Core 3.1.3</a>
 */
public record Registration(
        RegistrationId id,
        String name,
        String issuer,
        String clientId,
        URI authorizationEndpoint,
        URI tokenEndpoint,
        String tokenAudience,
        URI jwksUri,
        Set<Algorithm> algorithms,
        boolean anonymousAllowed,
        Set<String> allowedHosts,
        Product product,
        boolean active) {

    public Registration {
        if (issuer.isBlank() || clientId.isBlank()) {
            throw new IllegalArgumentException("a registration has an issuer and a client id");
        }
        if (algorithms.isEmpty()) {
            throw new IllegalArgumentException("a registration accepts at least one algorithm");
        }
        algorithms = Set.copyOf(algorithms);
        allowedHosts = lowerCased(allowedHosts);
    }

    /** Starts an active registration with a fresh id, RS256 and no anonymous launches. */
    public static Builder of(String issuer, String clientId) {
        return new Builder(issuer, clientId);
    }

    /** The same agreement under another id. */
    public Registration withId(RegistrationId other) {
        return new Registration(
                other,
                name,
                issuer,
                clientId,
                authorizationEndpoint,
                tokenEndpoint,
                tokenAudience,
                jwksUri,
                algorithms,
                anonymousAllowed,
                allowedHosts,
                product,
                active);
    }

    /** The same agreement, accepting launches without a {@code sub} or not. */
    public Registration allowingAnonymous(boolean allowed) {
        return new Registration(
                id,
                name,
                issuer,
                clientId,
                authorizationEndpoint,
                tokenEndpoint,
                tokenAudience,
                jwksUri,
                algorithms,
                allowed,
                allowedHosts,
                product,
                active);
    }

    /**
     * Every host that belongs to this platform, in lower case: of the issuer, of its endpoints, and the
     * allowed ones. An access token never travels to another.
     */
    public Set<String> hosts() {
        Set<String> hosts = new HashSet<>(allowedHosts);
        addHost(hosts, authorizationEndpoint);
        addHost(hosts, tokenEndpoint);
        addHost(hosts, jwksUri);
        issuerUri(hosts);
        return Set.copyOf(hosts);
    }

    /**
     * Whether the address is on one of {@link #hosts()} or of its product's cloud, carries no user
     * information, and is encrypted if
     * the token endpoint is: a token is not sent in the clear that was received under TLS.
     */
    public boolean owns(URI address) {
        String host = address.getHost();
        return host != null
                && address.getRawUserInfo() == null
                && (encrypted(address) || !encrypted(tokenEndpoint))
                && (hosts().contains(host.toLowerCase(Locale.ROOT))
                        || product.profile().runs(host));
    }

    private static boolean encrypted(URI address) {
        return "https".equalsIgnoreCase(address.getScheme());
    }

    private void issuerUri(Set<String> hosts) {
        try {
            addHost(hosts, URI.create(issuer));
        } catch (IllegalArgumentException notAUri) {
            // The issuer is compared as text; only a well-formed one lends us a host.
            hosts.remove("");
        }
    }

    private static void addHost(Set<String> hosts, URI address) {
        if (address.getHost() != null) {
            hosts.add(address.getHost().toLowerCase(Locale.ROOT));
        }
    }

    private static Set<String> lowerCased(Set<String> hosts) {
        Set<String> result = new HashSet<>();
        hosts.forEach(host -> result.add(host.toLowerCase(Locale.ROOT)));
        return Set.copyOf(result);
    }

    /** Collects the parts of a {@link Registration}; the three endpoints are required. */
    public static final class Builder {
        private final String issuer;
        private final String clientId;
        private RegistrationId id = RegistrationId.fresh();
        private String name = "";
        private String tokenAudience = "";
        private Set<Algorithm> algorithms = Set.of(Algorithm.RS256);
        private Set<String> allowedHosts = Set.of();
        private Product product = Product.GENERIC;
        private boolean anonymousAllowed;
        private boolean active = true;

        private Builder(String issuer, String clientId) {
            this.issuer = issuer;
            this.clientId = clientId;
        }

        public Builder id(RegistrationId value) {
            id = value;
            return this;
        }

        public Builder name(String value) {
            name = value;
            return this;
        }

        /** The {@code aud} of our client assertions, where it is not the token endpoint (Brightspace). */
        public Builder tokenAudience(String value) {
            tokenAudience = value;
            return this;
        }

        public Builder algorithms(Set<Algorithm> value) {
            algorithms = value;
            return this;
        }

        public Builder allowedHosts(Set<String> value) {
            allowedHosts = value;
            return this;
        }

        public Builder anonymousAllowed(boolean value) {
            anonymousAllowed = value;
            return this;
        }

        /** What it is, as far as anybody said; decides the token audience unless that is given. */
        public Builder product(Product value) {
            product = value;
            return this;
        }

        public Builder active(boolean value) {
            active = value;
            return this;
        }

        private String audience(URI token) {
            String usual = product.profile().tokenAudience();
            return !tokenAudience.isBlank() ? tokenAudience : usual.isEmpty() ? token.toString() : usual;
        }

        /** The registration, with the platform's three endpoints. */
        public Registration endpoints(URI authorization, URI token, URI jwks) {
            return new Registration(
                    id,
                    name.isBlank() ? issuer : name,
                    issuer,
                    clientId,
                    authorization,
                    token,
                    audience(token),
                    jwks,
                    algorithms,
                    anonymousAllowed,
                    allowedHosts,
                    product,
                    active);
        }
    }
}
