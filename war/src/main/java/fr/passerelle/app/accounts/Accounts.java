package fr.passerelle.app.accounts;

import fr.passerelle.app.accounts.AccountRefused.Code;
import fr.passerelle.app.audit.AccountId;
import fr.passerelle.app.audit.Administrator;
import fr.passerelle.app.audit.AuditTrail;
import fr.passerelle.app.audit.Change;
import fr.passerelle.app.audit.Reach;
import fr.passerelle.app.storage.Transactions;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Everybody who may administer. What is out of reach of the one who asks is not found. */
public final class Accounts {
    /** The rows of this feature, for the persistence unit. */
    public static final List<Class<?>> ENTITIES = List.of(AccountEntity.class, AccountLinkEntity.class);

    private final Transactions transactions;
    private final AuditTrail trail;
    private final Clock clock;

    public Accounts(Transactions transactions, AuditTrail trail, Clock clock) {
        this.transactions = transactions;
        this.trail = trail;
        this.clock = clock;
    }

    /** Those within reach, by e-mail. */
    public List<Account> within(Reach reach) {
        return transactions.call(() -> transactions
                .entityManager()
                .createQuery("from AccountEntity", AccountEntity.class)
                .getResultStream()
                .map(AccountEntity::toDomain)
                .filter(account -> reach.covers(account.reach()))
                .sorted(Comparator.comparing(account -> account.email().key()))
                .toList());
    }

    public Optional<Account> find(Reach reach, AccountId id) {
        return transactions.call(
                () -> row(id).map(AccountEntity::toDomain).filter(account -> reach.covers(account.reach())));
    }

    /** The account of this address, whoever asks: for those who sign in, and for the command line. */
    public Optional<Account> of(EmailAddress email) {
        return transactions.call(() -> row(email).map(AccountEntity::toDomain));
    }

    /** Whether somebody may administer the whole instance, be it only by an invitation that waits. */
    public boolean anyForEverything() {
        return transactions.call(() -> !forEverything().isEmpty());
    }

    /**
     * A new account, which cannot sign in before its link was used.
     *
     * @throws AccountRefused {@code OUT_OF_REACH}, {@code ACCOUNT_ALREADY_KNOWN}
     */
    public Account add(Administrator by, EmailAddress email, Reach reach) {
        if (!by.reach().covers(reach)) {
            throw new AccountRefused(Code.OUT_OF_REACH);
        }
        return transactions.callRacing(() -> {
            if (row(email).isPresent()) {
                throw new AccountRefused(Code.ACCOUNT_ALREADY_KNOWN);
            }
            Account account = insert(email, reach);
            trail.record(by, Change.of("ACCOUNT_INVITED").in(reach).to(account.id()));
            return account;
        });
    }

    /**
     * From now on they cannot sign in, and their sessions are over.
     *
     * @throws AccountRefused {@code ACCOUNT_UNKNOWN}, {@code LAST_ADMINISTRATOR} when nobody would be left
     */
    public void disable(Administrator by, AccountId id) {
        transactions.runRacing(() -> {
            List<AccountEntity> others = lockedForEverything();
            AccountEntity row = within(by, id);
            if (row.organisationId == null
                    && others.stream().noneMatch(other -> !other.id.equals(row.id) && other.joinedAt != null)) {
                throw new AccountRefused(Code.LAST_ADMINISTRATOR);
            }
            if (row.enabled) {
                row.enabled = false;
                row.generation++;
                trail.record(
                        by,
                        Change.of("ACCOUNT_DISABLED").in(row.toDomain().reach()).to(id));
            }
        });
    }

    /** @throws AccountRefused {@code ACCOUNT_UNKNOWN} */
    public void enable(Administrator by, AccountId id) {
        transactions.runRacing(() -> {
            AccountEntity row = within(by, id);
            if (!row.enabled) {
                row.enabled = true;
                trail.record(
                        by,
                        Change.of("ACCOUNT_ENABLED").in(row.toDomain().reach()).to(id));
            }
        });
    }

    /** What is kept of the password of somebody who may sign in, if they chose one. */
    public Optional<String> passwordHash(AccountId id) {
        return transactions.call(
                () -> row(id).filter(row -> row.enabled).flatMap(row -> Optional.ofNullable(row.passwordHash)));
    }

    /**
     * Another password, by its hash; every session is over.
     *
     * @throws AccountRefused {@code ACCOUNT_UNKNOWN}, {@code ACCOUNT_DISABLED}
     */
    public Account setPassword(AccountId id, String hash) {
        return transactions.callRacing(() -> {
            AccountEntity row = row(id).orElseThrow(() -> new AccountRefused(Code.ACCOUNT_UNKNOWN));
            if (!row.enabled) {
                throw new AccountRefused(Code.ACCOUNT_DISABLED);
            }
            row.passwordHash = hash;
            row.generation++;
            Account account = row.toDomain();
            trail.record(
                    account.administrator(),
                    Change.of("PASSWORD_CHANGED").in(account.reach()).to(id));
            return account;
        });
    }

    /** Remembers that they came in. */
    public void cameIn(AccountId id) {
        transactions.runRacing(() -> row(id).ifPresent(row -> {
            row.lastSignInAt = clock.instant();
            row.joinedAt = row.joinedAt == null ? row.lastSignInAt : row.joinedAt;
        }));
    }

    /** Joins the transaction that uses the first link. */
    Account insert(EmailAddress email, Reach reach) {
        AccountEntity row = AccountEntity.of(email, reach, clock.instant());
        transactions.entityManager().persist(row);
        transactions.entityManager().flush();
        return row.toDomain();
    }

    private AccountEntity within(Administrator by, AccountId id) {
        return row(id).filter(row -> by.reach().covers(row.toDomain().reach()))
                .orElseThrow(() -> new AccountRefused(Code.ACCOUNT_UNKNOWN));
    }

    private Optional<AccountEntity> row(AccountId id) {
        return Optional.ofNullable(transactions.entityManager().find(AccountEntity.class, id.value()));
    }

    private Optional<AccountEntity> row(EmailAddress email) {
        return transactions
                .entityManager()
                .createQuery("from AccountEntity where emailKey = :key", AccountEntity.class)
                .setParameter("key", email.key())
                .getResultStream()
                .findFirst();
    }

    private List<AccountEntity> forEverything() {
        return transactions
                .entityManager()
                .createQuery("from AccountEntity where organisationId is null and enabled = true", AccountEntity.class)
                .getResultList();
    }

    /** Two who disable each other at once must not both succeed. */
    private List<AccountEntity> lockedForEverything() {
        return transactions
                .entityManager()
                .createQuery(
                        "from AccountEntity where organisationId is null and enabled = true order by id",
                        AccountEntity.class)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }
}
