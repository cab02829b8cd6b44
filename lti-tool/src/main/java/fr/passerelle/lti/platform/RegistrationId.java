package fr.passerelle.lti.platform;

import java.util.UUID;

/** The host's own name for a {@link Registration}; opaque, never shown to a platform. */
public record RegistrationId(String value) {

    public RegistrationId {
        if (value.isBlank() || value.length() > 255) {
            throw new IllegalArgumentException("a registration id has 1 to 255 characters");
        }
    }

    /** A new id that nobody has yet. */
    public static RegistrationId fresh() {
        return new RegistrationId(UUID.randomUUID().toString());
    }

    @Override
    public String toString() {
        return value;
    }
}
