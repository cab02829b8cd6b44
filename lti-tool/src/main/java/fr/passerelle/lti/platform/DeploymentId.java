package fr.passerelle.lti.platform;

import java.util.Optional;

/**
 * One installation of the tool under a {@link Registration}, in the platform's words: opaque, compared
 * case-sensitively, unique only within its registration.
 *
 * @see <a href="https://www.imsglobal.org/spec/lti/v1p3#lti-deployment-id-claim">LTI Core 5.3.3</a>
 */
public record DeploymentId(String value) {

    /** The longest id the specification allows. */
    public static final int MAX_LENGTH = 255;

    public DeploymentId {
        if (value.isEmpty() || value.length() > MAX_LENGTH) {
            throw new IllegalArgumentException("a deployment id has 1 to 255 characters");
        }
    }

    /** The id that somebody typed, if it can be one. */
    public static Optional<DeploymentId> read(String text) {
        boolean usable =
                !text.isBlank() && text.length() <= MAX_LENGTH && text.chars().noneMatch(Character::isISOControl);
        return usable ? Optional.of(new DeploymentId(text)) : Optional.empty();
    }

    @Override
    public String toString() {
        return value;
    }
}
