package fr.passerelle.app.catalogue;

import fr.passerelle.app.catalogue.source.ContentFolder;
import fr.passerelle.app.catalogue.source.MediaType;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

/** An image or a film of a playable, checked when it was read, and the type to serve it with. */
public final class ContentFile {

    private static final int HASHED = 8;

    private final String mediaType;
    private final byte[] bytes;

    private ContentFile(String mediaType, byte[] bytes) {
        this.mediaType = mediaType;
        this.bytes = bytes.clone();
    }

    /** Whether a file of this name is one that contents show. */
    public static boolean isShown(String name) {
        return ContentFolder.isSafe(name) && MediaType.of(name).isPresent();
    }

    /** Empty when a file of this name is neither an image nor a film. */
    public static Optional<ContentFile> of(String name, byte[] bytes) {
        return MediaType.of(name).map(type -> new ContentFile(type, bytes));
    }

    public String mediaType() {
        return mediaType;
    }

    public int length() {
        return bytes.length;
    }

    public byte[] bytes() {
        return bytes.clone();
    }

    /** From the first to the last, both included; both are bytes of the file. */
    public byte[] bytes(int first, int last) {
        return Arrays.copyOfRange(bytes, first, last + 1);
    }

    /** Another file has another. */
    public String hash() {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes), 0, HASHED);
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
