package fr.passerelle.registration.dynamic;

import fr.passerelle.lti.product.Product;
import java.net.URI;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The issuers that many customers share and whose configuration is therefore read elsewhere: an explicit
 * list, by issuer, of hosts ({@code sso.canvaslms.com}, or {@code *.instructure.com} for any host below).
 * Any other issuer must be on the host of its configuration.
 */
public record SharedIssuers(Map<String, Set<String>> hostsByIssuer) {

    public SharedIssuers {
        hostsByIssuer = Map.copyOf(hostsByIssuer);
    }

    public static SharedIssuers none() {
        return new SharedIssuers(Map.of());
    }

    /** Those of the products whose cloud is known: Canvas, Blackboard, Schoology. */
    public static SharedIssuers ofKnownProducts() {
        Map<String, Set<String>> hosts = new HashMap<>();
        for (Product product : Product.values()) {
            product.profile()
                    .sharedIssuers()
                    .forEach(issuer -> hosts.put(issuer, product.profile().hosts()));
        }
        return new SharedIssuers(hosts);
    }

    /** Whether this configuration may speak for this issuer. */
    boolean allows(String issuer, URI configuration) {
        String host = String.valueOf(configuration.getHost()).toLowerCase(Locale.ROOT);
        return hostsByIssuer.getOrDefault(issuer, Set.of()).stream()
                .map(pattern -> pattern.toLowerCase(Locale.ROOT))
                .anyMatch(pattern ->
                        pattern.startsWith("*.") ? host.endsWith(pattern.substring(1)) : host.equals(pattern));
    }
}
