package fr.passerelle.lti.launch;

import fr.passerelle.lti.claim.ClaimName;
import fr.passerelle.lti.claim.ForUser;
import fr.passerelle.lti.claim.OpaqueId;
import fr.passerelle.lti.claim.ResourceLink;
import fr.passerelle.lti.claim.Roles;
import fr.passerelle.lti.deeplinking.DeepLinkingSettings;
import fr.passerelle.lti.internal.JsonObject;
import fr.passerelle.lti.platform.DeploymentId;
import fr.passerelle.lti.refusal.Fact;
import fr.passerelle.lti.refusal.LaunchError.ClaimInvalid;
import fr.passerelle.lti.refusal.LaunchError.ClaimMissing;
import fr.passerelle.lti.refusal.LaunchError.DeploymentMissing;
import fr.passerelle.lti.refusal.LaunchRefused;
import java.util.Optional;

/** The claims some message cannot do without: absent or oddly typed ones are refused. */
record RequiredClaims(JsonObject claims) {

    DeploymentId deploymentId() {
        ClaimName name = ClaimName.DEPLOYMENT_ID;
        if (!claims.has(name.wireName())) {
            throw new LaunchRefused(new DeploymentMissing());
        }
        String text = string(name);
        if (text.isEmpty()) {
            throw new LaunchRefused(new DeploymentMissing());
        }
        return new DeploymentId(opaque(name, text));
    }

    String targetLinkUri() {
        requireSaid(ClaimName.TARGET_LINK_URI);
        return string(ClaimName.TARGET_LINK_URI);
    }

    ResourceLink resourceLink() {
        return ResourceLink.read(object(ClaimName.RESOURCE_LINK));
    }

    DeepLinkingSettings deepLinkingSettings() {
        return DeepLinkingSettings.read(object(ClaimName.DEEP_LINKING_SETTINGS));
    }

    ForUser forUser() {
        return ForUser.read(object(ClaimName.FOR_USER));
    }

    Roles roles() {
        requireSaid(ClaimName.ROLES);
        return rolesIfSaid();
    }

    /** None if the claim is absent, which some messages may. */
    Roles rolesIfSaid() {
        String name = ClaimName.ROLES.wireName();
        if (claims.has(name) && !claims.isArray(name)) {
            throw invalid(ClaimName.ROLES, "an array");
        }
        return Roles.spelled(claims.strings(name));
    }

    /** Nobody if the claim is absent or empty. */
    Optional<String> subjectIfSaid() {
        ClaimName name = ClaimName.SUBJECT;
        if (!claims.has(name.wireName())) {
            return Optional.empty();
        }
        String subject = string(name);
        return subject.isEmpty() ? Optional.empty() : Optional.of(opaque(name, subject));
    }

    private JsonObject object(ClaimName name) {
        requireSaid(name);
        return claims.object(name.wireName()).orElseThrow(() -> invalid(name, "an object"));
    }

    private String string(ClaimName name) {
        return claims.string(name.wireName()).orElseThrow(() -> invalid(name, "a string"));
    }

    private void requireSaid(ClaimName name) {
        if (!claims.has(name.wireName())) {
            throw new LaunchRefused(new ClaimMissing(Fact.of(name.wireName())));
        }
    }

    private static String opaque(ClaimName name, String text) {
        return OpaqueId.in(text).orElseThrow(() -> invalid(name, "1 to 255 characters"));
    }

    private static LaunchRefused invalid(ClaimName name, String expected) {
        return new LaunchRefused(new ClaimInvalid(Fact.of(name.wireName()), Fact.of(expected)));
    }
}
