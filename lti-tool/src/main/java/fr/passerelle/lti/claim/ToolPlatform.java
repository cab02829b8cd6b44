package fr.passerelle.lti.claim;

import fr.passerelle.lti.internal.JsonObject;

/**
 * What a platform says about itself: for display and as a hint on its product, never for security. Texts
 * not sent are empty. The contact address is not kept.
 *
 * @see <a href="https://www.imsglobal.org/spec/lti/v1p3#platform-instance-claim">LTI Core 5.4.2</a>
 */
public record ToolPlatform(
        String guid, String name, String url, String description, String productFamilyCode, String version) {

    public static ToolPlatform read(JsonObject claim) {
        return new ToolPlatform(
                claim.textOrEmpty("guid"),
                claim.textOrEmpty("name"),
                claim.textOrEmpty("url"),
                claim.textOrEmpty("description"),
                claim.textOrEmpty("product_family_code"),
                claim.textOrEmpty("version"));
    }
}
