package fr.passerelle.app.catalogue;

import fr.passerelle.app.catalogue.source.ContentFolder;
import fr.passerelle.app.learning.content.ContentVersion;
import fr.passerelle.app.learning.content.LearningPath;
import fr.passerelle.app.learning.content.Playable;
import fr.passerelle.app.learning.content.PlayableId;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * What can be placed in a course. Immutable: reading again makes another catalogue. Everything in it is playable; where
 * something is not, there is no catalogue but a {@link ContentRefused} with every problem.
 *
 * <p>Of one playable it may know several versions: the one in use, which new attempts take, and older ones that running
 * attempts are bound to.
 */
public final class Catalogue {

    /** The folder of the home folder where an organisation puts contents of its own. */
    public static final String OWN = "contenus";

    private static final String BUNDLED = "content";

    private final Map<PlayableId, Shelf.Shelved> current;
    private final Map<ContentVersionOf, Shelf.Shelved> versions;

    private final Map<String, Shelf.Way> paths;
    private final Map<PlayableId, Shelf.Shelved> positionings = new LinkedHashMap<>();

    private record ContentVersionOf(PlayableId id, ContentVersion version) {
        static ContentVersionOf of(Shelf.Shelved item) {
            return new ContentVersionOf(item.playable().id(), item.playable().version());
        }
    }

    private Catalogue(
            Map<PlayableId, Shelf.Shelved> current,
            Map<ContentVersionOf, Shelf.Shelved> versions,
            Map<String, Shelf.Way> paths) {
        this.current = current;
        this.versions = versions;
        this.paths = paths;
        paths.values()
                .forEach(way -> Positioning.of(way, current)
                        .ifPresent(made -> positionings.put(made.playable().id(), made)));
    }

    /** What is packed with the application. */
    public static Catalogue bundled() {
        return of(List.of(Shelf.listed(bundledFolder(), Set.of())));
    }

    /**
     * What these directories hold; each may be one playable, or a folder of them. Where two hold the same playable, the
     * later one's is in use and the other is kept as an older version. Their paths may name what is bundled, too.
     *
     * @throws ContentRefused when any of it cannot be played: nothing is half loaded
     */
    public static Catalogue of(Path... directories) {
        Set<String> known = new HashSet<>(bundledPlayables());
        Stream.of(directories).map(Shelf::playablesIn).forEach(known::addAll);
        return of(Stream.of(directories)
                .map(directory -> Shelf.in(directory, known))
                .toList());
    }

    /**
     * One playable, from the files that {@link #files(PlayableId, ContentVersion)} gave before.
     *
     * @throws ContentRefused when it can no longer be read from them
     */
    public static Catalogue again(PlayableId id, Map<String, byte[]> files) {
        return of(List.of(Shelf.again(id, files)));
    }

    /**
     * What {@link #files()} gave before.
     *
     * @param unreadable told of what can no longer be read, and is left out
     */
    public static Catalogue again(Map<String, byte[]> files, Consumer<ContentRefused> unreadable) {
        if (files.isEmpty()) {
            return of(List.of());
        }
        Shelf shelf = Shelf.listed(ContentFolder.inMemory(files), bundledPlayables());
        if (shelf.isRefused()) {
            unreadable.accept(new ContentRefused(shelf.problems()));
        }
        return of(List.of(shelf.withoutProblems()));
    }

    static Set<String> bundledPlayables() {
        return Shelf.playablesListed(bundledFolder());
    }

    private static Catalogue of(List<Shelf> shelves) {
        if (shelves.stream().anyMatch(Shelf::isRefused)) {
            throw new ContentRefused(
                    shelves.stream().flatMap(shelf -> shelf.problems().stream()).toList());
        }
        Map<PlayableId, Shelf.Shelved> current = new LinkedHashMap<>();
        Map<ContentVersionOf, Shelf.Shelved> versions = new LinkedHashMap<>();
        for (Shelf shelf : shelves) {
            for (Shelf.Shelved item : shelf.items()) {
                current.put(item.playable().id(), item);
                versions.put(ContentVersionOf.of(item), item);
            }
        }
        Map<String, Shelf.Way> paths = new LinkedHashMap<>();
        shelves.forEach(
                shelf -> shelf.paths().forEach(way -> paths.put(way.path().id(), way)));
        return new Catalogue(current, versions, paths);
    }

