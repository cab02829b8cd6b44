package fr.passerelle.registration.profile;

import fr.passerelle.lti.service.Scope;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the tool says about itself to a platform. Texts not given are empty and not sent; pages are the
 * optional addresses, by their name on the wire ({@code logo_uri}, {@code client_uri}, {@code policy_uri},
 * {@code tos_uri}).
 */
public record ToolProfile(
        String clientName,
        Map<String, String> translatedNames,
        String description,
        URI loginUri,
        URI launchUri,
        URI jwksUri,
        Map<String, URI> pages,
        List<String> contacts,
        Set<Scope> scopes,
        List<ToolMessage> messages,
        Map<String, String> customParameters) {

    public ToolProfile {
        translatedNames = Map.copyOf(translatedNames);
        pages = Map.copyOf(pages);
        contacts = List.copyOf(contacts);
        scopes = Set.copyOf(scopes);
        messages = List.copyOf(messages);
        customParameters = Map.copyOf(customParameters);
    }

    /** Starts a profile with the three addresses every tool has; it answers resource links. */
    public static Builder of(String clientName, URI loginUri, URI launchUri, URI jwksUri) {
        return new Builder(clientName, loginUri, launchUri, jwksUri);
    }

    /** The same, with the keys at another address. */
    public ToolProfile publishingKeysAt(URI address) {
        return new ToolProfile(
                clientName,
                translatedNames,
                description,
                loginUri,
                launchUri,
                address,
                pages,
                contacts,
                scopes,
                messages,
                customParameters);
    }

    /** Host and port, as platforms compare them. */
    public String domain() {
        return launchUri.getRawAuthority();
    }

    /** Collects the parts of a {@link ToolProfile}. */
    public static final class Builder {
        private final String clientName;
        private final URI loginUri;
        private final URI launchUri;
        private final URI jwksUri;
        private final Map<String, String> translatedNames = new LinkedHashMap<>();
        private final Map<String, URI> pages = new LinkedHashMap<>();
        private final Set<Scope> scopes = new LinkedHashSet<>();
        private String description = "";
        private List<String> contacts = List.of();
        private List<ToolMessage> messages = List.of(ToolMessage.resourceLink());
        private Map<String, String> customParameters = Map.of();

        private Builder(String clientName, URI loginUri, URI launchUri, URI jwksUri) {
            this.clientName = clientName;
            this.loginUri = loginUri;
            this.launchUri = launchUri;
            this.jwksUri = jwksUri;
        }

        /** The name in another language, by its tag: {@code fr}. */
        public Builder named(String language, String name) {
            translatedNames.put(language, name);
            return this;
        }

        public Builder description(String value) {
            description = value;
            return this;
        }

        public Builder logo(URI value) {
            pages.put("logo_uri", value);
            return this;
        }

        /** The tool's home page. */
        public Builder home(URI value) {
            pages.put("client_uri", value);
            return this;
        }

        public Builder privacyPolicy(URI value) {
            pages.put("policy_uri", value);
            return this;
        }

        public Builder termsOfService(URI value) {
            pages.put("tos_uri", value);
            return this;
        }

        public Builder contacts(List<String> value) {
            contacts = value;
            return this;
        }

        public Builder scopes(Set<Scope> value) {
            scopes.addAll(value);
            return this;
        }

        public Builder messages(List<ToolMessage> value) {
            messages = value;
            return this;
        }

        /** Asked for with every launch; values are literal or {@code $Variables}. */
        public Builder customParameters(Map<String, String> value) {
            customParameters = value;
            return this;
        }

        public ToolProfile build() {
            return new ToolProfile(
                    clientName,
                    translatedNames,
                    description,
                    loginUri,
                    launchUri,
                    jwksUri,
                    pages,
                    contacts,
                    scopes,
                    messages,
                    customParameters);
        }
    }
}
