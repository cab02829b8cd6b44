package fr.passerelle.app.invitation;

import fr.passerelle.app.audit.AccountId;
import fr.passerelle.app.audit.Administrator;
import fr.passerelle.app.audit.Reach;
import fr.passerelle.app.platforms.Organisation;
import fr.passerelle.app.platforms.Organisations;
import fr.passerelle.app.storage.Hash;
import fr.passerelle.app.storage.Token;
import fr.passerelle.app.storage.Transactions;
import fr.passerelle.lti.platform.RegistrationId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The one-time links by which an organisation's platform registers itself (F-1); kept as hashes. */
public final class Invitations {
    /** The rows of this feature, for the persistence unit. */
    public static final List<Class<?>> ENTITIES = List.of(InvitationEntity.class);

    /** How long a link waits to be used. */
    public static final Duration VALIDITY = Duration.ofDays(14);

    /** How long one registration may hold a link: longer than both calls to a platform can take. */
    public static final Duration CLAIMED_FOR = Duration.ofMinutes(1);

    /** How many are listed. */
    private static final int MOST = 200;

    private final Transactions transactions;
    private final Organisations organisations;
    private final Clock clock;

    public Invitations(Transactions transactions, Organisations organisations, Clock clock) {
        this.transactions = transactions;
        this.organisations = organisations;
        this.clock = clock;
    }

    /** A new secret to put in a link; it is not kept and cannot be shown again. */
    public NewInvitation invite(Administrator by, Organisation organisation) {
        String token = Token.secret();
        Instant now = clock.instant();
        InvitationEntity row = InvitationEntity.of(Hash.of(token), organisation.id(), now, now.plus(VALIDITY));
        row.invitedBy = by.account().map(AccountId::value).orElse(null);
        transactions.run(() -> transactions.entityManager().persist(row));
        return new NewInvitation(token, row.reference, row.expiresAt);
    }

    /** What the secret is good for now. */
    public InvitationState state(String token) {
        return look(token).map(Invitation::state).orElse(InvitationState.UNKNOWN);
    }

    /** The invitation of this secret. */
    public Optional<Invitation> look(String token) {
        return transactions.call(() -> row(token).map(this::toDomain));
    }

    /** Holds the invitation while a platform is asked; for whoever comes first, and nobody when it is not open. */
    public Optional<InvitationClaim> claim(String token) {
        String id = Token.id();
        return transactions.call(() -> {
            Instant now = clock.instant();
            int claimed = transactions
                    .entityManager()
                    .createQuery("update InvitationEntity set claim = :claim, claimedUntil = :until"
                            + " where tokenHash = :hash and usedAt is null and revokedAt is null and expiresAt > :now"
                            + " and (claimedUntil is null or claimedUntil <= :now)")
                    .setParameter("claim", id)
                    .setParameter("until", now.plus(CLAIMED_FOR))
                    .setParameter("hash", Hash.of(token))
                    .setParameter("now", now)
                    .executeUpdate();
            return claimed == 0 ? Optional.empty() : row(token).map(row -> held(row, id));
        });
    }

    /**
     * Uses the invitation up for this registration; joins the caller's transaction. False when the claim is over, because
     * it was held for too long or the invitation was revoked.
     */
    public boolean use(InvitationClaim claim, RegistrationId registration) {
        return transactions.call(() -> transactions
                        .entityManager()
                        .createQuery("update InvitationEntity set usedAt = :now, registrationId = :registration,"
                                + " claim = null, claimedUntil = null"
                                + " where claim = :claim and usedAt is null and revokedAt is null")
                        .setParameter("now", clock.instant())
                        .setParameter("registration", UUID.fromString(registration.value()))
                        .setParameter("claim", claim.id())
                        .executeUpdate()
                == 1);
    }

    /** Leaves the invitation open: the registration failed. */
    public void release(InvitationClaim claim) {
        transactions.run(() -> transactions
                .entityManager()
                .createQuery("update InvitationEntity set claim = null, claimedUntil = null where claim = :claim")
                .setParameter("claim", claim.id())
                .executeUpdate());
    }

    /** Closes an invitation that nobody used yet; false when there is nothing to close. */
    public boolean revoke(String reference) {
        return transactions.call(() -> transactions
                        .entityManager()
                        .createQuery("update InvitationEntity set revokedAt = :now"
                                + " where reference = :reference and usedAt is null and revokedAt is null")
                        .setParameter("now", clock.instant())
                        .setParameter("reference", reference)
                        .executeUpdate()
                == 1);
    }

    public Optional<Invitation> byReference(String reference) {
        if (reference.indexOf('\0') >= 0) {
            return Optional.empty();
        }
        return transactions.call(() -> transactions
                .entityManager()
                .createQuery("from InvitationEntity where reference = :reference", InvitationEntity.class)
                .setParameter("reference", reference)
                .getResultStream()
                .findFirst()
                .map(this::toDomain));
    }

    /** The latest invitations, of everybody or of one organisation. */
    public List<Invitation> latest(Optional<UUID> organisation) {
        return transactions.call(() -> transactions
                .entityManager()
                .createQuery(
                        "from InvitationEntity where :everybody = true or organisationId = :owner"
                                + " order by createdAt desc, reference",
                        InvitationEntity.class)
                .setParameter("everybody", organisation.isEmpty())
                .setParameter("owner", organisation.orElse(new UUID(0, 0)))
                .setMaxResults(MOST)
                .getResultStream()
                .map(this::toDomain)
                .toList());
    }

    private Optional<InvitationEntity> row(String token) {
        return Optional.ofNullable(transactions.entityManager().find(InvitationEntity.class, Hash.of(token)));
    }

    private InvitationClaim held(InvitationEntity row, String claim) {
        Administrator by =
                new Administrator(Optional.ofNullable(row.invitedBy).map(AccountId::new), Reach.of(row.organisationId));
        return new InvitationClaim(row.reference, claim, organisation(row), by);
    }

    private Organisation organisation(InvitationEntity row) {
        return organisations.find(row.organisationId).orElseThrow();
    }

    private Invitation toDomain(InvitationEntity row) {
        return new Invitation(
                row.reference,
                organisation(row),
                row.state(clock.instant()),
                row.createdAt,
                row.expiresAt,
                Optional.ofNullable(row.registrationId).map(id -> new RegistrationId(id.toString())));
    }
}
