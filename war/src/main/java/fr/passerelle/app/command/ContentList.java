package fr.passerelle.app.command;

import fr.passerelle.app.catalogue.Catalogue;
import fr.passerelle.app.command.output.Printing;
import fr.passerelle.app.learning.content.LearningModule;
import fr.passerelle.app.learning.content.LearningPath;
import fr.passerelle.app.learning.content.Playable;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
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
        Stream<Map<String, String>> playables = catalogue.all().stream().map(ContentList::row);
        Stream<Map<String, String>> paths = catalogue.paths().stream().map(this::row);
        print(Stream.concat(playables, paths).toList(), json);
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

    private Map<String, String> row(LearningPath path) {
        int minutes = path.items().stream()
                .flatMap(item -> catalogue.find(item).stream())
                .mapToInt(Playable::minutes)
                .sum();
        Map<String, String> row = new LinkedHashMap<>();
        row.put("id", path.id());
        row.put("kind", "path");
        row.put("title", path.title());
        row.put("version", "");
        row.put("minutes", String.valueOf(minutes));
        return row;
    }
}
