package fr.passerelle.app.command.platform;

import fr.passerelle.app.audit.Administrator;
import fr.passerelle.app.command.output.CommandRefused;
import fr.passerelle.app.command.output.Printing;
import fr.passerelle.app.upkeep.InvitationUpkeep;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(name = "revoke", description = "Annule un lien d’inscription que personne n’a encore utilisé.")
final class InviteRevoke extends Printing {
    @Parameters(paramLabel = "RÉFÉRENCE", description = "celle qu’écrit « invite list »")
    private String reference = "";

    private final InvitationUpkeep invitations;

    InviteRevoke(InvitationUpkeep invitations) {
        this.invitations = invitations;
    }

    @Override
    public void run() {
        if (!invitations.revoke(Administrator.COMMAND_LINE, reference)) {
            throw new CommandRefused("Aucun lien qui attend n’a cette référence ; « invite list » les écrit.");
        }
    }
}
