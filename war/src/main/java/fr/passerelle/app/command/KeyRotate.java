package fr.passerelle.app.command;

import fr.passerelle.app.audit.Administrator;
import fr.passerelle.app.command.output.CommandRefused;
import fr.passerelle.app.command.output.Printing;
import fr.passerelle.app.keys.ToolKey;
import fr.passerelle.app.upkeep.KeyUpkeep;
import fr.passerelle.app.upkeep.PlatformUpkeep;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
        name = "rotate",
        description =
                "Publie une nouvelle clé, qui signera dans 24 heures : de toutes les plateformes, ou d’une seule.")
final class KeyRotate extends Printing {
    private static final Administrator BY = Administrator.COMMAND_LINE;

    @Parameters(arity = "0..1", paramLabel = "PLATEFORME", description = "l’identifiant qu’écrit « platform list »")
    private String registration = "";

    private final PlatformUpkeep platforms;
    private final KeyUpkeep keys;

    KeyRotate(PlatformUpkeep platforms, KeyUpkeep keys) {
        this.platforms = platforms;
        this.keys = keys;
    }

    @Override
    public void run() {
        for (ToolKey next : registration.isEmpty() ? keys.rotateAll(BY) : List.of(ofOne())) {
            out().println(next.kid() + "\t" + next.signsFrom());
        }
    }

    private ToolKey ofOne() {
        return platforms
                .find(BY, registration)
                .map(known -> keys.rotate(BY, known))
                .orElseThrow(() ->
                        new CommandRefused("Aucune plateforme n’a cet identifiant ; « platform list » les écrit."));
    }
}
