package fr.passerelle.app.admin.invitation;

import fr.passerelle.app.audit.Reach;
import fr.passerelle.app.invitation.Invitation;
import fr.passerelle.app.invitation.InvitationState;
import fr.passerelle.app.platforms.Organisation;
import fr.passerelle.app.platforms.Organisations;
import fr.passerelle.app.web.Messages;
import fr.passerelle.lti.platform.RegistrationId;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/**
 * The invitations within reach ({@code admin/invitations}), the latest first.
 *
 * @param owners the organisations one may invite for; empty while there is none yet, and then one is made
 */
public record InvitationsPage(List<Owner> owners, List<Line> lines) {
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMMM yyyy, HH:mm", Locale.FRENCH).withZone(ZoneId.of("Europe/Paris"));

    public InvitationsPage {
        owners = List.copyOf(owners);
        lines = List.copyOf(lines);
    }

    /** One organisation to choose. */
    public record Owner(String id, String name) {}

    /**
     * One invitation.
     *
     * @param platform the page of the platform it made, or empty
     */
    public record Line(
            String reference,
            String organisation,
            String state,
            String made,
            String until,
            boolean open,
            String platform) {}

    static InvitationsPage of(List<Invitation> invitations, Organisations organisations, Reach reach, Messages texts) {
        return new InvitationsPage(
                organisations.all().stream()
                        .filter(each -> reach.covers(each.id()))
                        .map(InvitationsPage::owner)
                        .toList(),
                invitations.stream().map(each -> line(each, texts)).toList());
    }

    private static Owner owner(Organisation organisation) {
        return new Owner(organisation.id().toString(), organisation.name());
    }

    private static Line line(Invitation invitation, Messages texts) {
        return new Line(
                invitation.reference(),
                invitation.organisation().name(),
                texts.text("invitations.state." + invitation.state()),
                DAY.format(invitation.createdAt()),
                DAY.format(invitation.expiresAt()),
                invitation.state() == InvitationState.OPEN || invitation.state() == InvitationState.CLAIMED,
                invitation.registration().map(RegistrationId::value).orElse(""));
    }
}
