package fr.passerelle.lti.launch;

import fr.passerelle.lti.claim.Context;
import fr.passerelle.lti.claim.CustomParameters;
import fr.passerelle.lti.claim.LaunchPresentation;
import fr.passerelle.lti.claim.Roles;
import fr.passerelle.lti.claim.ToolPlatform;
import fr.passerelle.lti.deeplinking.DeepLinkingSettings;
import fr.passerelle.lti.grade.GradeEndpoint;
import fr.passerelle.lti.platform.DeploymentId;
import fr.passerelle.lti.platform.Registration;
import fr.passerelle.lti.roster.RosterEndpoint;
import java.net.URI;
import java.util.Optional;

/**
 * A teacher comes to pick content for a course. Whoever comes without a teaching role may not pick.
 *
 * @see <a href="https://www.imsglobal.org/spec/lti-dl/v2p0#deep-linking-request-message">Deep Linking 4.4</a>
 */
public final class DeepLinkingLaunch implements Launch {

    private final Core core;
    private final OptionalClaims more;
    private final DeepLinkingSettings deepLinkingSettings;

    DeepLinkingLaunch(Core core, OptionalClaims more, DeepLinkingSettings deepLinkingSettings) {
        this.core = core;
        this.more = more;
        this.deepLinkingSettings = deepLinkingSettings;
    }

    /** What may be picked, and where the answer goes. */
    public DeepLinkingSettings deepLinkingSettings() {
        return deepLinkingSettings;
    }

    @Override
    public Registration registration() {
        return core.registration();
    }

    @Override
    public DeploymentId deploymentId() {
        return core.deploymentId();
    }

    @Override
    public Optional<String> subject() {
        return core.subject();
    }

    @Override
    public Optional<String> displayName() {
        return more.displayName();
    }

    @Override
    public Roles roles() {
        return core.roles();
    }

    @Override
    public Optional<Context> context() {
        return more.context();
    }

    @Override
    public CustomParameters custom() {
        return more.custom();
    }

    @Override
    public LaunchPresentation presentation() {
        return more.presentation();
    }

    @Override
    public Optional<ToolPlatform> toolPlatform() {
        return more.toolPlatform();
    }

    @Override
    public Optional<String> locale() {
        return more.locale();
    }

    @Override
    public URI targetLinkUri() {
        return core.targetLinkUri();
    }

    @Override
    public Optional<GradeEndpoint> gradeEndpoint() {
        return more.gradeEndpoint();
    }

    @Override
    public Optional<RosterEndpoint> rosterEndpoint() {
        return more.rosterEndpoint();
    }

    /** Nothing about the person. */
    @Override
    public String toString() {
        return "DeepLinkingLaunch[" + core.registration().id() + "]";
    }
}
