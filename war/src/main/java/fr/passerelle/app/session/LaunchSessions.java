package fr.passerelle.app.session;

import fr.passerelle.app.storage.Hash;
import fr.passerelle.app.storage.Token;
import fr.passerelle.app.storage.Transactions;
import fr.passerelle.lti.platform.Registration;
import fr.passerelle.lti.platform.RegistrationId;
import fr.passerelle.lti.platform.Registrations;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** The sessions of recent launches. */
public final class LaunchSessions {
    /** The rows of this feature, for the persistence unit. */
    public static final List<Class<?>> ENTITIES = List.of(LaunchSessionEntity.class);

    /** How long a ticket opens its launch. */
    public static final Duration LIFETIME = Duration.ofHours(8);

    /** How long an unproven browser has to show the secret it was given at login. */
    public static final Duration PATIENCE = Duration.ofMinutes(5);

    private final Transactions transactions;
    private final Registrations platforms;
    private final Clock clock;

    /** @param platforms whose sessions end when they are switched off */
    public LaunchSessions(Transactions transactions, Registrations platforms, Clock clock) {
        this.transactions = transactions;
        this.platforms = platforms;
        this.clock = clock;
    }

    /** Opens the session of a proven browser and returns its ticket. */
    public String open(LaunchSession session, RegistrationId registration) {
        String ticket = Token.secret();
        keep(LaunchSessionEntity.of(session, registration, Hash.of(ticket)), LIFETIME);
        return ticket;
    }

    /**
     * Opens another session for who holds this ticket already: a page that carries it leads from one to the other and
     * back, without cookies.
     */
    public OpenedLaunch openAlso(LaunchSession session, RegistrationId registration, String ticket) {
        keep(LaunchSessionEntity.of(session, registration, Hash.of(ticket)), LIFETIME);
        return new OpenedLaunch(session, ticket);
    }

    /**
     * Keeps a session shut until the browser shows the secret of this hash; returns the one-time ticket of {@link #prove},
     * which opens nothing else.
     */
    public String await(LaunchSession session, RegistrationId registration, String secretHash) {
        String oneTimeTicket = Token.secret();
        LaunchSessionEntity row = LaunchSessionEntity.of(session, registration, Hash.of(oneTimeTicket));
        row.awaitedSecretHash = secretHash;
        keep(row, PATIENCE);
        return oneTimeTicket;
    }

    /**
     * Opens a waiting session for the browser that knows the secret, once; returns its new ticket.
     *
     * @param proof whether what the browser showed is the secret of this hash
     */
    public Optional<OpenedLaunch> prove(LaunchId id, String oneTimeTicket, Predicate<String> proof) {
        return transactions.call(() -> alive(id)
                .filter(row -> Hash.matches(oneTimeTicket, row.ticketHash))
                .filter(row -> row.awaitedSecretHash != null && proof.test(row.awaitedSecretHash))
                .map(LaunchSessionEntity::toDomain)
                .flatMap(session -> openOnce(session, Hash.of(oneTimeTicket))));
    }

    /** The open session this ticket belongs to. */
    public Optional<LaunchSession> find(LaunchId id, String ticket) {
        return transactions.call(() -> alive(id)
                .filter(row -> row.awaitedSecretHash == null && Hash.matches(ticket, row.ticketHash))
                .map(LaunchSessionEntity::toDomain));
    }

    /** The same by the name a request gave, whatever it is. */
    public Optional<LaunchSession> find(String launch, String ticket) {
        return Optional.of(launch)
                .filter(LaunchId::isWellSpelled)
                .map(LaunchId::new)
                .flatMap(id -> find(id, ticket));
    }

    /** Forgets what has expired. */
    public void purge() {
        transactions.run(() -> transactions
                .entityManager()
                .createQuery("delete from LaunchSessionEntity where expiresAt < :now")
                .setParameter("now", clock.instant())
                .executeUpdate());
    }

    private Optional<LaunchSessionEntity> alive(LaunchId id) {
        Instant now = clock.instant();
        return Optional.ofNullable(transactions.entityManager().find(LaunchSessionEntity.class, id.value()))
                .filter(row -> now.isBefore(row.expiresAt))
                .filter(this::platformIsOn);
    }

    /** Asked at each request, and answered from memory: a platform switched off ends its sessions within seconds (J-15). */
    private boolean platformIsOn(LaunchSessionEntity row) {
        return platforms
                .byId(new RegistrationId(row.registrationId.toString()))
                .filter(Registration::active)
                .isPresent();
    }

    /** One statement, so that of two proofs at once only one opens. */
    private Optional<OpenedLaunch> openOnce(LaunchSession session, String oneTimeHash) {
        String ticket = Token.secret();
        int opened = transactions
                .entityManager()
                .createQuery("""
                        update LaunchSessionEntity
                        set awaitedSecretHash = null, ticketHash = :ticket, expiresAt = :expires
                        where id = :id and ticketHash = :oneTime and awaitedSecretHash is not null
                        """)
                .setParameter("ticket", Hash.of(ticket))
                .setParameter("expires", clock.instant().plus(LIFETIME))
                .setParameter("id", session.id().value())
                .setParameter("oneTime", oneTimeHash)
                .executeUpdate();
        return opened == 1 ? Optional.of(new OpenedLaunch(session, ticket)) : Optional.empty();
    }

    private void keep(LaunchSessionEntity row, Duration lifetime) {
        row.createdAt = clock.instant();
        row.expiresAt = row.createdAt.plus(lifetime);
        transactions.run(() -> transactions.entityManager().persist(row));
    }
}
