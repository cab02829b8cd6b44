package fr.passerelle.app.upkeep;

import fr.passerelle.app.audit.Administrator;
import fr.passerelle.app.audit.AuditTrail;
import fr.passerelle.app.audit.Change;
import fr.passerelle.app.invitation.Invitation;
import fr.passerelle.app.invitation.Invitations;
import fr.passerelle.app.invitation.NewInvitation;
import fr.passerelle.app.platforms.Organisation;
import fr.passerelle.app.storage.Transactions;
import java.util.List;
import java.util.Optional;

/** What an administrator does with the invitations of the organisations within their reach. */
public final class InvitationUpkeep {
    private final Transactions transactions;
    private final Invitations invitations;
    private final AuditTrail trail;

    public InvitationUpkeep(Transactions transactions, Invitations invitations, AuditTrail trail) {
        this.transactions = transactions;
        this.invitations = invitations;
        this.trail = trail;
    }

    /** The latest of those within reach. */
    public List<Invitation> latest(Administrator by) {
        return invitations.latest(by.reach().organisation());
    }

    /** A link for a platform of this organisation, which is within reach. */
    public NewInvitation invite(Administrator by, Organisation organisation) {
        return transactions.call(() -> {
            NewInvitation made = invitations.invite(by, organisation);
            trail.record(by, Change.of("INVITATION_MADE").in(organisation.id()).to(made.reference()));
            return made;
        });
    }

    /** Closes a link that nobody used; false when there is none of this reference for them. */
    public boolean revoke(Administrator by, String reference) {
        return transactions.call(() -> {
            Optional<Invitation> revoked = invitations
                    .byReference(reference)
                    .filter(invitation ->
                            by.reach().covers(invitation.organisation().id()))
                    .filter(invitation -> invitations.revoke(invitation.reference()));
            revoked.ifPresent(invitation -> trail.record(
                    by,
                    Change.of("INVITATION_REVOKED")
                            .in(invitation.organisation().id())
                            .to(invitation.reference())));
            return revoked.isPresent();
        });
    }
}
