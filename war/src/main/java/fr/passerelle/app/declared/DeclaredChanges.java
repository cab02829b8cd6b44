package fr.passerelle.app.declared;

import fr.passerelle.app.audit.Administrator;
import fr.passerelle.app.audit.AuditTrail;
import fr.passerelle.app.audit.Change;
import fr.passerelle.app.keys.KeyRingId;
import fr.passerelle.app.keys.KeyRotation;
import fr.passerelle.app.platforms.KnownPlatform;
import fr.passerelle.app.platforms.Organisation;
import fr.passerelle.app.platforms.Organisations;
import fr.passerelle.app.platforms.PlatformChanges;
import fr.passerelle.app.platforms.Platforms;
import fr.passerelle.lti.platform.Deployment;
import fr.passerelle.lti.platform.DeploymentId;
import fr.passerelle.lti.platform.Registration;
import fr.passerelle.lti.platform.RegistrationId;
import java.util.ArrayList;
import java.util.List;

/** What one declaration changes, and the line in the audit trail. Every method joins the caller's transaction. */
public final class DeclaredChanges {
    /** Whoever may write the file may write commands. */
    private static final Administrator BY = Administrator.COMMAND_LINE;

    private final Organisations organisations;
    private final Platforms platforms;
    private final PlatformChanges changes;
    private final KeyRotation keys;
    private final AuditTrail trail;

    public DeclaredChanges(
            Organisations organisations,
            Platforms platforms,
            PlatformChanges changes,
            KeyRotation keys,
            AuditTrail trail) {
        this.organisations = organisations;
        this.platforms = platforms;
        this.changes = changes;
        this.keys = keys;
        this.trail = trail;
    }

    void add(Declaration declared) {
        Registration registration = declared.registration();
        Organisation owner = organisations
                .existing(declared.organisation())
                .orElseGet(() -> organisations.add(BY, declared.organisation()));
        platforms.add(registration, owner, declared.deployments());
        if (declared.ownKeys()) {
            keys.give(keys.makeRing(), registration.id());
        }
        trail.record(BY, Change.of("PLATFORM_DECLARED").in(owner.id()).to(registration.name()));
    }

    /** Whether the platform was otherwise. */
    boolean change(KnownPlatform known, Declaration declared) {
        List<String> changed = new ArrayList<>();
        Registration before = known.registration();
        Registration now = declared.over(before);
        if (!now.name().equals(before.name())) {
            changes.rename(known.id(), now.name());
            changed.add("nom");
        }
        if (now.anonymousAllowed() != before.anonymousAllowed()) {
            changes.setAnonymous(known.id(), now.anonymousAllowed());
            changed.add("lancements anonymes");
        }
        if (!whereabouts(now).equals(whereabouts(before))) {
            changes.redefine(known.id(), now);
            changed.add("valeurs de connexion");
        }
        if (approve(known.id(), declared.deployments())) {
            changed.add("déploiements");
        }
        if (declared.ownKeys() && keys.ringOf(known.id()).equals(KeyRingId.COMMON)) {
            keys.give(keys.makeRing(), known.id());
            changed.add("clés");
        }
        if (!changed.isEmpty()) {
            trail.record(
                    BY,
                    Change.of("PLATFORM_REDECLARED")
                            .in(known.organisation().id())
                            .to(now.name())
                            .with("Changé", String.join(", ", changed)));
        }
        return !changed.isEmpty();
    }

    /** What it is and where it answers: all but its name and what is permitted to it. */
    private static List<Object> whereabouts(Registration registration) {
        return List.of(
                registration.product(),
                registration.tokenAudience(),
                registration.allowedHosts(),
                registration.authorizationEndpoint(),
                registration.tokenEndpoint(),
                registration.jwksUri());
    }

    /** Those that are new or wait; one that an administrator refused stays refused. */
    private boolean approve(RegistrationId id, List<DeploymentId> declared) {
        List<Deployment> known = platforms.deployments(id);
        List<DeploymentId> decided = known.stream()
                .filter(deployment -> deployment.state() != Deployment.State.PENDING)
                .map(Deployment::id)
                .toList();
        List<DeploymentId> approved = declared.stream()
                .filter(deployment -> !decided.contains(deployment))
                .toList();
        approved.forEach(deployment -> changes.decide(id, deployment, Deployment.State.ACTIVE));
        return !approved.isEmpty();
    }
}
