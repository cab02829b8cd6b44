package fr.passerelle.app.command;

import fr.passerelle.app.audit.Administrator;
import fr.passerelle.app.command.output.CommandRefused;
import fr.passerelle.app.command.output.Printing;
import fr.passerelle.app.keys.KeyRotation;
import fr.passerelle.app.upkeep.KeyUpkeep;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
        name = "revoke",
        description = "Retire une clé tout de suite ; si elle signait, une nouvelle signe à sa place.")
final class KeyRevoke extends Printing {
    @Parameters(paramLabel = "CLÉ", description = "l’identifiant qu’écrit « keys list »")
    private String kid = "";

    private final KeyUpkeep keys;

    KeyRevoke(KeyUpkeep keys) {
        this.keys = keys;
    }

    @Override
    public void run() {
        out().println(sentence(keys.revoke(Administrator.COMMAND_LINE, kid)));
    }

    private static String sentence(KeyRotation.Revocation done) {
        return switch (done) {
            case REVOKED -> "La clé est retirée. Les plateformes l’oublieront à leur prochaine lecture des clés.";
            case ALREADY_REVOKED -> "La clé était déjà retirée.";
            case UNKNOWN -> throw new CommandRefused("Aucune clé n’a cet identifiant ; « keys list » les écrit.");
        };
    }
}
