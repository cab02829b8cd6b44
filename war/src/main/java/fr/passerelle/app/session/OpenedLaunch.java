package fr.passerelle.app.session;

/** A session and the ticket that opens it, the only time both are together. */
public record OpenedLaunch(LaunchSession session, String ticket) {
    @Override
    public String toString() {
        return "OpenedLaunch[" + session.id().value() + "]";
    }
}
