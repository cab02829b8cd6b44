package fr.passerelle.app.catalogue.source;

import java.util.Map;
import java.util.Optional;

/** What an author may show beside words, told by the end of the file's name: images, films and their captions. */
public final class MediaType {

    private static final Map<String, String> BY_EXTENSION = Map.of(
            "svg", "image/svg+xml",
            "png", "image/png",
            "jpg", "image/jpeg",
            "webp", "image/webp",
            "mp4", "video/mp4",
            "webm", "video/webm",
            "vtt", "text/vtt");

    private MediaType() {}

    public static Optional<String> of(String file) {
        return Optional.ofNullable(BY_EXTENSION.get(file.substring(file.lastIndexOf('.') + 1)));
    }
}
