package fr.passerelle.lti.launch;

import fr.passerelle.lti.login.BrowserSecret;
import fr.passerelle.lti.login.PendingLogin;
import fr.passerelle.lti.login.SecretHash;
import fr.passerelle.lti.login.StateId;
import fr.passerelle.lti.refusal.LaunchError.BrowserNotBound;
import fr.passerelle.lti.refusal.LaunchRefused;
import fr.passerelle.lti.refusal.Trail;
import java.util.Optional;

/**
 * A message that is true and was taken, from a browser that has not proved yet to be the one that left.
 * Until it does, no session may be opened: anyone could have posted their own launch into another's browser.
 */
public final class UnboundLaunch {

    private final Launch launch;
    private final PendingLogin login;
    private final Trail trail;

    UnboundLaunch(Launch launch, PendingLogin login, Trail trail) {
        this.launch = launch;
        this.login = login;
        this.trail = trail;
    }

    /**
     * The launch, if this is the secret its browser was given.
     *
     * @throws LaunchRefused {@code BROWSER_NOT_BOUND}
     */
    public Launch bind(BrowserSecret secret) {
        if (!secret.matches(login.secretHash())) {
            throw trail.explain(new LaunchRefused(new BrowserNotBound()));
        }
        return launch;
    }

    /** What the platform said: to be kept until the proof arrives, not to be acted upon. */
    public Launch launch() {
        return launch;
    }

    /** The login it answers, with the host's note. */
    public PendingLogin login() {
        return login;
    }

    public StateId stateId() {
        return login.id();
    }

    /** What a later proof is compared with: {@link BrowserSecret#matches}. */
    public SecretHash secretHash() {
        return login.secretHash();
    }

    /** The frame that offers platform storage, where the secret may have been kept. */
    public Optional<String> storageTarget() {
        return login.storageTarget();
    }

    @Override
    public String toString() {
        return "UnboundLaunch[" + login.id() + "]";
    }
}
