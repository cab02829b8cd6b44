package fr.passerelle.app.command.platform;

import fr.passerelle.app.upkeep.PlatformUpkeep;
import picocli.CommandLine.Command;

@Command(name = "disable", description = "Éteint une plateforme : elle n’ouvre plus rien, et ses données restent.")
final class PlatformDisable extends OfOnePlatform {

    PlatformDisable(PlatformUpkeep platforms) {
        super(platforms);
    }

    @Override
    public void run() {
        found(platforms().setActive(BY, id(), false));
    }
}
