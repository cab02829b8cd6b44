package fr.passerelle.lti.launch;

import fr.passerelle.lti.login.PendingLogin;
import fr.passerelle.lti.login.PendingLogins;
import fr.passerelle.lti.refusal.LaunchCheck;
import fr.passerelle.lti.refusal.LaunchError.StateFault;
import fr.passerelle.lti.refusal.LaunchError.StateUnknown;
import fr.passerelle.lti.refusal.LaunchRefused;
import fr.passerelle.lti.refusal.Trail;

/**
 * A message that is true, but whose state may have been used before: it must be taken first. For one
 * thread, and to be used at once.
 */
public final class VerifiedLaunch {

    private final Launch launch;
    private final PendingLogin login;
    private final PendingLogins pendingLogins;
    private final Trail trail;

    VerifiedLaunch(Launch launch, PendingLogin login, PendingLogins pendingLogins, Trail trail) {
        this.launch = launch;
        this.login = login;
        this.pendingLogins = pendingLogins;
        this.trail = trail;
    }

    /**
     * Takes state and nonce, once and for all; a host may call it inside its own transaction.
     *
     * @throws LaunchRefused {@code STATE_UNKNOWN} if they were taken before
     */
    public UnboundLaunch take() {
        if (!pendingLogins.take(login)) {
            throw trail.explain(new LaunchRefused(new StateUnknown(StateFault.ALREADY_TAKEN)));
        }
        trail.passed(LaunchCheck.STATE_TAKEN);
        return new UnboundLaunch(launch, login, trail);
    }

    @Override
    public String toString() {
        return "VerifiedLaunch[" + login.id() + "]";
    }
}
