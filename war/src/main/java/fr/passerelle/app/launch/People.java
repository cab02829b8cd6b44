package fr.passerelle.app.launch;

import fr.passerelle.app.learning.attempt.LearnerId;
import fr.passerelle.app.storage.Hash;
import fr.passerelle.app.storage.Token;
import fr.passerelle.lti.launch.Launch;
import fr.passerelle.lti.platform.RegistrationId;

/** Who is who: registration and {@code sub} together, and nothing else. */
final class People {
    private People() {}

    static LearnerId learner(RegistrationId registration, String subject) {
        return new LearnerId(Hash.of(registration.value() + "\n" + subject));
    }

    /** The person launched; an anonymous visitor is somebody new each time. */
    static LearnerId learner(Launch launch) {
        RegistrationId registration = launch.registration().id();
        return launch.subject()
                .map(subject -> learner(registration, subject))
                .orElseGet(() -> new LearnerId(Hash.of(registration.value() + "\n\n" + Token.secret())));
    }
}
