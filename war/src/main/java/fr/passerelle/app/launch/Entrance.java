package fr.passerelle.app.launch;

import fr.passerelle.app.session.LaunchSession;
import fr.passerelle.lti.launch.Launch;

/** Where a verified launch leads. */
sealed interface Entrance {

    /** To the player: the browser is proven, and this is its ticket. */
    record Open(LaunchSession session, String ticket) implements Entrance {}

    /** To the page that proves the browser: no session is open yet. */
    record Unproven(LaunchSession session, String oneTimeTicket) implements Entrance {}

    /** To a kind page: the activity names no content we know. */
    record Unconfigured(Launch launch) implements Entrance {}
}
