package fr.passerelle.app.command.platform;

import fr.passerelle.app.platforms.KnownPlatform;
import fr.passerelle.app.upkeep.PlatformUpkeep;
import fr.passerelle.lti.platform.Registration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(name = "show", description = "Écrit tout ce qui est connu d’une plateforme.")
final class PlatformShow extends OfOnePlatform {
    @Option(names = "--json", description = "en JSON")
    private boolean json;

    PlatformShow(PlatformUpkeep platforms) {
        super(platforms);
    }

    @Override
    public void run() {
        print(row(found(platforms().find(BY, id()))), json);
    }

    private static Map<String, String> row(KnownPlatform known) {
        Registration registration = known.registration();
        Map<String, String> row = new LinkedHashMap<>(PlatformList.row(known));
        row.put("authorizationEndpoint", registration.authorizationEndpoint().toString());
        row.put("tokenEndpoint", registration.tokenEndpoint().toString());
        row.put("tokenAudience", registration.tokenAudience());
        row.put("jwksUri", registration.jwksUri().toString());
        row.put("allowedHosts", String.join(" ", registration.allowedHosts()));
        row.put("newDeployments", known.automatic() ? "active" : "pending");
        row.put("since", known.since().toString());
        row.put("lastLaunch", known.lastLaunch().map(Instant::toString).orElse(""));
        return row;
    }
}
