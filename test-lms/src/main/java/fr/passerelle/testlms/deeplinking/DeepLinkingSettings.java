package fr.passerelle.testlms.deeplinking;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a request allows (C-2). A null member is left out of the message.
 *
 * @param acceptMediaTypes a text with commas as the specification says, or a list as in Moodle (Q14)
 * @param targetLink false to leave {@code target_link_uri} out, as the certification does
 */
public record DeepLinkingSettings(
        List<String> acceptTypes,
        @Nullable Boolean acceptMultiple,
        @Nullable Boolean acceptLineItem,
        @Nullable Boolean autoCreate,
        @Nullable Object acceptMediaTypes,
        String title,
        String text,
        @Nullable String data,
        boolean targetLink) {

    public DeepLinkingSettings {
        acceptTypes = List.copyOf(acceptTypes);
    }

    /** As Moodle 4.5 asks (seen 2026-11): links only, several of them, and no data. */
    public static DeepLinkingSettings likeMoodle() {
        return new DeepLinkingSettings(
                List.of("ltiResourceLink"), true, null, false, null, "Passerelle", "", null, true);
    }

    /** As the certification asks: data of digits only, and no target link (H-4). */
    public static DeepLinkingSettings likeCertification() {
        return new DeepLinkingSettings(
                List.of("link", "file", "html", "ltiResourceLink"),
                true,
                null,
                true,
                "image/*,text/html",
                "Titre par défaut",
                "Texte par défaut",
                "909708",
                false);
    }

    public DeepLinkingSettings accepting(String... types) {
        return new DeepLinkingSettings(
                List.of(types),
                acceptMultiple,
                acceptLineItem,
                autoCreate,
                acceptMediaTypes,
                title,
                text,
                data,
                targetLink);
    }

    /** Says whether several items are welcome; null says nothing. */
    public DeepLinkingSettings multiple(@Nullable Boolean several) {
        return new DeepLinkingSettings(
                acceptTypes, several, acceptLineItem, autoCreate, acceptMediaTypes, title, text, data, targetLink);
    }

    /** Says whether columns are welcome; null says nothing. */
    public DeepLinkingSettings lineItems(@Nullable Boolean welcome) {
        return new DeepLinkingSettings(
                acceptTypes, acceptMultiple, welcome, autoCreate, acceptMediaTypes, title, text, data, targetLink);
    }

    /** Says whether items are created without asking; null says nothing. */
    public DeepLinkingSettings creating(@Nullable Boolean alone) {
        return new DeepLinkingSettings(
                acceptTypes, acceptMultiple, acceptLineItem, alone, acceptMediaTypes, title, text, data, targetLink);
    }

    /** A text, or a list as in Moodle; null says nothing. */
    public DeepLinkingSettings mediaTypes(@Nullable Object types) {
        return new DeepLinkingSettings(
                acceptTypes, acceptMultiple, acceptLineItem, autoCreate, types, title, text, data, targetLink);
    }

    public DeepLinkingSettings titled(String otherTitle, String otherText) {
        return new DeepLinkingSettings(
                acceptTypes,
                acceptMultiple,
                acceptLineItem,
                autoCreate,
                acceptMediaTypes,
                otherTitle,
                otherText,
                data,
                targetLink);
    }

    /** What the response must echo to the character; null for nothing. */
    public DeepLinkingSettings data(@Nullable String other) {
        return new DeepLinkingSettings(
                acceptTypes,
                acceptMultiple,
                acceptLineItem,
                autoCreate,
                acceptMediaTypes,
                title,
                text,
                other,
                targetLink);
    }

    public DeepLinkingSettings withoutTargetLink() {
        return new DeepLinkingSettings(
                acceptTypes, acceptMultiple, acceptLineItem, autoCreate, acceptMediaTypes, title, text, data, false);
    }

    /** True unless it is said that one item is all that is welcome; unsaid means one (C-2). */
    boolean severalWelcome() {
        return Boolean.TRUE.equals(acceptMultiple);
    }

    /** The claim, for a response that goes there. */
    Map<String, Object> claim(URI returnUrl) {
        Map<String, Object> claim = new LinkedHashMap<>();
        claim.put("accept_types", acceptTypes);
        claim.put("accept_presentation_document_targets", List.of("frame", "iframe", "window"));
        claim.put("accept_copy_advice", false);
        claim.put("accept_unsigned", false);
        claim.put("can_confirm", false);
        claim.put("deep_link_return_url", returnUrl.toString());
        claim.put("title", title);
        claim.put("text", text);
        putIfSaid(claim, "accept_multiple", acceptMultiple);
        putIfSaid(claim, "accept_lineitem", acceptLineItem);
        putIfSaid(claim, "auto_create", autoCreate);
        putIfSaid(claim, "accept_media_types", acceptMediaTypes);
        putIfSaid(claim, "data", data);
        return claim;
    }

    private static void putIfSaid(Map<String, Object> claim, String name, @Nullable Object value) {
        if (value != null) {
            claim.put(name, value);
        }
    }
}
