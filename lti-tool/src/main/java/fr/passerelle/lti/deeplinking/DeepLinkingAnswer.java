package fr.passerelle.lti.deeplinking;

import fr.passerelle.lti.claim.ClaimName;
import fr.passerelle.lti.internal.JsonMembers;
import java.util.List;

/**
 * What somebody picked, and what the platform should tell them or write down: plain texts without personal
 * data, empty ones not sent. Who picked nothing is sent back all the same.
 *
 * @see <a href="https://www.imsglobal.org/spec/lti-dl/v2p0#deep-linking-response-message">Deep Linking 4.5</a>
 */
public final class DeepLinkingAnswer {

    private final List<ContentItem> items;
    private final JsonMembers texts;

    private DeepLinkingAnswer(List<ContentItem> items, JsonMembers texts) {
        this.items = List.copyOf(items);
        this.texts = texts;
    }

    public static DeepLinkingAnswer of(ContentItem... items) {
        return of(List.of(items));
    }

    public static DeepLinkingAnswer of(List<? extends ContentItem> items) {
        return new DeepLinkingAnswer(List.copyOf(items), JsonMembers.none());
    }

    /** The answer of somebody who cancelled, or may not pick. */
    public static DeepLinkingAnswer nothing() {
        return of();
    }

    public DeepLinkingAnswer withMessage(String text) {
        return with(ClaimName.MESSAGE, text);
    }

    public DeepLinkingAnswer withErrorMessage(String text) {
        return with(ClaimName.ERROR_MESSAGE, text);
    }

    public DeepLinkingAnswer withLog(String text) {
        return with(ClaimName.LOG, text);
    }

    public DeepLinkingAnswer withErrorLog(String text) {
        return with(ClaimName.ERROR_LOG, text);
    }

    public List<ContentItem> items() {
        return items;
    }

    JsonMembers texts() {
        return texts;
    }

    private DeepLinkingAnswer with(ClaimName claim, String text) {
        return new DeepLinkingAnswer(items, texts.with(claim.wireName(), text));
    }

    @Override
    public String toString() {
        return "DeepLinkingAnswer" + items;
    }
}
