package fr.passerelle.app.command;

import fr.passerelle.app.catalogue.Catalogue;
import fr.passerelle.app.command.output.Printing;
import fr.passerelle.app.learning.content.LearningModule;
import fr.passerelle.app.learning.content.Playable;
import java.util.LinkedHashMap;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(name = "list", description = "Écrit les contenus qui peuvent être placés dans un cours.")
final class ContentList extends Printing {
    @Option(names = "--json", description = "en JSON")
    private boolean json;

    private final Catalogue catalogue;

    ContentList(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    @Override
    public void run() {
        print(catalogue.all().stream().map(ContentList::row).toList(), json);
    }

    private static Map<String, String> row(Playable playable) {
        Map<String, String> row = new LinkedHashMap<>();
        row.put("id", playable.id().value());
        row.put("kind", playable instanceof LearningModule ? "module" : "persona");
        row.put("title", playable.title());
        row.put("version", playable.version().value());
        row.put("minutes", String.valueOf(playable.minutes()));
        return row;
    }
}
