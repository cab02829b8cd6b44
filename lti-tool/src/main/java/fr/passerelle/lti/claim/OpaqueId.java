package fr.passerelle.lti.claim;

import java.util.Optional;

/** The rule all ids of a platform share: 1 to 255 characters, none of them a control character. */
public final class OpaqueId {

    private static final int MAX_LENGTH = 255;

    private OpaqueId() {}

    /** The id, if it can be one. */
    public static Optional<String> in(String text) {
        boolean usable =
                !text.isEmpty() && text.length() <= MAX_LENGTH && text.chars().noneMatch(Character::isISOControl);
        return usable ? Optional.of(text) : Optional.empty();
    }
}
