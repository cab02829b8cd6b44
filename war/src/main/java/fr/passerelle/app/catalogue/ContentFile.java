package fr.passerelle.app.catalogue;

/** An image or a film of a playable, checked when it was read, and the type to serve it with. */
public final class ContentFile {

    private final String mediaType;
    private final byte[] bytes;

    ContentFile(String mediaType, byte[] bytes) {
        this.mediaType = mediaType;
        this.bytes = bytes.clone();
    }

    public String mediaType() {
        return mediaType;
    }

    public byte[] bytes() {
        return bytes.clone();
    }
}
