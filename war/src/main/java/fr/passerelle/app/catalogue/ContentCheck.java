package fr.passerelle.app.catalogue;

import fr.passerelle.app.catalogue.source.ContentProblem;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/** Tells every fault of every file of a content folder, in one run. Nothing is changed and nothing is kept. */
public final class ContentCheck {

    private ContentCheck() {}

    /**
     * Reads everything under a directory.
     *
     * @param directory one module, exercise or path, or a folder of them
     * @return by file, then by line; empty when all is well
     */
    public static List<ContentProblem> of(Path directory) {
        return Shelf.in(directory, Catalogue.bundledPlayables()).problems();
    }

    /** The same for what is packed with the application. */
    public static List<ContentProblem> bundled() {
        return Shelf.listed(Catalogue.bundledFolder(), Set.of()).problems();
    }
}
