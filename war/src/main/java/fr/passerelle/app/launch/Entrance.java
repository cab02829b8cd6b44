package fr.passerelle.app.launch;

import fr.passerelle.app.session.LaunchSession;
import fr.passerelle.lti.launch.Launch;
import fr.passerelle.lti.login.PendingLogin;
import fr.passerelle.lti.platform.Registration;

/** Where a verified launch leads. */
sealed interface Entrance {

    /** To the pages of the errand: the browser is proven, and this is its ticket. */
    record Open(LaunchSession session, String ticket) implements Entrance {}

    /**
     * To the page that proves the browser: no session is open yet.
     *
     * @param login what it answers: names the platform's frame that may have kept the secret, and may start again
     * @param registration whose origin alone is asked for it
     */
    record Unproven(LaunchSession session, String oneTimeTicket, PendingLogin login, Registration registration)
            implements Entrance {}

    /** To a kind page, which says what it is about. */
    record Told(Launch launch, Welcome.Topic topic) implements Entrance {}
}
