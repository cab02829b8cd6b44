package fr.passerelle.app.catalogue.source;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A folder of content files, on the class path, in a directory or in memory. Names are relative, with slashes; a name that climbs
 * out of the folder is not found.
 */
public interface ContentFolder {

    /** Enough for any content file; what is longer is cut one byte after, so that a reader can tell. */
    int MOST_BYTES = 2 * 1024 * 1024;

    Optional<byte[]> read(String name);

    ContentFolder folder(String name);

    default boolean has(String name) {
        return read(name).isPresent();
    }

    static ContentFolder onClasspath(ClassLoader loader, String root) {
        return new OnClasspath(loader, root);
    }

    static ContentFolder inDirectory(Path root) {
        return new InDirectory(root);
    }

    static ContentFolder inMemory(Map<String, byte[]> files) {
        return new InMemory(files, "");
    }

    /** Whether a file may have this name. */
    static boolean isSafe(String name) {
        return Names.SAFE.matcher(name).matches();
    }

    /** What a file may be called: no dot at the start of a part, so neither {@code ..} nor hidden files. */
    final class Names {
        private static final Pattern SAFE =
                Pattern.compile("[A-Za-z0-9_-][A-Za-z0-9._-]*(/[A-Za-z0-9_-][A-Za-z0-9._-]*)*");

        private Names() {}
    }

    /** Files packed with the application; nothing is listed, everything is asked for by name. */
    record OnClasspath(ClassLoader loader, String root) implements ContentFolder {
        @Override
        public Optional<byte[]> read(String name) {
            if (!isSafe(name)) {
                return Optional.empty();
            }
            try (InputStream in = loader.getResourceAsStream(root + "/" + name)) {
                return in == null ? Optional.empty() : Optional.of(in.readNBytes(MOST_BYTES + 1));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public ContentFolder folder(String name) {
            return new OnClasspath(loader, root + "/" + name);
        }
    }

    /** Files of a directory; a link that leads out of it is not followed. */
    record InDirectory(Path root) implements ContentFolder {
        @Override
        public Optional<byte[]> read(String name) {
            Path file = root.resolve(name);
            if (!isSafe(name) || !Files.isRegularFile(file)) {
                return Optional.empty();
            }
            try {
                if (!file.toRealPath().startsWith(root.toRealPath())) {
                    return Optional.empty();
                }
                try (InputStream in = Files.newInputStream(file)) {
                    return Optional.of(in.readNBytes(MOST_BYTES + 1));
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public ContentFolder folder(String name) {
            return new InDirectory(root.resolve(name));
        }
    }

    /** Files that were read before. */
    record InMemory(Map<String, byte[]> files, String root) implements ContentFolder {
        @Override
        public Optional<byte[]> read(String name) {
            return isSafe(name) ? Optional.ofNullable(files.get(root + name)) : Optional.empty();
        }

        @Override
        public ContentFolder folder(String name) {
            return new InMemory(files, root + name + "/");
        }
    }
}
