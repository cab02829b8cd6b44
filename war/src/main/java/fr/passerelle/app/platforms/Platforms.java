package fr.passerelle.app.platforms;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import fr.passerelle.app.storage.Transactions;
import fr.passerelle.lti.platform.Deployment;
import fr.passerelle.lti.platform.DeploymentId;
import fr.passerelle.lti.platform.Registration;
import fr.passerelle.lti.platform.RegistrationId;
import fr.passerelle.lti.platform.Registrations;
import fr.passerelle.lti.product.PlatformProfile;
import jakarta.persistence.TypedQuery;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The platforms that may launch us. What is found is remembered for {@link #STALENESS}, so that a launch reads nothing it
 * read just before; what is not found is asked again each time, so that a new platform works at once. Thread-safe.
 */
public final class Platforms implements Registrations {
    /** The rows of this feature, for the persistence unit. */
    public static final List<Class<?>> ENTITIES =
            List.of(OrganisationEntity.class, RegistrationEntity.class, DeploymentEntity.class);

    /** How late a change made by another node may be seen. */
    public static final Duration STALENESS = Duration.ofSeconds(5);

    private static final int REMEMBERED = 10_000;

    private final Transactions transactions;
    private final Clock clock;
    private final Cache<Object, Registration> registrations;
    private final Cache<Object, Deployment> deployments;

    public Platforms(Transactions transactions, Clock clock) {
        this(transactions, clock, Ticker.systemTicker());
    }

    /** The time that passes for what is remembered is not that of the clock, which may be set back. */
    Platforms(Transactions transactions, Clock clock, Ticker ticker) {
        this.transactions = transactions;
        this.clock = clock;
        this.registrations = remembering(ticker);
        this.deployments = remembering(ticker);
    }

    /**
     * What becomes of deployments nobody named. They work at once where the product makes them by itself, but under a
     * shared issuer only as long as none was named: a client id that had one may be other customers' too (J-6).
     */
    private static Deployment.State newDeployments(Registration registration, List<DeploymentId> named) {
        PlatformProfile profile = registration.product().profile();
        boolean ownIssuer = !profile.sharedIssuers().contains(registration.issuer());
        return profile.deploymentsComeAndGo() && (ownIssuer || named.isEmpty())
                ? Deployment.State.ACTIVE
                : Deployment.State.PENDING;
    }

    private static <T> Cache<Object, T> remembering(Ticker ticker) {
        return Caffeine.newBuilder()
                .ticker(ticker)
                .expireAfterWrite(STALENESS)
                .maximumSize(REMEMBERED)
                .build();
    }

    /**
     * Keeps a new agreement; of two at once, one.
     *
     * @throws PlatformAlreadyKnown when its issuer and client id have one (F-8)
     */
    public void add(Registration registration, Organisation organisation, List<DeploymentId> active) {
        transactions.runRacing(() -> {
            // Not by what is remembered: another node may have removed it a moment ago.
            if (findByIssuer(registration.issuer()).stream()
                    .anyMatch(known -> known.clientId().equals(registration.clientId()))) {
                throw new PlatformAlreadyKnown(registration.issuer(), registration.clientId());
            }
            RegistrationEntity row = RegistrationEntity.of(registration, organisation, clock.instant());
            row.newDeployments = newDeployments(registration, active).name();
            transactions.entityManager().persist(row);
            active.stream()
                    .distinct()
                    .forEach(id -> keep(registration.id(), new Deployment(id, Deployment.State.ACTIVE)));
        });
    }

    public List<Registration> all() {
        return transactions.call(() -> list(transactions
                .entityManager()
                .createQuery("from RegistrationEntity order by createdAt", RegistrationEntity.class)));
    }

    /** Those of one organisation, or of all where none is named, by name. */
    public List<Registration> within(Optional<UUID> organisation) {
        return transactions.call(() -> {
            TypedQuery<RegistrationEntity> query = transactions
                    .entityManager()
                    .createQuery(
                            "from RegistrationEntity"
                                    + (organisation.isPresent() ? " where organisationId = :organisation" : "")
                                    + " order by lower(name), id",
                            RegistrationEntity.class);
            organisation.ifPresent(owner -> query.setParameter("organisation", owner));
            return list(query);
        });
    }

    @Override
    public Optional<Registration> find(String issuer, String clientId) {
        if (!canBeKnown(issuer) || !canBeKnown(clientId)) {
            return Optional.empty();
        }
        return remembered(
                List.of(issuer, clientId),
                transactions -> transactions
                        .entityManager()
                        .createQuery(
                                "from RegistrationEntity where issuer = :issuer and clientId = :clientId",
                                RegistrationEntity.class)
                        .setParameter("issuer", issuer)
                        .setParameter("clientId", clientId)
                        .getResultStream()
                        .findFirst());
    }

    @Override
    public Optional<Registration> byId(RegistrationId id) {
        return remembered(
                id,
                transactions -> Optional.ofNullable(
                        transactions.entityManager().find(RegistrationEntity.class, UUID.fromString(id.value()))));
    }

    @Override
    public List<Registration> findByIssuer(String issuer) {
        if (!canBeKnown(issuer)) {
            return List.of();
        }
        return transactions.call(() -> list(transactions
                .entityManager()
                .createQuery("from RegistrationEntity where issuer = :issuer", RegistrationEntity.class)
                .setParameter("issuer", issuer)));
    }

    /** PostgreSQL refuses the whole statement where a text holds a NUL; no registration does. */
    private static boolean canBeKnown(String text) {
        return text.indexOf('\0') < 0;
    }

    /** A deployment never seen is remembered as the registration's policy says: waiting for approval, or working. */
    @Override
    public Optional<Deployment> deployment(RegistrationId registration, DeploymentId id) {
        Deployment known = deployments.getIfPresent(List.of(registration, id));
        if (known != null) {
            return Optional.of(known);
        }
        Optional<Deployment> found = transactions.callRacing(() -> lookUp(registration, id));
        found.filter(deployment -> deployment.state() == Deployment.State.ACTIVE)
                .ifPresent(deployment -> deployments.put(List.of(registration, id), deployment));
        return found;
    }

    /** Every deployment that launched us or was named, oldest first. */
    public List<Deployment> deployments(RegistrationId registration) {
        return transactions.call(() -> transactions
                .entityManager()
                .createQuery("""
                        from DeploymentEntity where registrationId = :registration order by firstSeenAt, deploymentId
                        """, DeploymentEntity.class)
                .setParameter("registration", UUID.fromString(registration.value()))
                .getResultStream()
                .map(DeploymentEntity::toDomain)
                .toList());
    }

    private Optional<Deployment> lookUp(RegistrationId registration, DeploymentId id) {
        UUID owner = UUID.fromString(registration.value());
        DeploymentEntity row =
                transactions.entityManager().find(DeploymentEntity.class, DeploymentEntity.Key.of(owner, id));
        if (row != null) {
            return Optional.of(row.toDomain());
        }
        RegistrationEntity agreement = transactions.entityManager().find(RegistrationEntity.class, owner);
        return agreement == null
                ? Optional.empty()
                : Optional.of(
                        keep(registration, new Deployment(id, Deployment.State.valueOf(agreement.newDeployments))));
    }

    private Deployment keep(RegistrationId registration, Deployment deployment) {
        transactions
                .entityManager()
                .persist(DeploymentEntity.of(UUID.fromString(registration.value()), deployment, clock.instant()));
        return deployment;
    }

    /** Reads everything anew: this node changed it. */
    void forget() {
        registrations.invalidateAll();
        deployments.invalidateAll();
    }

    private Optional<Registration> remembered(Object key, RegistrationQuery query) {
        Registration known = registrations.getIfPresent(key);
        if (known != null) {
            return Optional.of(known);
        }
        Optional<Registration> found =
                transactions.call(() -> query.in(transactions).map(RegistrationEntity::toDomain));
        found.ifPresent(registration -> registrations.put(key, registration));
        return found;
    }

    private static List<Registration> list(TypedQuery<RegistrationEntity> query) {
        return query.getResultStream().map(RegistrationEntity::toDomain).toList();
    }

    @FunctionalInterface
    private interface RegistrationQuery {
        Optional<RegistrationEntity> in(Transactions transactions);
    }
}
