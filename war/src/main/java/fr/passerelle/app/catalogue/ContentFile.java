package fr.passerelle.app.catalogue;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/** An image or a film of a playable, checked when it was read, and the type to serve it with. */
public final class ContentFile {

    private static final int HASHED = 8;

    private final String mediaType;
    private final byte[] bytes;

    ContentFile(String mediaType, byte[] bytes) {
        this.mediaType = mediaType;
        this.bytes = bytes.clone();
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
