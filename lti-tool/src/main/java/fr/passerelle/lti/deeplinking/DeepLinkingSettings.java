package fr.passerelle.lti.deeplinking;

import fr.passerelle.lti.claim.ClaimName;
import fr.passerelle.lti.internal.Json;
import fr.passerelle.lti.internal.JsonObject;
import fr.passerelle.lti.refusal.Fact;
import fr.passerelle.lti.refusal.LaunchError.ClaimInvalid;
import fr.passerelle.lti.refusal.LaunchError.ClaimMissing;
import fr.passerelle.lti.refusal.LaunchRefused;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a platform wants picked, and where the answer goes. The return address may hold a person's session
 * key (Moodle): never log it.
 *
 * @see <a href="https://www.imsglobal.org/spec/lti-dl/v2p0#deep-linking-settings">Deep Linking 4.4.1</a>
 */
public final class DeepLinkingSettings {

    private final URI returnUrl;
    private final JsonObject claim;

    private DeepLinkingSettings(URI returnUrl, JsonObject claim) {
        this.returnUrl = returnUrl;
        this.claim = claim;
    }

    /** The claim; refuses {@code CLAIM_MISSING} or {@code CLAIM_INVALID} without a usable return address and accepted types. */
    public static DeepLinkingSettings read(JsonObject claim) {
        String returnUrl = claim.string("deep_link_return_url")
                .orElseThrow(() -> new LaunchRefused(new ClaimMissing(fact("deep_link_return_url"))));
        if (!claim.has("accept_types")) {
            throw new LaunchRefused(new ClaimMissing(fact("accept_types")));
        }
        return new DeepLinkingSettings(webAddress(returnUrl), claim);
    }

    /** Where the answer is posted, also when nothing was picked. */
    public URI returnUrl() {
        return returnUrl;
    }

    /** The types of content the platform takes, as spelled; unknown ones are to be ignored. */
    public List<String> acceptTypes() {
        return claim.strings("accept_types");
    }

    public boolean accepts(String type) {
        return acceptTypes().contains(type);
    }

    /** The media types of files the platform takes, as spelled ({@code image/*}); any if none are said. */
    public List<String> acceptMediaTypes() {
        // The specification has one text with commas; Moodle sends an array (seen 2026-11).
        return claim.strings("accept_media_types").stream()
                .flatMap(types -> Stream.of(types.split(",", -1)))
                .map(String::strip)
                .filter(type -> !type.isEmpty())
                .toList();
    }

    public List<String> acceptPresentationDocumentTargets() {
        return claim.strings("accept_presentation_document_targets");
    }

    /** Whether several items may be returned; one unless the platform says so. */
    public boolean acceptMultiple() {
        return claim.truth("accept_multiple").orElse(false);
    }

    /** Whether items may bring a line item: yes unless the platform says no. */
    public boolean acceptLineItem() {
        return claim.truth("accept_lineitem").orElse(true);
    }

    /** The platform creates what was picked without asking again. */
    public boolean autoCreate() {
        return claim.truth("auto_create").orElse(false);
    }

    /** A suggested title, or empty. */
    public String title() {
        return claim.textOrEmpty("title");
    }

    /** A suggested text, or empty. */
    public String text() {
        return claim.textOrEmpty("text");
    }

    /** To be echoed exactly, if it was sent. */
    public Optional<String> data() {
        return claim.text("data");
    }

    /** The data as it was sent, text or not. */
    Optional<Object> echo() {
        return claim.scalar("data");
    }

    /** The settings as text, to be kept until the answer; holds the return address, so keep it secret. */
    public String toJson() {
        return claim.toString();
    }

    /**
     * The settings that {@link #toJson()} gave.
     *
     * @throws IllegalArgumentException if it did not
     */
    public static DeepLinkingSettings parse(String json) {
        try {
            return read(Json.object(json).orElseThrow(() -> new IllegalArgumentException("not deep linking settings")));
        } catch (LaunchRefused unusable) {
            throw new IllegalArgumentException("not deep linking settings: " + unusable.code());
        }
    }

    private static URI webAddress(String text) {
        try {
            URI address = new URI(text);
            boolean web = "https".equalsIgnoreCase(address.getScheme()) || "http".equalsIgnoreCase(address.getScheme());
            if (web && address.getHost() != null && address.getRawUserInfo() == null) {
                return address;
            }
        } catch (URISyntaxException unusable) {
            throw invalid();
        }
        throw invalid();
    }

    private static LaunchRefused invalid() {
        return new LaunchRefused(new ClaimInvalid(fact("deep_link_return_url"), Fact.of("an address")));
    }

    private static Fact fact(String member) {
        return Fact.of(ClaimName.DEEP_LINKING_SETTINGS.wireName() + " " + member);
    }

    @Override
    public String toString() {
        return "DeepLinkingSettings" + acceptTypes();
    }
}