    static ContentFolder bundledFolder() {
        return ContentFolder.onClasspath(Catalogue.class.getClassLoader(), BUNDLED);
    }

    /** Both: where they hold the same playable, the other catalogue's version is in use and this one's stays known. */
    public Catalogue and(Catalogue other) {
        Map<PlayableId, Shelf.Shelved> both = new LinkedHashMap<>(current);
        both.putAll(other.current);
        Map<ContentVersionOf, Shelf.Shelved> all = new LinkedHashMap<>(versions);
        all.putAll(other.versions);
        Map<String, Shelf.Way> ways = new LinkedHashMap<>(paths);
        ways.putAll(other.paths);
        return new Catalogue(both, all, ways);
    }

    /**
     * This one, which still knows the versions that were in use in the other: somebody who asked it a moment ago may be
     * about to begin one.
     */
    public Catalogue after(Catalogue other) {
        Map<ContentVersionOf, Shelf.Shelved> all = new LinkedHashMap<>(versions);
        Stream.of(other.current, other.positionings)
                .flatMap(items -> items.values().stream())
                .forEach(item -> all.putIfAbsent(ContentVersionOf.of(item), item));
        return new Catalogue(current, all, paths);
    }

    /** The version in use; also of the questions that tell what of a path one may skip, which {@link #all} leaves out. */
    public Optional<Playable> find(PlayableId id) {
        return Optional.ofNullable(current.get(id))
                .or(() -> Optional.ofNullable(positionings.get(id)))
                .map(Shelf.Shelved::playable);
    }

    /** Exactly this version; empty when it is no longer known. */
    public Optional<Playable> find(PlayableId id, ContentVersion version) {
        return shelved(id, version).map(Shelf.Shelved::playable);
    }

    private Optional<Shelf.Shelved> shelved(PlayableId id, ContentVersion version) {
        return Optional.ofNullable(versions.get(new ContentVersionOf(id, version)))
                .or(() -> Optional.ofNullable(positionings.get(id))
                        .filter(made -> made.playable().version().equals(version)));
    }

    /** Every file this version was read from, by name; empty when it is not known. They are not to be changed. */
    public Map<String, byte[]> files(PlayableId id, ContentVersion version) {
        return shelved(id, version).map(Shelf.Shelved::files).orElse(Map.of());
    }

    /**
     * Everything in use, as the files of one folder with a list: what {@link #again(Map, Consumer)} reads. None when there
     * is nothing. They are not to be changed.
     */
    public Map<String, byte[]> files() {
        return current.isEmpty() && paths.isEmpty()
                ? Map.of()
                : Shelf.folder(current.values(), List.copyOf(paths.values()));
    }

    /** The versions in use, in the order they were listed. */
    public List<Playable> all() {
        List<Playable> all = new ArrayList<>();
        current.values().forEach(item -> all.add(item.playable()));
        return List.copyOf(all);
    }

    /** The paths, in the order they were listed. */
    public List<LearningPath> paths() {
        return paths.values().stream().map(Shelf.Way::path).toList();
    }

    /** An image or a film that this version shows, by the name its author gave it; empty for every other file. */
    public Optional<ContentFile> file(PlayableId id, ContentVersion version, String name) {
        return Optional.ofNullable(files(id, version).get(name)).flatMap(bytes -> ContentFile.of(name, bytes));
    }

    /** An image or a film that the version in use shows. */
    public Optional<ContentFile> file(PlayableId id, String name) {
        return find(id).flatMap(playable -> file(id, playable.version(), name));
    }
}
