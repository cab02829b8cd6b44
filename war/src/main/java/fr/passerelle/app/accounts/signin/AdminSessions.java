package fr.passerelle.app.accounts.signin;

import fr.passerelle.app.accounts.Account;
import fr.passerelle.app.accounts.Accounts;
import fr.passerelle.app.audit.AccountId;
import fr.passerelle.app.audit.Reach;
import fr.passerelle.app.storage.Hash;
import fr.passerelle.app.storage.Seal;
import fr.passerelle.app.storage.Token;
import fr.passerelle.app.storage.Transactions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * The browsers that are signed in, for every node. A session ends by itself, or when its account is disabled or has
 * another password.
 */
public final class AdminSessions {
    /** The rows of this feature, for the persistence unit. */
    public static final List<Class<?>> ENTITIES = List.of(AdminSessionEntity.class, SignInTallyEntity.class);

    /** A browser that asks for nothing so long is signed out. */
    public static final Duration IDLE = Duration.ofMinutes(30);

    /** However busy, a day of work later somebody signs in again. */
    public static final Duration LIFETIME = Duration.ofHours(10);

    /** Being seen is written down this often, not at each request. */
    private static final Duration GRAIN = Duration.ofMinutes(1);

    private static final int LONGEST_TOKEN = 100;
    private static final String NOTICE = "notice";

    private final Transactions transactions;
    private final Accounts accounts;
    private final Clock clock;

    public AdminSessions(Transactions transactions, Accounts accounts, Clock clock) {
        this.transactions = transactions;
        this.accounts = accounts;
        this.clock = clock;
    }

    /** A session of its own for each time somebody signs in; returns what the cookie holds. */
    public String open(AccountId id) {
        String token = Token.secret();
        transactions.run(() -> {
            Account account = accounts.find(Reach.EVERYTHING, id).orElseThrow();
            AdminSessionEntity row = new AdminSessionEntity();
            row.tokenHash = Hash.of(token);
            row.accountId = id.value();
            row.generation = account.generation();
            row.openedAt = clock.instant();
            row.seenAt = row.openedAt;
            transactions.entityManager().persist(row);
        });
        return token;
    }

    /** The session this token opens, if it still does; it has been seen now. */
    public Optional<AdminSession> find(String token) {
        return transactions.callRacing(() -> alive(token)
                .flatMap(row -> account(row).map(account -> {
                    Instant now = clock.instant();
                    if (row.seenAt.plus(GRAIN).isBefore(now)) {
                        row.seenAt = now;
                    }
                    return new AdminSession(token, account);
                })));
    }

    /** Signs this browser out. */
    public void close(String token) {
        transactions.run(() -> transactions
                .entityManager()
                .createQuery("delete from AdminSessionEntity where tokenHash = :hash")
                .setParameter("hash", Hash.of(token))
                .executeUpdate());
    }

    /** Signs every other browser of the same account out; returns how many there were. */
    public int closeOthers(AdminSession session) {
        return transactions.call(() -> transactions
                .entityManager()
                .createQuery("delete from AdminSessionEntity where accountId = :account and tokenHash <> :hash")
                .setParameter("account", session.account().id().value())
                .setParameter("hash", Hash.of(session.token()))
                .executeUpdate());
    }

    /** What the next page of this session says once. It may be a secret: only the cookie's holder can read it. */
    public void tell(AdminSession session, String notice) {
        String sealed = seal(session.token()).seal(NOTICE, notice);
        transactions.runRacing(() -> alive(session.token()).ifPresent(row -> row.sealedNotice = sealed));
    }

    /** What is to be said now, and not again. */
    public Optional<String> told(AdminSession session) {
        return transactions.callRacing(() -> alive(session.token()).flatMap(row -> {
            Optional<String> notice = Optional.ofNullable(row.sealedNotice)
                    .flatMap(kept -> seal(session.token()).open(NOTICE, kept));
            row.sealedNotice = null;
            return notice;
        }));
    }

    /** Forgets the sessions that are over. */
    public void purge() {
        transactions.run(() -> transactions
                .entityManager()
                .createQuery("delete from AdminSessionEntity where openedAt <= :opened or seenAt <= :seen")
                .setParameter("opened", clock.instant().minus(LIFETIME))
                .setParameter("seen", clock.instant().minus(IDLE))
                .executeUpdate());
    }

    private Optional<AdminSessionEntity> alive(String token) {
        Instant now = clock.instant();
        return Optional.of(token)
                .filter(text -> text.length() <= LONGEST_TOKEN)
                .map(text -> transactions.entityManager().find(AdminSessionEntity.class, Hash.of(text)))
                .filter(row -> now.isBefore(row.openedAt.plus(LIFETIME)) && now.isBefore(row.seenAt.plus(IDLE)));
    }

    private Optional<Account> account(AdminSessionEntity row) {
        return accounts.find(Reach.EVERYTHING, new AccountId(row.accountId))
                .filter(account -> account.enabled() && account.generation() == row.generation);
    }

    private static Seal seal(String token) {
        return new Seal(HexFormat.of().parseHex(Hash.of("seal " + token)));
    }
}
