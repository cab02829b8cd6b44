package fr.passerelle.lti.token;

import java.util.Base64;
import java.util.Optional;

/** One part of a compact token: unpadded base64url in its one canonical spelling, and nothing else. */
final class CompactPart {

    private CompactPart() {}

    /** What is encoded, or nothing if the text is another spelling of it or none at all. */
    static Optional<byte[]> decoded(String text) {
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(text);
            return Optional.of(bytes).filter(each -> encoded(each).equals(text));
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }

    private static String encoded(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
