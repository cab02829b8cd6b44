package fr.passerelle.app.platforms;

import fr.passerelle.app.storage.Transactions;
import fr.passerelle.lti.platform.Deployment;
import fr.passerelle.lti.platform.RegistrationId;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** The platforms as their administrators look them up; always read from the database. */
public final class PlatformDirectory {
    /** How many platforms, and how many deployments of one, are listed at most. */
    public static final int MOST = 200;

    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final String FROM_ROWS = "select new fr.passerelle.app.platforms.PlatformDirectory$Row"
            + "(r, o, (select count(*) from DeploymentEntity d where d.registrationId = r.id and d.state = 'PENDING'))"
            + " from RegistrationEntity r, OrganisationEntity o where o.id = r.organisationId";

    /** A deployment, and when a launch or an administrator first named it. */
    public record SeenDeployment(Deployment deployment, Instant firstSeenAt) {}

    /** What a query finds. */
    record Row(RegistrationEntity registration, OrganisationEntity organisation, long waiting) {
        KnownPlatform toDomain() {
            return new KnownPlatform(
                    registration.toDomain(),
                    organisation.toDomain(),
                    registration.newDeployments.equals(Deployment.State.ACTIVE.name()),
                    waiting,
                    registration.createdAt,
                    Optional.ofNullable(registration.lastLaunchAt));
        }
    }

    private final Transactions transactions;

    public PlatformDirectory(Transactions transactions) {
        this.transactions = transactions;
    }

    /** The platform of this id, however the id is spelled. */
    public Optional<KnownPlatform> find(String id) {
        return ID.matcher(id).matches() ? find(new RegistrationId(id)) : Optional.empty();
    }

    public Optional<KnownPlatform> find(RegistrationId id) {
        return transactions.call(() -> transactions
                .entityManager()
                .createQuery(FROM_ROWS + " and r.id = :id", Row.class)
                .setParameter("id", UUID.fromString(id.value()))
                .getResultStream()
                .findFirst()
                .map(Row::toDomain));
    }

    /**
     * The platforms of one organisation, or of all, whose name or issuer holds the words; by name, {@link #MOST} at most.
     */
    public List<KnownPlatform> list(Optional<UUID> organisation, String words) {
        return transactions.call(() -> query(organisation, words, FROM_ROWS, " order by lower(r.name), r.id", Row.class)
                .setMaxResults(MOST)
                .getResultStream()
                .map(Row::toDomain)
                .toList());
    }

    /** How many {@link #list} would give without its limit. */
    public long count(Optional<UUID> organisation, String words) {
        String counted =
                "select count(*) from RegistrationEntity r, OrganisationEntity o where o.id = r.organisationId";
        return transactions.call(
                () -> query(organisation, words, counted, "", Long.class).getSingleResult());
    }

    /** The deployments of a platform: those that wait first, then as they were seen. */
    public List<SeenDeployment> deployments(RegistrationId registration) {
        return transactions.call(() -> transactions
                .entityManager()
                .createQuery(
                        "from DeploymentEntity where registrationId = :registration"
                                + " order by case state when 'PENDING' then 0 when 'ACTIVE' then 1 else 2 end,"
                                + " firstSeenAt, deploymentId",
                        DeploymentEntity.class)
                .setParameter("registration", UUID.fromString(registration.value()))
                .setMaxResults(MOST)
                .getResultStream()
                .map(row -> new SeenDeployment(row.toDomain(), row.firstSeenAt))
                .toList());
    }

    private <T> TypedQuery<T> query(
            Optional<UUID> organisation, String words, String from, String order, Class<T> type) {
        return transactions
                .entityManager()
                .createQuery(
                        from + " and (:everybody = true or o.id = :owner)"
                                + " and (lower(r.name) like :words escape '!' or lower(r.issuer) like :words escape '!')"
                                + order,
                        type)
                .setParameter("everybody", organisation.isEmpty())
                .setParameter("owner", organisation.orElse(new UUID(0, 0)))
                .setParameter("words", "%" + literal(words) + "%");
    }

    /** Signs that mean something in a pattern stand for themselves; what no name holds is left out. */
    private static String literal(String words) {
        return words.replace("\0", "").strip().toLowerCase(Locale.ROOT).replaceAll("[!%_]", "!$0");
    }
}
