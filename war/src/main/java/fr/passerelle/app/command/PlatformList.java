package fr.passerelle.app.command;

import fr.passerelle.app.platforms.Platforms;
import fr.passerelle.lti.platform.Registration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(name = "list", description = "Écrit les plateformes enregistrées.")
final class PlatformList extends Printing {
    @Option(names = "--json", description = "en JSON")
    private boolean json;

    private final Platforms platforms;

    PlatformList(Platforms platforms) {
        this.platforms = platforms;
    }

    @Override
    public void run() {
        print(platforms.all().stream().map(PlatformList::row).toList(), json);
    }

    private static Map<String, String> row(Registration registration) {
        Map<String, String> row = new LinkedHashMap<>();
        row.put("id", registration.id().value());
        row.put("name", registration.name());
        row.put("issuer", registration.issuer());
        row.put("clientId", registration.clientId());
        row.put("product", registration.product().name().toLowerCase(Locale.ROOT));
        row.put("state", registration.active() ? "active" : "disabled");
        return row;
    }
}
