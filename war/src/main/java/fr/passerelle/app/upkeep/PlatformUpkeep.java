package fr.passerelle.app.upkeep;

import fr.passerelle.app.audit.Administrator;
import fr.passerelle.app.audit.AuditTrail;
import fr.passerelle.app.audit.Change;
import fr.passerelle.app.platforms.KnownPlatform;
import fr.passerelle.app.platforms.Organisation;
import fr.passerelle.app.platforms.PlatformAlreadyKnown;
import fr.passerelle.app.platforms.PlatformChanges;
import fr.passerelle.app.platforms.PlatformDirectory;
import fr.passerelle.app.platforms.Platforms;
import fr.passerelle.app.storage.Transactions;
import fr.passerelle.lti.platform.Deployment;
import fr.passerelle.lti.platform.DeploymentId;
import fr.passerelle.lti.platform.Registration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * What an administrator does to a platform within their reach. Each method answers with the platform as it was before, or
 * with nothing when there is none of this id for them.
 */
public final class PlatformUpkeep {
    private final Transactions transactions;
    private final Platforms platforms;
    private final PlatformDirectory directory;
    private final PlatformChanges changes;
    private final AuditTrail trail;

    public PlatformUpkeep(
            Transactions transactions,
            Platforms platforms,
            PlatformDirectory directory,
            PlatformChanges changes,
            AuditTrail trail) {
        this.transactions = transactions;
        this.platforms = platforms;
        this.directory = directory;
        this.changes = changes;
        this.trail = trail;
    }

    public PlatformDirectory directory() {
        return directory;
    }

    /** The platform, if it is within reach. */
    public Optional<KnownPlatform> find(Administrator by, String id) {
        return directory
                .find(id)
                .filter(known -> by.reach().covers(known.organisation().id()));
    }

    /**
     * A platform whose values somebody typed.
     *
     * @throws PlatformAlreadyKnown when its issuer and client id are taken
     */
    public void add(Administrator by, Registration registration, Organisation owner, List<DeploymentId> deployments) {
        transactions.runRacing(() -> {
            platforms.add(registration, owner, deployments);
            trail.record(by, change("PLATFORM_ADDED", registration, owner));
        });
    }

    public Optional<KnownPlatform> rename(Administrator by, String id, String name) {
        return changing(by, id, known -> {
            changes.rename(known.id(), name);
            return told("PLATFORM_RENAMED", known).with("Nouveau nom", name);
        });
    }

    public Optional<KnownPlatform> setActive(Administrator by, String id, boolean active) {
        return changing(by, id, known -> {
            changes.setActive(known.id(), active);
            return told(active ? "PLATFORM_ENABLED" : "PLATFORM_DISABLED", known);
        });
    }

    public Optional<KnownPlatform> setAutomatic(Administrator by, String id, boolean automatic) {
        return changing(by, id, known -> {
            changes.setAutomatic(known.id(), automatic);
            return told(automatic ? "DEPLOYMENTS_AUTOMATIC" : "DEPLOYMENTS_REVIEWED", known);
        });
    }

    /**
     * Another address, for the same platform.
     *
     * @throws PlatformAlreadyKnown when another platform is there already
     */
    public Optional<KnownPlatform> redefine(Administrator by, String id, Registration now) {
        return changing(by, id, known -> {
            changes.redefine(known.id(), now);
            return told("PLATFORM_MOVED", known)
                    .with("Ancien émetteur", known.registration().issuer())
                    .with("Nouvel émetteur", now.issuer());
        });
    }

    public Optional<KnownPlatform> decide(
            Administrator by, String id, DeploymentId deployment, Deployment.State state) {
        return changing(by, id, known -> {
            changes.decide(known.id(), deployment, state);
            return told(state == Deployment.State.ACTIVE ? "DEPLOYMENT_APPROVED" : "DEPLOYMENT_REFUSED", known)
                    .with("Déploiement", deployment.value());
        });
    }

    public PlatformChanges.Losses losses(KnownPlatform known) {
        return changes.losses(known.id());
    }

    /** The platform goes, with everything that came of it. */
    public Optional<KnownPlatform> remove(Administrator by, String id) {
        return changing(by, id, known -> {
            changes.remove(known.id());
            return told("PLATFORM_REMOVED", known)
                    .with("Émetteur", known.registration().issuer());
        });
    }

    private Optional<KnownPlatform> changing(Administrator by, String id, Function<KnownPlatform, Change> change) {
        return transactions.callRacing(() -> {
            Optional<KnownPlatform> found = find(by, id);
            found.ifPresent(known -> trail.record(by, change.apply(known)));
            return found;
        });
    }

    private static Change told(String action, KnownPlatform known) {
        return change(action, known.registration(), known.organisation());
    }

    private static Change change(String action, Registration registration, Organisation owner) {
        return Change.of(action).in(owner.id()).to(registration.name());
    }
}
