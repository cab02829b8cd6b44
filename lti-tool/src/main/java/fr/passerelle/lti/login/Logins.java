package fr.passerelle.lti.login;

import fr.passerelle.lti.platform.Registration;
import fr.passerelle.lti.platform.Registrations;
import fr.passerelle.lti.refusal.Fact;
import fr.passerelle.lti.refusal.LaunchCheck;
import fr.passerelle.lti.refusal.LaunchError.RegistrationAmbiguous;
import fr.passerelle.lti.refusal.LaunchError.RegistrationUnknown;
import fr.passerelle.lti.refusal.LaunchError.TargetLinkForeign;
import fr.passerelle.lti.refusal.LaunchRefused;
import fr.passerelle.lti.refusal.Trail;
import java.net.URI;
import java.time.Clock;
import java.util.List;

/**
 * Answers login initiations: finds the registration, and makes the request that goes to its authorization
 * endpoint. Stores nothing unless {@link PendingLogins} does.
 */
public final class Logins {

    private final URI launchUri;
    private final Registrations registrations;
    private final PendingLogins pendingLogins;
    private final Clock clock;

    public Logins(URI launchUri, Registrations registrations, PendingLogins pendingLogins, Clock clock) {
        this.launchUri = launchUri;
        this.registrations = registrations;
        this.pendingLogins = pendingLogins;
        this.clock = clock;
    }

    /**
     * The request that answers a login; the note is remembered with it.
     *
     * @throws LaunchRefused {@code REGISTRATION_UNKNOWN}, {@code REGISTRATION_AMBIGUOUS},
     *     {@code TARGET_LINK_FOREIGN}
     */
    public AuthenticationRequest answer(LoginInitiation initiation, String note, Trail trail) {
        Registration registration = registration(initiation);
        trail.of(registration.id());
        trail.passed(LaunchCheck.REGISTRATION_KNOWN);

        if (!TargetLink.ofTool(launchUri).isOurs(initiation.targetLinkUri())) {
            throw new LaunchRefused(new TargetLinkForeign(
                    TargetLink.shown(initiation.targetLinkUri()), Fact.of(TargetLink.origin(launchUri))));
        }
        trail.passed(LaunchCheck.TARGET_LINK_OURS);

        BrowserSecret secret = BrowserSecret.fresh();
        PendingLogin login = PendingLogin.of(initiation, registration, secret, clock.instant())
                .noted(note);
        State state = pendingLogins.remember(login);
        return AuthenticationRequest.answering(
                initiation, registration, new AuthenticationRequest.Remembered(login, state, secret), launchUri);
    }

    private Registration registration(LoginInitiation initiation) {
        return initiation
                .clientId()
                .map(clientId -> registrations
                        .find(initiation.issuer(), clientId)
                        .filter(Registration::active)
                        .orElseThrow(() -> unknown(initiation)))
                .orElseGet(() -> onlyOneOf(initiation));
    }

    private Registration onlyOneOf(LoginInitiation initiation) {
        List<Registration> active = registrations.findByIssuer(initiation.issuer()).stream()
                .filter(Registration::active)
                .toList();
        if (active.size() > 1) {
            throw new LaunchRefused(new RegistrationAmbiguous(Fact.of(initiation.issuer()), active.size()));
        }
        return active.stream().findFirst().orElseThrow(() -> unknown(initiation));
    }

    private static LaunchRefused unknown(LoginInitiation initiation) {
        return new LaunchRefused(new RegistrationUnknown(
                Fact.of(initiation.issuer()), Fact.of(initiation.clientId().orElse(""))));
    }
}
