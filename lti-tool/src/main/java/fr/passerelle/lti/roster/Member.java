package fr.passerelle.lti.roster;

import fr.passerelle.lti.claim.ClaimName;
import fr.passerelle.lti.claim.CustomParameters;
import fr.passerelle.lti.claim.OpaqueId;
import fr.passerelle.lti.claim.Roles;
import fr.passerelle.lti.internal.JsonObject;
import java.util.Map;
import java.util.Optional;

/**
 * A person in a context, known by the {@code sub} of their launches. The name is for display and empty if the
 * platform does not share it, which says nothing else; so is the id they had in LTI 1.1. Custom parameters are
 * those of the link that was asked about. E-mail addresses and pictures are not read.
 *
 * @see <a href="https://www.imsglobal.org/spec/lti-nrps/v2p0#membership-container-media-type">NRPS 2.2</a>
 */
public record Member(
        String userId, Roles roles, Status status, String name, String lti11UserId, CustomParameters custom) {

    /** Whether the person takes part. */
    public enum Status {
        ACTIVE,
        /** Still listed, but not to be let in. */
        INACTIVE,
        /** Gone; only among differences. */
        DELETED
    }

    /** Nothing without a usable id. Without roles the person has none. */
    static Optional<Member> read(JsonObject json) {
        return json.text("user_id")
                .flatMap(OpaqueId::in)
                .map(id -> new Member(
                        id,
                        Roles.spelled(json.strings("roles")),
                        status(json.textOrEmpty("status")),
                        name(json),
                        json.textOrEmpty("lti11_legacy_user_id"),
                        custom(json)));
    }

    private static Status status(String sent) {
        if (sent.equalsIgnoreCase("Deleted")) {
            return Status.DELETED;
        }
        return sent.equalsIgnoreCase("Inactive") ? Status.INACTIVE : Status.ACTIVE;
    }

    private static String name(JsonObject json) {
        String whole = json.textOrEmpty("name").strip();
        return whole.isEmpty()
                ? (json.textOrEmpty("given_name") + " " + json.textOrEmpty("family_name")).strip()
                : whole;
    }

    private static CustomParameters custom(JsonObject json) {
        return json.objects("message").stream()
                .map(message -> message.object(ClaimName.CUSTOM.wireName()))
                .flatMap(Optional::stream)
                .findFirst()
                .map(CustomParameters::read)
                .orElseGet(() -> CustomParameters.of(Map.of()));
    }

    /** Nothing about the person. */
    @Override
    public String toString() {
        return "Member[" + status + "]";
    }
}
