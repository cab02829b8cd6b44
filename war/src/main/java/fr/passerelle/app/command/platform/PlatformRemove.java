package fr.passerelle.app.command.platform;

import fr.passerelle.app.command.output.CommandRefused;
import fr.passerelle.app.platforms.KnownPlatform;
import fr.passerelle.app.platforms.PlatformChanges.Losses;
import fr.passerelle.app.upkeep.PlatformUpkeep;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "remove",
        description = "Supprime une plateforme et tout ce qui en vient ; sans --yes, dit seulement quoi.")
final class PlatformRemove extends OfOnePlatform {
    @Option(names = "--yes", description = "supprime vraiment")
    private boolean yes;

    PlatformRemove(PlatformUpkeep platforms) {
        super(platforms);
    }

    @Override
    public void run() {
        KnownPlatform known = found(platforms().find(BY, id()));
        if (!yes) {
            throw new CommandRefused(told(known, platforms().losses(known)));
        }
        found(platforms().remove(BY, id()));
    }

    private static String told(KnownPlatform known, Losses losses) {
        return "Supprimer « " + known.registration().name() + " » supprimerait aussi : " + losses.deployments()
                + " déploiement(s), " + losses.placements() + " activité(s), " + losses.attempts() + " tentative(s) de "
                + losses.learners() + " personne(s), " + losses.waitingGrades()
                + " note(s) pas encore envoyée(s). Rien n’a été supprimé ; ajoutez --yes pour le faire.";
    }
}
