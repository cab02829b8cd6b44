package fr.passerelle.app.command;

import fr.passerelle.app.command.output.CommandRefused;
import fr.passerelle.app.command.output.Printing;
import fr.passerelle.app.keys.KeyRingId;
import fr.passerelle.app.keys.KeyRotation;
import fr.passerelle.app.keys.ToolKey;
import fr.passerelle.app.platforms.Platforms;
import fr.passerelle.lti.platform.Registration;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
        name = "rotate",
        description =
                "Publie une nouvelle clé, qui signera dans 24 heures : de toutes les plateformes, ou d’une seule.")
final class KeyRotate extends Printing {
    @Parameters(arity = "0..1", paramLabel = "PLATEFORME", description = "l’identifiant qu’écrit « platform list »")
    private String registration = "";

    private final Platforms platforms;
    private final KeyRotation keys;

    KeyRotate(Platforms platforms, KeyRotation keys) {
        this.platforms = platforms;
        this.keys = keys;
    }

    @Override
    public void run() {
        for (KeyRingId ring : registration.isEmpty() ? keys.rings() : List.of(ringOfOne())) {
            ToolKey next = keys.rotate(ring);
            out().println(next.kid() + "\t" + next.signsFrom());
        }
    }

    private KeyRingId ringOfOne() {
        return platforms.all().stream()
                .map(Registration::id)
                .filter(id -> id.value().equals(registration))
                .findFirst()
                .map(keys::ringOf)
                .orElseThrow(() ->
                        new CommandRefused("Aucune plateforme n’a cet identifiant ; « platform list » les écrit."));
    }
}
