package fr.passerelle.app.command.platform;

import fr.passerelle.app.audit.Administrator;
import fr.passerelle.app.command.output.CommandRefused;
import fr.passerelle.app.command.output.Printing;
import fr.passerelle.app.platforms.KnownPlatform;
import fr.passerelle.app.upkeep.PlatformUpkeep;
import java.util.Optional;
import picocli.CommandLine.Parameters;

/** What the commands about one platform have in common: its id, and what to say when there is none of it. */
abstract class OfOnePlatform extends Printing {
    static final Administrator BY = Administrator.COMMAND_LINE;

    @Parameters(index = "0", paramLabel = "PLATEFORME", description = "l’identifiant qu’écrit « platform list »")
    private String id = "";

    private final PlatformUpkeep platforms;

    OfOnePlatform(PlatformUpkeep platforms) {
        this.platforms = platforms;
    }

    final PlatformUpkeep platforms() {
        return platforms;
    }

    final String id() {
        return id;
    }

    final KnownPlatform found(Optional<KnownPlatform> platform) {
        return platform.orElseThrow(
                () -> new CommandRefused("Aucune plateforme n’a cet identifiant ; « platform list » les écrit."));
    }
}
