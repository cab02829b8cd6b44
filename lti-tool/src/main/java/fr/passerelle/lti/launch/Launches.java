package fr.passerelle.lti.launch;

import fr.passerelle.lti.login.PendingLogin;
import fr.passerelle.lti.login.PendingLogins;
import fr.passerelle.lti.platform.Registration;
import fr.passerelle.lti.platform.Registrations;
import fr.passerelle.lti.refusal.Fact;
import fr.passerelle.lti.refusal.LaunchCheck;
import fr.passerelle.lti.refusal.LaunchError.RegistrationUnknown;
import fr.passerelle.lti.refusal.LaunchRefused;
import fr.passerelle.lti.refusal.Trail;
import fr.passerelle.lti.token.IdTokenRules;
import fr.passerelle.lti.token.UnverifiedIdToken;
import java.net.URI;
import java.util.Optional;

/** Reads what came back from a platform, and takes nothing on trust but what was remembered. */
public final class Launches {

    private final Registrations registrations;
    private final PendingLogins pendingLogins;
    private final IdTokenRules tokenRules;
    private final MessageRules messageRules;

    public Launches(URI launchUri, Registrations registrations, PendingLogins pendingLogins, IdTokenRules tokenRules) {
        this.registrations = registrations;
        this.pendingLogins = pendingLogins;
        this.tokenRules = tokenRules;
        this.messageRules = new MessageRules(launchUri, registrations);
    }

    /**
     * Verifies a response. Nothing is stored if it passes; if it is refused after its state was opened, the
     * state is taken, so that it can be tried once only.
     *
     * @throws LaunchRefused any code from {@code PLATFORM_REPORTED_ERROR} on, but for those of the browser
     */
    public VerifiedLaunch verify(AuthenticationResponse response) {
        Trail trail = new Trail();
        try {
            PendingLogin login = pendingLogins.open(response.state());
            trail.of(login.registration());
            trail.passed(LaunchCheck.STATE_OPENED);
            return verify(response, login, trail);
        } catch (LaunchRefused refused) {
            throw trail.explain(refused);
        }
    }

    /** The login a response answers, be it a token or an error; nothing if its state is forged or too old. */
    public Optional<PendingLogin> answered(AuthenticationResponse response) {
        try {
            return Optional.of(pendingLogins.open(response.state()));
        } catch (LaunchRefused unknown) {
            return Optional.empty();
        }
    }

    private VerifiedLaunch verify(AuthenticationResponse response, PendingLogin login, Trail trail) {
        try {
            return new VerifiedLaunch(read(response, login, trail), login, pendingLogins, trail);
        } catch (LaunchRefused refused) {
            pendingLogins.take(login);
            throw refused;
        }
    }

    private Launch read(AuthenticationResponse response, PendingLogin login, Trail trail) {
        String compact = response.idToken();
        trail.passed(LaunchCheck.PLATFORM_AGREED);
        Registration registration = registrations
                .byId(login.registration())
                .filter(Registration::active)
                .orElseThrow(() -> new LaunchRefused(new RegistrationUnknown(Fact.of(""), Fact.of(""))));
        trail.passed(LaunchCheck.REGISTRATION_KNOWN);
        UnverifiedIdToken token = UnverifiedIdToken.parse(compact);
        trail.passed(LaunchCheck.TOKEN_READABLE);
        return messageRules.read(tokenRules.verify(token, registration, login.nonce(), trail), login, trail);
    }
}
