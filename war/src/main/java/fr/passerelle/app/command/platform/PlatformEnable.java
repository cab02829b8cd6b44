package fr.passerelle.app.command.platform;

import fr.passerelle.app.upkeep.PlatformUpkeep;
import picocli.CommandLine.Command;

@Command(name = "enable", description = "Rallume une plateforme éteinte.")
final class PlatformEnable extends OfOnePlatform {

    PlatformEnable(PlatformUpkeep platforms) {
        super(platforms);
    }

    @Override
    public void run() {
        found(platforms().setActive(BY, id(), true));
    }
}
