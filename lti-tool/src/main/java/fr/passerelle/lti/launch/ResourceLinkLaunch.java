package fr.passerelle.lti.launch;

import fr.passerelle.lti.claim.Context;
import fr.passerelle.lti.claim.CustomParameters;
import fr.passerelle.lti.claim.LaunchPresentation;
import fr.passerelle.lti.claim.ResourceLink;
import fr.passerelle.lti.claim.Roles;
import fr.passerelle.lti.claim.ToolPlatform;
import fr.passerelle.lti.grade.GradeEndpoint;
import fr.passerelle.lti.platform.DeploymentId;
import fr.passerelle.lti.platform.Registration;
import fr.passerelle.lti.roster.RosterEndpoint;
import java.net.URI;
import java.util.Optional;

/**
 * A person opens an activity of a course.
 *
 * @see <a href="https://www.imsglobal.org/spec/lti/v1p3#resource-link-launch-request-message">LTI Core 5</a>
 */
public final class ResourceLinkLaunch implements Launch {

    private final Core core;
    private final OptionalClaims more;
    private final ResourceLink resourceLink;

    ResourceLinkLaunch(Core core, OptionalClaims more, ResourceLink resourceLink) {
        this.core = core;
        this.more = more;
        this.resourceLink = resourceLink;
    }

    /** The activity. */
    public ResourceLink resourceLink() {
        return resourceLink;
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
        return "ResourceLinkLaunch[" + core.registration().id() + "]";
    }
}
