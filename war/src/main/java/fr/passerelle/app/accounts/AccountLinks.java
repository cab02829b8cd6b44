package fr.passerelle.app.accounts;

import fr.passerelle.app.accounts.AccountRefused.Code;
import fr.passerelle.app.audit.AccountId;
import fr.passerelle.app.audit.Administrator;
import fr.passerelle.app.audit.AuditTrail;
import fr.passerelle.app.audit.Change;
import fr.passerelle.app.audit.Reach;
import fr.passerelle.app.storage.Hash;
import fr.passerelle.app.storage.Token;
import fr.passerelle.app.storage.Transactions;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The one-time links by which people choose a password. A link is 256 random bits, shown once and kept as its hash; it is
 * gone once used, and the ones of the same account with it.
 */
public final class AccountLinks {
    /** Where links are opened, under the application's root. */
    public static final String PATH = "/admin/lien";

    private static final int LONGEST = 100;

    private final Transactions transactions;
    private final Accounts accounts;
    private final Passwords passwords;
    private final AuditTrail trail;
    private final Clock clock;

    public AccountLinks(
            Transactions transactions, Accounts accounts, Passwords passwords, AuditTrail trail, Clock clock) {
        this.transactions = transactions;
        this.accounts = accounts;
        this.passwords = passwords;
        this.trail = trail;
        this.clock = clock;
    }

    /** The path of a link: the secret stands behind the {@code #}, which browsers send nowhere. */
    public static String path(String secret) {
        return PATH + "#" + secret;
    }

    /** A link that is still good: what for, and whose. */
    public record Found(LinkPurpose purpose, Optional<Account> account) {}

    /** The secret of a link to the first account, when there is none yet. */
    public Optional<String> first() {
        return transactions.call(
                () -> accounts.anyForEverything() ? Optional.empty() : Optional.of(keep(null, LinkPurpose.FIRST)));
    }

    /**
     * Makes an account and the secret of the link by which it is joined.
     *
     * @throws AccountRefused {@code OUT_OF_REACH}, {@code ACCOUNT_ALREADY_KNOWN}
     */
    public String invite(Administrator by, EmailAddress email, Reach reach) {
        return transactions.callRacing(() -> keep(accounts.add(by, email, reach).id(), LinkPurpose.INVITATION));
    }

    /**
     * The secret of another link, for somebody who forgot their password or lost their invitation; earlier ones are void.
     *
     * @throws AccountRefused {@code ACCOUNT_UNKNOWN}, {@code ACCOUNT_DISABLED}
     */
    public String again(Administrator by, AccountId id) {
        return transactions.callRacing(() -> {
            Account account = accounts.find(by.reach(), id).orElseThrow(() -> new AccountRefused(Code.ACCOUNT_UNKNOWN));
            if (!account.enabled()) {
                throw new AccountRefused(Code.ACCOUNT_DISABLED);
            }
            forget(id);
            trail.record(by, Change.of("ACCOUNT_LINK_MADE").in(account.reach()).to(id));
            return keep(id, account.awaited() ? LinkPurpose.INVITATION : LinkPurpose.RESET);
        });
    }

    /** What this secret opens now, without using it up. */
    public Optional<Found> look(String secret) {
        return transactions.call(() -> good(secret).flatMap(this::found));
    }

    /**
     * Uses the link up: its account has this password, and no earlier session.
     *
     * @param email whose the account will be, for the first link only
     * @throws AccountRefused {@code LINK_UNUSABLE}, {@code EMAIL_INVALID}, {@code ACCOUNT_ALREADY_KNOWN} or what is wrong
     *     with the password
     */
    public Account use(String secret, Optional<EmailAddress> email, String password) {
        Found found = look(secret).orElseThrow(() -> new AccountRefused(Code.LINK_UNUSABLE));
        EmailAddress address = found.account()
                .map(Account::email)
                .or(() -> email)
                .orElseThrow(() -> new AccountRefused(Code.EMAIL_INVALID));
        PasswordRules.refusal(password, address).ifPresent(code -> {
            throw new AccountRefused(code);
        });
        String hash = passwords.hash(password);
        return transactions.callRacing(() -> {
            Account account = take(secret, found, address);
            accounts.setPassword(account.id(), hash);
            accounts.cameIn(account.id());
            return account;
        });
    }

    /** Forgets what is out of time. */
    public void purge() {
        transactions.run(() -> transactions
                .entityManager()
                .createQuery("delete from AccountLinkEntity where expiresAt <= :now")
                .setParameter("now", clock.instant())
                .executeUpdate());
    }

    private Account take(String secret, Found found, EmailAddress address) {
        if (deleted(secret) == 0) {
            throw new AccountRefused(Code.LINK_UNUSABLE);
        }
        if (found.account().isPresent()) {
            forget(found.account().get().id());
            return found.account().get();
        }
        forgetFirst();
        if (accounts.anyForEverything()) {
            throw new AccountRefused(Code.LINK_UNUSABLE);
        }
        if (accounts.of(address).isPresent()) {
            throw new AccountRefused(Code.ACCOUNT_ALREADY_KNOWN);
        }
        Account first = accounts.insert(address, Reach.EVERYTHING);
        trail.record(first.administrator(), Change.of("FIRST_ACCOUNT_MADE").to(first.id()));
        return first;
    }

    private Optional<Found> found(AccountLinkEntity link) {
        if (link.accountId == null) {
            return accounts.anyForEverything()
                    ? Optional.empty()
                    : Optional.of(new Found(link.purpose, Optional.empty()));
        }
        return accounts.find(Reach.EVERYTHING, new AccountId(link.accountId))
                .filter(Account::enabled)
                .map(account -> new Found(link.purpose, Optional.of(account)));
    }

    private Optional<AccountLinkEntity> good(String secret) {
        return Optional.of(secret)
                .filter(text -> text.length() <= LONGEST)
                .map(text -> transactions.entityManager().find(AccountLinkEntity.class, Hash.of(text)))
                .filter(link -> clock.instant().isBefore(link.expiresAt));
    }

    private String keep(@Nullable AccountId account, LinkPurpose purpose) {
        String secret = Token.secret();
        transactions
                .entityManager()
                .persist(AccountLinkEntity.of(
                        Hash.of(secret), account == null ? null : account.value(), purpose, clock.instant()));
        return secret;
    }

    private int deleted(String secret) {
        return transactions
                .entityManager()
                .createQuery("delete from AccountLinkEntity where tokenHash = :hash and expiresAt > :now")
                .setParameter("hash", Hash.of(secret))
                .setParameter("now", clock.instant())
                .executeUpdate();
    }

    private void forget(AccountId account) {
        transactions
                .entityManager()
                .createQuery("delete from AccountLinkEntity where accountId = :account")
                .setParameter("account", account.value())
                .executeUpdate();
    }

    /** Whoever else holds a first link and uses it now waits here, and then finds it gone. */
    private void forgetFirst() {
        transactions
                .entityManager()
                .createQuery("delete from AccountLinkEntity where purpose = :first")
                .setParameter("first", LinkPurpose.FIRST)
                .executeUpdate();
    }
}
