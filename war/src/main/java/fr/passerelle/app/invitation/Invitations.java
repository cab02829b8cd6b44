package fr.passerelle.app.platforms;

import fr.passerelle.app.storage.Hash;
import fr.passerelle.app.storage.Token;
import fr.passerelle.app.storage.Transactions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** The one-time links by which an organisation's platform registers itself (F-1); kept as hashes. */
public final class Invitations {
    /** How long a link waits to be used. */
    public static final Duration VALIDITY = Duration.ofDays(14);

    private final Transactions transactions;
    private final Clock clock;

    public Invitations(Transactions transactions, Clock clock) {
        this.transactions = transactions;
        this.clock = clock;
    }

    /** A new secret to put in a link; it is not kept and cannot be shown again. */
    public String invite(Organisation organisation) {
        String token = Token.secret();
        Instant now = clock.instant();
        transactions.run(() -> transactions
                .entityManager()
                .persist(InvitationEntity.of(Hash.of(token), organisation.id(), now, now.plus(VALIDITY))));
        return token;
    }

    /** What the secret is good for now. */
    public InvitationState state(String token) {
        return transactions.call(() ->
                find(token).map(invitation -> invitation.state(clock.instant())).orElse(InvitationState.UNKNOWN));
    }

    /**
     * Uses the invitation up, for whoever comes first; joins the caller's transaction, so that a registration that fails
     * leaves the link usable.
     */
    public Optional<Organisation> use(String token) {
        return transactions.call(() -> find(token)
                .filter(invitation -> invitation.state(clock.instant()) == InvitationState.OPEN)
                .filter(invitation -> markUsed(invitation.tokenHash))
                .map(invitation -> organisation(invitation.organisationId)));
    }

    private boolean markUsed(String tokenHash) {
        return transactions
                        .entityManager()
                        .createQuery(
                                "update InvitationEntity set usedAt = :now where tokenHash = :hash and usedAt is null")
                        .setParameter("now", clock.instant())
                        .setParameter("hash", tokenHash)
                        .executeUpdate()
                == 1;
    }

    private Optional<InvitationEntity> find(String token) {
        return Optional.ofNullable(transactions.entityManager().find(InvitationEntity.class, Hash.of(token)));
    }

    private Organisation organisation(UUID id) {
        return transactions.entityManager().find(OrganisationEntity.class, id).toDomain();
    }
}
