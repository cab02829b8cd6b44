package fr.passerelle.lti.deeplinking;

import fr.passerelle.lti.claim.ClaimName;
import fr.passerelle.lti.deeplinking.ContentRefused.Rule;
import fr.passerelle.lti.internal.JsonMembers;
import fr.passerelle.lti.platform.DeploymentId;
import fr.passerelle.lti.platform.Registration;
import fr.passerelle.lti.token.ToolKeys;
import fr.passerelle.lti.token.ToolMessage;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Map;

/** Turns answers into signed responses that keep to what the platform asked for. */
public final class DeepLinkingResponses {

    private final ToolKeys keys;
    private final Clock clock;

    public DeepLinkingResponses(ToolKeys keys, Clock clock) {
        this.keys = keys;
        this.clock = clock;
    }

    /**
     * The response to a request of this registration and deployment. Gradebook columns are left out if the
     * platform takes none.
     *
     * @throws ContentRefused if the answer breaks one of its rules
     */
    public DeepLinkingResponse to(
            Registration registration,
            DeploymentId deployment,
            DeepLinkingSettings settings,
            DeepLinkingAnswer answer) {
        checkReturn(registration, settings.returnUrl());
        checkItems(settings, answer.items());
        Map<String, Object> claims = claims(deployment, settings, answer);
        ToolMessage message =
                ToolMessage.signedWith(keys.signingKey(registration.id()), registration, clock.instant(), claims);
        return new DeepLinkingResponse(settings.returnUrl(), message.compact());
    }

    private static void checkReturn(Registration registration, URI address) {
        String scheme = String.valueOf(address.getScheme());
        boolean secure = scheme.equalsIgnoreCase("https")
                || scheme.equalsIgnoreCase(registration.authorizationEndpoint().getScheme());
        if (!secure || !registration.owns(address)) {
            throw new ContentRefused(Rule.RETURN_ADDRESS_FOREIGN);
        }
    }

    private static void checkItems(DeepLinkingSettings settings, List<ContentItem> items) {
        if (!items.stream().map(ContentItem::type).allMatch(settings::accepts)) {
            throw new ContentRefused(Rule.TYPE_NOT_ACCEPTED);
        }
        if (items.size() > 1 && !settings.acceptMultiple()) {
            throw new ContentRefused(Rule.ONE_ITEM_ONLY);
        }
    }

    private static Map<String, Object> claims(
            DeploymentId deployment, DeepLinkingSettings settings, DeepLinkingAnswer answer) {
        JsonMembers claims = answer.texts()
                .with(ClaimName.MESSAGE_TYPE.wireName(), "LtiDeepLinkingResponse")
                .with(ClaimName.VERSION.wireName(), "1.3.0")
                .with(ClaimName.DEPLOYMENT_ID.wireName(), deployment.value())
                .withAny(ClaimName.CONTENT_ITEMS.wireName(), written(settings, answer.items()));
        return settings.echo()
                .map(data -> claims.withAny(ClaimName.DATA.wireName(), data))
                .orElse(claims)
                .asMap();
    }

    private static List<Map<String, Object>> written(DeepLinkingSettings settings, List<ContentItem> items) {
        return items.stream()
                .map(item ->
                        item instanceof LtiResourceLinkItem link && !settings.acceptLineItem() ? link.ungraded() : item)
                .map(ContentItem::written)
                .toList();
    }
}
