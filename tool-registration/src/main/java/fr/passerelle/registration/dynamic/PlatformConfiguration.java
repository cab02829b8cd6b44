package fr.passerelle.registration.dynamic;

import fr.passerelle.lti.platform.Algorithm;
import fr.passerelle.lti.product.Product;
import java.net.URI;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a platform says about itself. Its endpoints are secure and its issuer belongs to where it was read:
 * {@link ConfigurationRules} makes no other. Lists the platform left out are empty; a product not named is
 * empty; {@code messagesSupported} are the types with the placements offered for each.
 *
 * @see <a href="https://www.imsglobal.org/spec/lti-dr/v1p0#openid-configuration">Dynamic Registration 2.1</a>
 */
public record PlatformConfiguration(
        String issuer,
        URI authorizationEndpoint,
        URI tokenEndpoint,
        String tokenAudience,
        URI jwksUri,
        URI registrationEndpoint,
        Set<String> scopesSupported,
        Set<Algorithm> algorithms,
        String product,
        String productVersion,
        Map<String, List<String>> messagesSupported) {

    private static final int LONGEST_NAME = 100;
    private static final String PLATFORM = "https://purl.imsglobal.org/spec/lti-platform-configuration";

    public PlatformConfiguration {
        scopesSupported = Set.copyOf(scopesSupported);
        algorithms = Set.copyOf(algorithms);
        messagesSupported = Map.copyOf(messagesSupported);
    }

    /** The product, by the name of its family or by its issuer. */
    public Product family() {
        return Product.of(product, issuer);
    }

    /** The product family, {@code moodle} or {@code canvas}, is this one. */
    public boolean isProduct(String family) {
        return product.equalsIgnoreCase(family);
    }

    static Set<Algorithm> algorithms(Document document) {
        List<String> said = document.words("id_token_signing_alg_values_supported");
        Set<Algorithm> usable = Arrays.stream(Algorithm.values())
                .filter(algorithm -> said.contains(algorithm.name()))
                .collect(Collectors.toUnmodifiableSet());
        // Every platform must sign RS256, whatever it forgets to say.
        return usable.isEmpty() ? Set.of(Algorithm.RS256) : usable;
    }

    static Set<String> scopes(Document document) {
        return new LinkedHashSet<>(document.words("scopes_supported"));
    }

    static String product(Document document, String member) {
        return document.object(PLATFORM)
                .flatMap(platform -> platform.word(member, LONGEST_NAME))
                .orElse("");
    }

    /** Objects with type and placements, or (Moodle before 4.5, seen 2026-11) plain strings. */
    static Map<String, List<String>> messages(Document document) {
        Map<String, List<String>> messages = new LinkedHashMap<>();
        document.object(PLATFORM)
                .ifPresent(platform -> platform.each("messages_supported", each -> {
                    if (each.isTextual()) {
                        messages.put(each.textValue(), List.of());
                    } else {
                        Document.of(each)
                                .ifPresent(message -> message.text("type")
                                        .ifPresent(type -> messages.put(type, message.words("placements"))));
                    }
                }));
        return messages;
    }
}
