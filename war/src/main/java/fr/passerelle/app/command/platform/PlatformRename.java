package fr.passerelle.app.command.platform;

import fr.passerelle.app.command.output.CommandRefused;
import fr.passerelle.app.platforms.PlatformChanges;
import fr.passerelle.app.storage.StoredText;
import fr.passerelle.app.upkeep.PlatformUpkeep;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(name = "rename", description = "Donne un autre nom à une plateforme.")
final class PlatformRename extends OfOnePlatform {
    @Parameters(index = "1", paramLabel = "NOM", description = "le nouveau nom")
    private String name = "";

    PlatformRename(PlatformUpkeep platforms) {
        super(platforms);
    }

    @Override
    public void run() {
        String kept = StoredText.of(name, PlatformChanges.LONGEST_NAME).strip();
        if (kept.isEmpty() || name.length() > PlatformChanges.LONGEST_NAME) {
            throw new CommandRefused("Le nom doit avoir de 1 à " + PlatformChanges.LONGEST_NAME + " caractères.");
        }
        found(platforms().rename(BY, id(), kept));
    }
}
