package fr.passerelle.lti.claim;

import fr.passerelle.lti.internal.JsonObject;
import fr.passerelle.lti.refusal.Fact;
import fr.passerelle.lti.refusal.LaunchError.ClaimInvalid;
import fr.passerelle.lti.refusal.LaunchError.ClaimMissing;
import fr.passerelle.lti.refusal.LaunchRefused;

/**
 * The person a message is about, who is not the one who came. The name is empty if it was not sent: to be
 * shown, not kept.
 *
 * @see <a href="https://www.imsglobal.org/spec/lti-sr/v1p0#for-user-claim">Submission Review, for_user</a>
 */
public record ForUser(String userId, String name, Roles roles) {

    /** The claim; refuses {@code CLAIM_MISSING} without a user id, {@code CLAIM_INVALID} with an unusable one. */
    public static ForUser read(JsonObject claim) {
        Fact name = Fact.of(ClaimName.FOR_USER.wireName() + " user_id");
        String sent = claim.textOrEmpty("user_id");
        if (sent.isEmpty()) {
            throw new LaunchRefused(new ClaimMissing(name));
        }
        String id = OpaqueId.in(sent)
                .orElseThrow(() -> new LaunchRefused(new ClaimInvalid(name, Fact.of("1 to 255 characters"))));
        String joined = (claim.textOrEmpty("given_name") + " " + claim.textOrEmpty("family_name")).strip();
        String full = claim.textOrEmpty("name").strip();
        return new ForUser(id, full.isEmpty() ? joined : full, Roles.spelled(claim.strings("roles")));
    }

    @Override
    public String toString() {
        return "ForUser[…]";
    }
}
