package fr.passerelle.app.declared;

import fr.passerelle.app.catalogue.source.ContentFolder;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** A folder with a single file, wherever it is: whoever sets the path may name a link, as a container's volume makes them. */
record OneFile(Path file) implements ContentFolder {

    /** What the file is called: by its whole path, so that people find it. */
    String name() {
        return file.toString();
    }

    @Override
    public Optional<byte[]> read(String name) {
        if (!name.equals(name())) {
            return Optional.empty();
        }
        try (InputStream content = Files.newInputStream(file)) {
            return Optional.of(content.readNBytes(MOST_BYTES + 1));
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    @Override
    public ContentFolder folder(String name) {
        return this;
    }
}
