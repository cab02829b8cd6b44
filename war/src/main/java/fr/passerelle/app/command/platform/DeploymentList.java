package fr.passerelle.app.command.platform;

import fr.passerelle.app.platforms.PlatformDirectory.SeenDeployment;
import fr.passerelle.app.upkeep.PlatformUpkeep;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(name = "list", description = "Écrit les déploiements d’une plateforme, ceux qui attendent d’abord.")
final class DeploymentList extends OfOnePlatform {
    @Option(names = "--json", description = "en JSON")
    private boolean json;

    DeploymentList(PlatformUpkeep platforms) {
        super(platforms);
    }

    @Override
    public void run() {
        print(
                platforms()
                        .directory()
                        .deployments(found(platforms().find(BY, id())).id())
                        .stream()
                        .map(DeploymentList::row)
                        .toList(),
                json);
    }

    private static Map<String, String> row(SeenDeployment seen) {
        Map<String, String> row = new LinkedHashMap<>();
        row.put("id", seen.deployment().id().value());
        row.put("state", seen.deployment().state().name().toLowerCase(Locale.ROOT));
        row.put("firstSeenAt", seen.firstSeenAt().toString());
        return row;
    }
}
