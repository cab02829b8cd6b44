package fr.passerelle.app.catalogue;

import fr.passerelle.app.catalogue.source.ContentFolder;
import fr.passerelle.app.catalogue.source.ContentProblem;
import fr.passerelle.app.catalogue.source.Item;
import fr.passerelle.app.catalogue.source.ProblemCode;
import fr.passerelle.app.learning.content.Playable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** What was read from one place: the playables without error, their images and films, and every problem. */
record Shelf(List<Shelved> items, List<ContentProblem> problems) {

    private static final String LIST = "catalogue.yaml";

    /** One playable and the images and films it shows. */
    record Shelved(Playable playable, Map<String, byte[]> media) {}

    /** A folder with a {@code catalogue.yaml} that lists folders; nothing else is looked for. */
    static Shelf listed(ContentFolder root) {
        Item list = Item.in("", root, "");
        List<String> names = new ArrayList<>();
        list.mapping(LIST).ifPresent(fields -> {
            names.addAll(fields.ids("contenus"));
            fields.close();
            Set<String> seen = new HashSet<>();
            names.stream()
                    .filter(name -> !seen.add(name))
                    .forEach(name -> fields.tell(ProblemCode.ITEM_TWICE, "contenus", name));
        });
        if (names.isEmpty()) {
            list.tell(ProblemCode.CATALOGUE_EMPTY, LIST, 1);
        }
        return of(root, names.stream().distinct().toList(), list.problems().all());
    }

    /** A directory: one item, a listed folder, or a folder of items in the order of their names. */
    static Shelf in(Path directory) {
        ContentFolder root = ContentFolder.inDirectory(directory);
        if (isItem(root)) {
            Path name = directory.toAbsolutePath().normalize().getFileName();
            List<Shelved> items = new ArrayList<>();
            List<ContentProblem> problems = new ArrayList<>();
            read(Item.in(String.valueOf(name), root, ""), items, problems);
            return new Shelf(items, problems);
        }
        return root.has(LIST) ? listed(root) : of(root, itemsOf(directory), List.of());
    }

    private static boolean isItem(ContentFolder folder) {
        return folder.has(ModuleReader.FILE) || folder.has(ExerciseReader.FILE);
    }

    private static List<String> itemsOf(Path directory) {
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        try (Stream<Path> children = Files.list(directory)) {
            return children.filter(child -> isItem(ContentFolder.inDirectory(child)))
                    .map(child -> String.valueOf(child.getFileName()))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Shelf of(ContentFolder root, List<String> names, List<ContentProblem> before) {
        List<Shelved> items = new ArrayList<>();
        List<ContentProblem> problems = new ArrayList<>(before);
        if (names.isEmpty() && before.isEmpty()) {
            Item nothing = Item.in("", root, "");
            nothing.tell(ProblemCode.FILE_MISSING, LIST, 1, LIST);
            problems.addAll(nothing.problems().all());
        }
        names.forEach(name -> read(Item.in(name, root.folder(name), name + "/"), items, problems));
        return new Shelf(items, List.copyOf(problems));
    }

    private static void read(Item item, List<Shelved> items, List<ContentProblem> problems) {
        if (item.has(ModuleReader.FILE)) {
            ModuleReader.read(item).ifPresent(playable -> items.add(new Shelved(playable, item.media())));
        } else if (item.has(ExerciseReader.FILE)) {
            ExerciseReader.read(item).ifPresent(playable -> items.add(new Shelved(playable, item.media())));
        } else {
            item.tell(ProblemCode.ITEM_UNKNOWN, ModuleReader.FILE, 1, item.id());
        }
        problems.addAll(item.problems().all());
    }
}
