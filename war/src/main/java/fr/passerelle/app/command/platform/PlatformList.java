package fr.passerelle.app.command.platform;

import fr.passerelle.app.command.output.Printing;
import fr.passerelle.app.platforms.KnownPlatform;
import fr.passerelle.app.platforms.PlatformDirectory;
import fr.passerelle.lti.platform.Registration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(name = "list", description = "Écrit les plateformes enregistrées, 200 au plus.")
final class PlatformList extends Printing {
    @Option(names = "--json", description = "en JSON")
    private boolean json;

    @Option(names = "--search", paramLabel = "TEXTE", description = "celles dont le nom ou l’émetteur le contient")
    private String words = "";

    private final PlatformDirectory directory;

    PlatformList(PlatformDirectory directory) {
        this.directory = directory;
    }

    @Override
    public void run() {
        print(
                directory.list(Optional.empty(), words).stream()
                        .map(PlatformList::row)
                        .toList(),
                json);
    }

    static Map<String, String> row(KnownPlatform known) {
        Registration registration = known.registration();
        Map<String, String> row = new LinkedHashMap<>();
        row.put("id", registration.id().value());
        row.put("name", registration.name());
        row.put("issuer", registration.issuer());
        row.put("clientId", registration.clientId());
        row.put("product", registration.product().name().toLowerCase(Locale.ROOT));
        row.put("state", registration.active() ? "active" : "disabled");
        row.put("organisation", known.organisation().name());
        row.put("waitingDeployments", Long.toString(known.waiting()));
        return row;
    }
}
