package fr.passerelle.app.launch;

import fr.passerelle.app.session.LaunchSession;
import fr.passerelle.lti.launch.Launch;

/** Where a verified launch leads. */
sealed interface Entrance {

    /** To the pages of the errand: the browser is proven, and this is its ticket. */
    record Open(LaunchSession session, String ticket) implements Entrance {}

    /**
     * To the page that proves the browser: no session is open yet.
     *
     * @param storageTarget the platform's frame that may have kept the secret, or empty
     * @param platformOrigin the only origin asked for it
     */
    record Unproven(LaunchSession session, String oneTimeTicket, String storageTarget, String platformOrigin)
            implements Entrance {}

    /** To a kind page, which says what it is about. */
    record Told(Launch launch, Welcome.Topic topic) implements Entrance {}
}
