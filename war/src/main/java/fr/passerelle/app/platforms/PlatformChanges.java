package fr.passerelle.app.platforms;

import fr.passerelle.app.storage.Transactions;
import fr.passerelle.lti.platform.Deployment;
import fr.passerelle.lti.platform.DeploymentId;
import fr.passerelle.lti.platform.Registration;
import fr.passerelle.lti.platform.RegistrationId;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * What administrators change about a platform. This node sees a change at once, the others within {@link
 * Platforms#STALENESS}. Every method joins the caller's transaction; false, or an empty answer, means that there is no such
 * platform any more.
 */
public final class PlatformChanges {
    /** The longest name a platform may have. */
    public static final int LONGEST_NAME = 200;

    /** What goes when a platform goes, counted. */
    public record Losses(long deployments, long placements, long attempts, long learners, long waitingGrades) {}

    private final Transactions transactions;
    private final Platforms platforms;
    private final Clock clock;

    public PlatformChanges(Transactions transactions, Platforms platforms, Clock clock) {
        this.transactions = transactions;
        this.platforms = platforms;
        this.clock = clock;
    }

    public boolean rename(RegistrationId id, String name) {
        return change(id, row -> row.name = name);
    }

    /** Switched off, a platform can launch nothing, and its open sessions end. */
    public boolean setActive(RegistrationId id, boolean active) {
        return change(id, row -> row.active = active);
    }

    /** Whether deployments that nobody named work at once. */
    public boolean setAutomatic(RegistrationId id, boolean automatic) {
        return change(
                id,
                row -> row.newDeployments = (automatic ? Deployment.State.ACTIVE : Deployment.State.PENDING).name());
    }

    /** Whether launches that name nobody are accepted. */
    public boolean setAnonymous(RegistrationId id, boolean allowed) {
        return change(id, row -> row.anonymousAllowed = allowed);
    }

    /**
     * The platform answers elsewhere now, or is told more exactly; its id, name, state and all its data stay.
     *
     * @throws PlatformAlreadyKnown when another platform has this issuer and client id
     */
    public boolean redefine(RegistrationId id, Registration now) {
        refuseTwins(id, now);
        return change(id, row -> row.redefine(now));
    }

    /**
     * The platform registered again with the client id it has: what it says of itself now counts, and what its
     * administrators decided stays (F-8). Empty when nobody has this issuer and client id.
     *
     * @throws PlatformAlreadyKnown when another organisation has it
     */
    public Optional<RegistrationId> renew(Registration now, Organisation owner, List<DeploymentId> named) {
        return transactions
                .entityManager()
                .createQuery(
                        "from RegistrationEntity where issuer = :issuer and clientId = :clientId",
                        RegistrationEntity.class)
                .setParameter("issuer", now.issuer())
                .setParameter("clientId", now.clientId())
                .getResultStream()
                .findFirst()
                .map(row -> {
                    if (!row.organisationId.equals(owner.id())) {
                        throw new PlatformAlreadyKnown(now.issuer(), now.clientId());
                    }
                    RegistrationId id = new RegistrationId(row.id.toString());
                    String hosts = row.allowedHosts;
                    change(id, known -> {
                        known.redefine(now);
                        known.allowedHosts = hosts;
                    });
                    named.forEach(deployment -> name(id, deployment));
                    return id;
                });
    }

    /** Approves or refuses a deployment, or names one before its first launch. */
    public boolean decide(RegistrationId id, DeploymentId deployment, Deployment.State state) {
        return change(id, row -> {
            DeploymentEntity known = transactions
                    .entityManager()
                    .find(DeploymentEntity.class, DeploymentEntity.Key.of(row.id, deployment));
            if (known == null) {
                keep(row.id, new Deployment(deployment, state));
            } else {
                known.state = state.name();
            }
        });
    }

    /** The platform and everything that came of it. */
    public boolean remove(RegistrationId id) {
        return transactions.call(() -> {
            transactions.afterCommit(platforms::forget);
            return transactions
                            .entityManager()
                            .createQuery("delete from RegistrationEntity where id = :id")
                            .setParameter("id", UUID.fromString(id.value()))
                            .executeUpdate()
                    == 1;
        });
    }

    /** What {@link #remove} would take: the database says, since it is the database that takes it. */
    public Losses losses(RegistrationId id) {
        String placements = "(select id from placement where registration_id = :id)";
        return transactions.call(() -> new Losses(
                count("deployment where registration_id = :id", "*", id),
                count("placement where registration_id = :id and tried_from is null", "*", id),
                count("attempt where placement_id in " + placements, "*", id),
                count("attempt where placement_id in " + placements, "distinct learner_id", id),
                count("score_outbox where state in ('PENDING', 'STUCK') and placement_id in " + placements, "*", id)));
    }

    private long count(String rows, String what, RegistrationId id) {
        Object counted = transactions
                .entityManager()
                .createNativeQuery("select count(" + what + ") from " + rows)
                .setParameter("id", UUID.fromString(id.value()))
                .getSingleResult();
        return ((Number) counted).longValue();
    }

    private void refuseTwins(RegistrationId id, Registration now) {
        boolean twin = platforms.findByIssuer(now.issuer()).stream()
                .anyMatch(other ->
                        other.clientId().equals(now.clientId()) && !other.id().equals(id));
        if (twin) {
            throw new PlatformAlreadyKnown(now.issuer(), now.clientId());
        }
    }

    private void name(RegistrationId id, DeploymentId deployment) {
        UUID owner = UUID.fromString(id.value());
        if (transactions.entityManager().find(DeploymentEntity.class, DeploymentEntity.Key.of(owner, deployment))
                == null) {
            keep(owner, new Deployment(deployment, Deployment.State.ACTIVE));
        }
    }

    private void keep(UUID owner, Deployment deployment) {
        transactions.entityManager().persist(DeploymentEntity.of(owner, deployment, clock.instant()));
    }

    private boolean change(RegistrationId id, Consumer<RegistrationEntity> change) {
        return transactions.callRacing(() -> {
            RegistrationEntity row =
                    transactions.entityManager().find(RegistrationEntity.class, UUID.fromString(id.value()));
            if (row == null) {
                return false;
            }
            transactions.afterCommit(platforms::forget);
            change.accept(row);
            return true;
        });
    }
}
