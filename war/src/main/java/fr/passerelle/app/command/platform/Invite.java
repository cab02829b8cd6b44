package fr.passerelle.app.command.platform;

import fr.passerelle.app.audit.Administrator;
import fr.passerelle.app.command.output.CommandRefused;
import fr.passerelle.app.command.output.Printing;
import fr.passerelle.app.platforms.Organisations;
import fr.passerelle.app.settings.Settings;
import fr.passerelle.app.upkeep.InvitationUpkeep;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "invite",
        description = "Écrit un lien d’inscription, à coller dans la plateforme ; il sert une fois, pendant 14 jours.")
final class Invite extends Printing {
    private static final int LONGEST_NAME = 200;

    @Option(names = "--organisation", paramLabel = "NOM", description = "à qui la plateforme appartiendra")
    private String organisation = Organisations.DEFAULT;

    private final Settings settings;
    private final Organisations organisations;
    private final InvitationUpkeep invitations;

    Invite(Settings settings, Organisations organisations, InvitationUpkeep invitations) {
        this.settings = settings;
        this.organisations = organisations;
        this.invitations = invitations;
    }

    @Override
    public void run() {
        if (organisation.isBlank() || organisation.length() > LONGEST_NAME) {
            throw new CommandRefused("Le nom de l’organisation doit avoir de 1 à " + LONGEST_NAME + " caractères.");
        }
        String token = invitations
                .invite(Administrator.COMMAND_LINE, organisations.named(Administrator.COMMAND_LINE, organisation))
                .token();
        out().println(settings.publicUrl("/lti/register?invitation=" + token));
    }
}
