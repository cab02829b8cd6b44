package fr.passerelle.app.admin.registering;

import fr.passerelle.app.audit.AuditTrail;
import fr.passerelle.app.audit.Change;
import fr.passerelle.app.invitation.Invitation;
import fr.passerelle.app.invitation.InvitationClaim;
import fr.passerelle.app.invitation.InvitationState;
import fr.passerelle.app.invitation.Invitations;
import fr.passerelle.app.keys.KeyRingId;
import fr.passerelle.app.keys.KeyRotation;
import fr.passerelle.app.platforms.PlatformChanges;
import fr.passerelle.app.platforms.Platforms;
import fr.passerelle.app.storage.Transactions;
import fr.passerelle.lti.platform.DeploymentId;
import fr.passerelle.lti.platform.Registration;
import fr.passerelle.lti.platform.RegistrationId;
import fr.passerelle.registration.ToolRegistration;
import fr.passerelle.registration.dynamic.ClientRegistrationResponse;
import fr.passerelle.registration.dynamic.PlatformConfiguration;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/**
 * Registers one platform for whoever holds an invitation. The platform is called while no transaction is open, however
 * slow it is; then all is kept, or nothing, and after a failure the invitation serves again.
 */
public final class Registering {
    private final ToolRegistration registration;
    private final Invitations invitations;
    private final Platforms platforms;
    private final PlatformChanges changes;
    private final KeyRotation keys;
    private final AuditTrail trail;
    private final Transactions transactions;

    public Registering(
            ToolRegistration registration,
            Invitations invitations,
            Platforms platforms,
            PlatformChanges changes,
            KeyRotation keys,
            AuditTrail trail,
            Transactions transactions) {
        this.registration = registration;
        this.invitations = invitations;
        this.platforms = platforms;
        this.changes = changes;
        this.keys = keys;
        this.trail = trail;
        this.transactions = transactions;
    }

    /** What came of it. */
    record Registered(PlatformConfiguration platform, ClientRegistrationResponse granted, boolean renewed) {}

    /** The invitation, if it is open. */
    Invitation invited(RegistrationCall call) {
        Invitation invitation =
                invitations.look(call.invitation()).orElseThrow(() -> new InvitationRefused(InvitationState.UNKNOWN));
        if (invitation.state() != InvitationState.OPEN) {
            throw new InvitationRefused(invitation.state());
        }
        return invitation;
    }

    PlatformConfiguration read(RegistrationCall call) {
        return registration.read(call.openidConfiguration(), call.token());
    }

    Registered register(RegistrationCall call) {
        InvitationClaim claim =
                invitations.claim(call.invitation()).orElseThrow(() -> new InvitationRefused(whyNot(call)));
        try {
            // Made, and in the database, before the platform is told where it is: it may look at once.
            KeyRingId ring = keys.makeRing();
            URI address = URI.create(registration.profile().jwksUri() + ring.path());
            PlatformConfiguration platform = read(call);
            ClientRegistrationResponse granted =
                    registration.publishingKeysAt(address).register(platform, call.token());
            return new Registered(platform, granted, transactions.callRacing(() -> keep(claim, granted, ring)));
        } finally {
            // One that was used up has no claim any more.
            invitations.release(claim);
        }
    }

    /** Whether the platform was known already (F-8). */
    private boolean keep(InvitationClaim claim, ClientRegistrationResponse granted, KeyRingId ring) {
        Registration registered = granted.registration();
        List<DeploymentId> named = granted.deploymentId().stream().toList();
        Optional<RegistrationId> known = changes.renew(registered, claim.organisation(), named);
        if (known.isEmpty()) {
            platforms.add(registered, claim.organisation(), named);
        }
        RegistrationId id = known.orElse(registered.id());
        keys.give(ring, id);
        if (!invitations.use(claim, id)) {
            throw new InvitationRefused(InvitationState.CLAIMED);
        }
        trail.record(
                claim.by(),
                Change.of(known.isPresent() ? "PLATFORM_RENEWED" : "PLATFORM_REGISTERED")
                        .in(claim.organisation().id())
                        .to(registered.name())
                        .with("Invitation", claim.reference()));
        return known.isPresent();
    }

    /** Between two requests at once the second finds the invitation open, and held a moment later. */
    private InvitationState whyNot(RegistrationCall call) {
        InvitationState state = invitations.state(call.invitation());
        return state == InvitationState.OPEN ? InvitationState.CLAIMED : state;
    }
}
