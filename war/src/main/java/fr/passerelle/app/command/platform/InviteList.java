package fr.passerelle.app.command.platform;

import fr.passerelle.app.audit.Administrator;
import fr.passerelle.app.command.output.Printing;
import fr.passerelle.app.invitation.Invitation;
import fr.passerelle.app.upkeep.InvitationUpkeep;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "list",
        description = "Écrit les liens d’inscription faits, sans leur secret ; les plus récents d’abord.")
final class InviteList extends Printing {
    @Option(names = "--json", description = "en JSON")
    private boolean json;

    private final InvitationUpkeep invitations;

    InviteList(InvitationUpkeep invitations) {
        this.invitations = invitations;
    }

    @Override
    public void run() {
        print(
                invitations.latest(Administrator.COMMAND_LINE).stream()
                        .map(InviteList::row)
                        .toList(),
                json);
    }

    private static Map<String, String> row(Invitation invitation) {
        Map<String, String> row = new LinkedHashMap<>();
        row.put("reference", invitation.reference());
        row.put("state", invitation.state().name().toLowerCase(Locale.ROOT));
        row.put("organisation", invitation.organisation().name());
        row.put("createdAt", invitation.createdAt().toString());
        row.put("expiresAt", invitation.expiresAt().toString());
        row.put("platform", invitation.registration().map(id -> id.value()).orElse(""));
        return row;
    }
}
