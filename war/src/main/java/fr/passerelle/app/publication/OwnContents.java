package fr.passerelle.app.publication;

import fr.passerelle.app.catalogue.Catalogue;
import fr.passerelle.app.catalogue.ContentRefused;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * The contents an organisation has of its own, as the files of one folder. Immutable, and so the arrays are not to be
 * changed.
 */
final class OwnContents {

    private static final OwnContents NONE = new OwnContents(Map.of());

    private final Map<String, byte[]> files;

    private OwnContents(Map<String, byte[]> files) {
        this.files = Collections.unmodifiableMap(new TreeMap<>(files));
    }

    /** @param files a folder for each content, and a list, as {@link Catalogue#files()} gives them */
    static OwnContents of(Map<String, byte[]> files) {
        return new OwnContents(files);
    }

    /**
     * What this directory holds; nothing when it is not there, or empty.
     *
     * @throws ContentRefused when any of it cannot be played
     */
    static OwnContents in(Path directory) {
        return isEmpty(directory)
                ? NONE
                : new OwnContents(Catalogue.of(directory).files());
    }

    private static boolean isEmpty(Path directory) {
        if (!Files.isDirectory(directory)) {
            return true;
        }
        try (Stream<Path> children = Files.list(directory)) {
            return children.findAny().isEmpty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** By name, in the order of the names. */
    Map<String, byte[]> files() {
        return files;
    }

    /** @param unreadable told of what cannot be played by this release, and is left out */
    Catalogue catalogue(Consumer<ContentRefused> unreadable) {
        return Catalogue.again(files, unreadable);
    }

    /** Bytes, of all files together. */
    long size() {
        return files.values().stream().mapToLong(bytes -> bytes.length).sum();
    }

    /** The same for the same files, and for no others: SHA-256, in hexadecimal. */
    String hash() {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            files.forEach((name, bytes) -> {
                update(sha, name.getBytes(StandardCharsets.UTF_8));
                update(sha, bytes);
            });
            return HexFormat.of().formatHex(sha.digest());
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("Every JDK has SHA-256", missing);
        }
    }

    /** With its length, so that what ends one text cannot begin the next. */
    private static void update(MessageDigest sha, byte[] text) {
        sha.update(ByteBuffer.allocate(Integer.BYTES).putInt(text.length).array());
        sha.update(text);
    }
}
