package fr.passerelle.app.command.platform;

import fr.passerelle.app.upkeep.PlatformUpkeep;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
        name = "policy",
        description =
                "Dit si un déploiement que personne n’a nommé attend un accord (pending) ou ouvre aussitôt (active).")
final class DeploymentPolicy extends OfOnePlatform {

    /** The words of {@code platform show}. */
    private enum Policy {
        pending,
        active
    }

    @Parameters(index = "1", paramLabel = "RÈGLE", description = "pending ou active")
    private Policy policy = Policy.pending;

    DeploymentPolicy(PlatformUpkeep platforms) {
        super(platforms);
    }

    @Override
    public void run() {
        found(platforms().setAutomatic(BY, id(), policy == Policy.active));
    }
}
