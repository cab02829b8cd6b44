package fr.passerelle.app.session;

import fr.passerelle.app.learning.attempt.LearnerId;
import fr.passerelle.app.storage.Hash;
import fr.passerelle.lti.platform.RegistrationId;

/** Who is who: registration and {@code sub} together, and nothing else. */
public final class Subjects {
    private Subjects() {}

    public static LearnerId learner(RegistrationId registration, String subject) {
        return new LearnerId(Hash.of(registration.value() + "\n" + subject));
    }
}
