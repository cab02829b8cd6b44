package fr.passerelle.app.command.platform;

import fr.passerelle.app.command.output.CommandRefused;
import fr.passerelle.app.upkeep.PlatformUpkeep;
import fr.passerelle.lti.platform.Deployment;
import fr.passerelle.lti.platform.DeploymentId;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(name = "approve", description = "Donne accès à un déploiement, vu ou annoncé.")
final class DeploymentApprove extends OfOnePlatform {
    @Parameters(index = "1", paramLabel = "DÉPLOIEMENT", description = "l’identifiant, à la lettre près")
    private String deployment = "";

    DeploymentApprove(PlatformUpkeep platforms) {
        super(platforms);
    }

    @Override
    public void run() {
        DeploymentId named = DeploymentId.read(deployment)
                .orElseThrow(() -> new CommandRefused("Un déploiement a de 1 à 255 caractères."));
        found(platforms().decide(BY, id(), named, Deployment.State.ACTIVE));
    }
}
