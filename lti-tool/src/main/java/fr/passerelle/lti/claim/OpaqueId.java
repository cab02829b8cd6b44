package fr.passerelle.lti.claim;

import java.util.Optional;

/** The rule all ids of a platform share: 1 to 255 characters, none of them a control character or half a surrogate pair. */
public final class OpaqueId {

    private static final int MAX_LENGTH = 255;

    private OpaqueId() {}

    /** The id, if it can be one. */
    public static Optional<String> in(String text) {
        boolean usable = !text.isEmpty()
                && text.length() <= MAX_LENGTH
                && text.codePoints().allMatch(OpaqueId::isCharacter);
        return usable ? Optional.of(text) : Optional.empty();
    }

    /** Half a pair is written as a question mark wherever UTF-8 is: two people would become one. */
    private static boolean isCharacter(int codePoint) {
        return !Character.isISOControl(codePoint) && Character.getType(codePoint) != Character.SURROGATE;
    }
}
