package fr.passerelle.lti.claim;

import fr.passerelle.lti.internal.JsonObject;
import fr.passerelle.lti.refusal.Fact;
import fr.passerelle.lti.refusal.LaunchError.ClaimInvalid;
import fr.passerelle.lti.refusal.LaunchError.ClaimMissing;
import fr.passerelle.lti.refusal.LaunchRefused;

/**
 * The place in a course that launches us. Its id is unique only within a deployment; title and description
 * may be empty, and may hold HTML, which is text to us.
 *
 * @see <a href="https://www.imsglobal.org/spec/lti/v1p3#resource-link-claim">LTI Core 5.3.5</a>
 */
public record ResourceLink(String id, String title, String description) {

    /** The claim; refuses {@code CLAIM_MISSING} without an id, {@code CLAIM_INVALID} with an unusable one. */
    public static ResourceLink read(JsonObject claim) {
        Fact name = Fact.of(ClaimName.RESOURCE_LINK.wireName() + " id");
        String sent = claim.textOrEmpty("id");
        if (sent.isEmpty()) {
            throw new LaunchRefused(new ClaimMissing(name));
        }
        String id = OpaqueId.in(sent)
                .orElseThrow(() -> new LaunchRefused(new ClaimInvalid(name, Fact.of("1 to 255 characters"))));
        return new ResourceLink(id, claim.textOrEmpty("title"), claim.textOrEmpty("description"));
    }
}
