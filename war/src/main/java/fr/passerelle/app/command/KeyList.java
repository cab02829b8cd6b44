package fr.passerelle.app.command;

import fr.passerelle.app.command.output.Printing;
import fr.passerelle.app.keys.KeyRingId;
import fr.passerelle.app.keys.KeyRotation;
import fr.passerelle.app.keys.ToolKey;
import fr.passerelle.app.settings.Settings;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(name = "list", description = "Écrit les clés publiées, l’adresse où elles le sont, et celle qui signe.")
final class KeyList extends Printing {
    @Option(names = "--json", description = "en JSON")
    private boolean json;

    private final Settings settings;
    private final KeyRotation keys;

    KeyList(Settings settings, KeyRotation keys) {
        this.settings = settings;
        this.keys = keys;
    }

    @Override
    public void run() {
        print(
                keys.rings().stream()
                        .flatMap(ring -> keys.published(ring).stream().map(key -> row(key, keys.signing(ring))))
                        .toList(),
                json);
    }

    private Map<String, String> row(ToolKey key, ToolKey signing) {
        Map<String, String> row = new LinkedHashMap<>();
        row.put("kid", key.kid());
        row.put("state", state(key, signing));
        row.put("signsFrom", key.signsFrom().toString());
        row.put("publishedUntil", key.publishedUntil().equals(Instant.MAX) ? "" : String.valueOf(key.publishedUntil()));
        row.put("address", address(key.ring()));
        return row;
    }

    private static String state(ToolKey key, ToolKey signing) {
        if (key.equals(signing)) {
            return "signing";
        }
        return key.signsFrom().isAfter(signing.signsFrom()) ? "next" : "previous";
    }

    private String address(KeyRingId ring) {
        return settings.publicUrl("/lti/jwks" + ring.path()).toString();
    }
}
