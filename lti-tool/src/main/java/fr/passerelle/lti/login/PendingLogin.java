package fr.passerelle.lti.login;

import fr.passerelle.lti.platform.Registration;
import fr.passerelle.lti.platform.RegistrationId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * What must be remembered between a login and its launch, for ten minutes and to be taken once.
 *
 * <p>{@code targetLinkUri} is what the unsigned login asked for (empty if it was very long),
 * {@code deploymentHint} and {@code storageTarget} are empty if none was sent. The {@code note} is the host's own, or
 * empty.
 */
public record PendingLogin(
        StateId id,
        RegistrationId registration,
        String nonce,
        String targetLinkUri,
        String deploymentHint,
        String storage,
        SecretHash secretHash,
        Instant expiresAt,
        String note) {

    /** How long a platform and a person may take from login to launch. */
    public static final Duration LIFE = Duration.ofMinutes(10);

    /** A note travels inside the state, which must stay short enough to come back. */
    public static final int LONGEST_NOTE = 1500;

    private static final int LONGEST_TARGET = 1000;
    private static final int LONGEST_NAME = 255;

    /** A new login with an id and nonce nobody has yet. */
    static PendingLogin of(LoginInitiation initiation, Registration registration, BrowserSecret secret, Instant now) {
        return new PendingLogin(
                StateId.fresh(),
                registration.id(),
                Randomness.text(16),
                atMost(LONGEST_TARGET, initiation.targetLinkUri()),
                initiation.deploymentHint().orElse(""),
                atMost(LONGEST_NAME, initiation.storageTarget().orElse("")),
                secret.hash(),
                now.plus(LIFE),
                "");
    }

    /** The same login, with a note for whoever opens it. */
    PendingLogin noted(String text) {
        if (text.length() > LONGEST_NOTE) {
            throw new IllegalArgumentException("a note has at most " + LONGEST_NOTE + " characters");
        }
        return new PendingLogin(
                id, registration, nonce, targetLinkUri, deploymentHint, storage, secretHash, expiresAt, text);
    }

    /** The frame that offers platform storage, if one was named. */
    public Optional<String> storageTarget() {
        return storage.isEmpty() ? Optional.empty() : Optional.of(storage);
    }

    private static String atMost(int length, String text) {
        return text.length() <= length ? text : "";
    }

    @Override
    public String toString() {
        return "PendingLogin[" + id + "]";
    }
}
