package fr.passerelle.app.catalogue;

import fr.passerelle.app.catalogue.source.ContentFolder;
import fr.passerelle.app.catalogue.source.ContentProblem;
import fr.passerelle.app.catalogue.source.Item;
import fr.passerelle.app.catalogue.source.ProblemCode;
import fr.passerelle.app.learning.content.LearningPath;
import fr.passerelle.app.learning.content.Playable;
import fr.passerelle.app.learning.content.PlayableId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What was read from one place: the playables and paths without error, their files, and every problem. */
record Shelf(List<Shelved> items, List<Way> paths, List<ContentProblem> problems) {

    static final String LIST = "catalogue.yaml";

    /** One playable and every file it was read from. */
    record Shelved(Playable playable, Map<String, byte[]> files) {}

    /**
     * A path as it was read.
     *
     * @param opening how its positioning opens, {@code null} when it has none
     */
    record Way(LearningPath path, Positioning.@Nullable Opening opening, Map<String, byte[]> files) {}

    /**
     * A folder with a {@code catalogue.yaml} that lists folders; nothing else is looked for.
     *
     * @param elsewhere what paths may name although it is not in this folder
     */
    static Shelf listed(ContentFolder root, Set<String> elsewhere) {
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
        return of(root, names.stream().distinct().toList(), list.problems().all(), elsewhere);
    }

    /** A directory: one item, a listed folder, or a folder of items in the order of their names. */
    static Shelf in(Path directory, Set<String> elsewhere) {
        ContentFolder root = ContentFolder.inDirectory(directory);
        if (isItem(root)) {
            Reading reading = new Reading(elsewhere);
            reading.read(Item.in(nameOf(directory), root, ""));
            return reading.shelf(List.of());
        }
        return root.has(LIST) ? listed(root, elsewhere) : of(root, itemsOf(directory), List.of(), elsewhere);
    }

    /** One item, or a listed folder, from the files it was read from before. */
    static Shelf again(PlayableId id, Map<String, byte[]> files) {
        if (files.containsKey(LIST)) {
            return listed(ContentFolder.inMemory(files), Set.of());
        }
        Reading reading = new Reading(Set.of());
        reading.read(Item.in(id.value(), ContentFolder.inMemory(files), ""));
        return reading.shelf(List.of());
    }

    /** A folder with a list of these contents and paths, one folder for each. */
    static Map<String, byte[]> folder(Collection<Shelved> items, List<Way> ways) {
        Map<String, byte[]> files = new TreeMap<>();
        List<String> names = new ArrayList<>();
        items.forEach(item -> put(files, names, item.playable().id().value(), item.files()));
        ways.forEach(way -> put(files, names, way.path().id(), way.files()));
        String list = "contenus: [" + String.join(", ", names) + "]\n";
        files.put(LIST, list.getBytes(StandardCharsets.UTF_8));
        return files;
    }

    private static void put(Map<String, byte[]> files, List<String> names, String name, Map<String, byte[]> contents) {
        names.add(name);
        contents.forEach((file, bytes) -> files.put(name + "/" + file, bytes));
    }

    /** Whether something there cannot be played. */
    boolean isRefused() {
        return problems.stream().anyMatch(problem -> problem.severity() == ProblemCode.Severity.ERROR);
    }

    /** What can be played of it. */
    Shelf withoutProblems() {
        return new Shelf(items, paths, List.of());
    }

    /** The names of the playables there, read or not. */
    static Set<String> playablesIn(Path directory) {
        ContentFolder root = ContentFolder.inDirectory(directory);
        if (isPlayable(root)) {
            return Set.of(nameOf(directory));
        }
        return root.has(LIST) ? playablesListed(root) : playables(root, itemsOf(directory));
    }

    /** The same of a folder with a {@code catalogue.yaml}. */
    static Set<String> playablesListed(ContentFolder root) {
        List<String> names = new ArrayList<>();
        Item.in("", root, "").mapping(LIST).ifPresent(fields -> names.addAll(fields.ids("contenus")));
        return playables(root, names);
    }

    private static Set<String> playables(ContentFolder root, List<String> names) {
        return names.stream().filter(name -> isPlayable(root.folder(name))).collect(Collectors.toSet());
    }

    private static String nameOf(Path directory) {
        return String.valueOf(directory.toAbsolutePath().normalize().getFileName());
    }

    private static boolean isPlayable(ContentFolder folder) {
        return folder.has(ModuleReader.FILE) || folder.has(ExerciseReader.FILE);
    }

    private static boolean isItem(ContentFolder folder) {
        return isPlayable(folder) || folder.has(PathReader.FILE);
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

    private static Shelf of(
            ContentFolder root, List<String> names, List<ContentProblem> before, Set<String> elsewhere) {
        List<ContentProblem> problems = new ArrayList<>(before);
        if (names.isEmpty() && before.isEmpty()) {
            Item nothing = Item.in("", root, "");
            nothing.tell(ProblemCode.FILE_MISSING, LIST, 1, LIST);
            problems.addAll(nothing.problems().all());
        }
        Set<String> known = new HashSet<>(elsewhere);
        known.addAll(playables(root, names));
        Reading reading = new Reading(known);
        names.forEach(name -> reading.read(Item.in(name, root.folder(name), name + "/")));
        return reading.shelf(problems);
    }

    /** Reads one folder after the other. */
    private static final class Reading {
        private final Set<String> known;
        private final List<Shelved> items = new ArrayList<>();
        private final List<Way> paths = new ArrayList<>();
        private final List<ContentProblem> problems = new ArrayList<>();

        Reading(Set<String> known) {
            this.known = Set.copyOf(known);
        }

        void read(Item item) {
            if (item.has(ModuleReader.FILE)) {
                ModuleReader.read(item).ifPresent(playable -> items.add(new Shelved(playable, item.files())));
            } else if (item.has(ExerciseReader.FILE)) {
                ExerciseReader.read(item).ifPresent(playable -> items.add(new Shelved(playable, item.files())));
            } else if (item.has(PathReader.FILE)) {
                PathReader.read(item, known).ifPresent(paths::add);
            } else {
                item.tell(ProblemCode.ITEM_UNKNOWN, ModuleReader.FILE, 1, item.id());
            }
            problems.addAll(item.problems().all());
        }

        Shelf shelf(List<ContentProblem> before) {
            List<ContentProblem> all = new ArrayList<>(before);
            all.addAll(problems);
            return new Shelf(List.copyOf(items), List.copyOf(paths), List.copyOf(all));
        }
    }
}
