package fr.passerelle.app.launch;

import fr.passerelle.app.learning.attempt.LearnerId;
import fr.passerelle.app.session.Subjects;
import fr.passerelle.app.storage.Hash;
import fr.passerelle.app.storage.Token;
import fr.passerelle.lti.launch.Launch;
import fr.passerelle.lti.platform.RegistrationId;

/** Who was launched. */
final class People {
    private People() {}

    /** Who sits down there: teachers and test users are only trying (A-38, D-11). */
    static LearnerId seated(Launch launch) {
        LearnerId learner = learner(launch);
        return launch.roles().teacher() || launch.roles().testUser() ? learner.trying() : learner;
    }

    /** The person launched; an anonymous visitor is somebody new each time. */
    static LearnerId learner(Launch launch) {
        RegistrationId registration = launch.registration().id();
        return launch.subject()
                .map(subject -> Subjects.learner(registration, subject))
                .orElseGet(() -> new LearnerId(Hash.of(registration.value() + "\n\n" + Token.secret())));
    }
}
