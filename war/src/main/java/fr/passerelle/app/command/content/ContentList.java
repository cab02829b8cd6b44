package fr.passerelle.app.command.content;

import fr.passerelle.app.catalogue.Catalogue;
import fr.passerelle.app.command.output.Printing;
import fr.passerelle.app.learning.content.LearningModule;
import fr.passerelle.app.learning.content.LearningPath;
import fr.passerelle.app.learning.content.Playable;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(name = "list", description = "Écrit les contenus qui peuvent être placés dans un cours.")
final class ContentList extends Printing {
    @Option(names = "--json", description = "en JSON")
    private boolean json;

    private final Supplier<Catalogue> catalogue;

    ContentList(Supplier<Catalogue> catalogue) {
        this.catalogue = catalogue;
    }

    @Override
    public void run() {
        Catalogue now = catalogue.get();
        Stream<Map<String, String>> playables = now.all().stream().map(ContentList::row);
        Stream<Map<String, String>> paths = now.paths().stream().map(path -> row(path, now));
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

    private static Map<String, String> row(LearningPath path, Catalogue catalogue) {
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
