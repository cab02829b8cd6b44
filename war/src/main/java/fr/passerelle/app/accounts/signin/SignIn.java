package fr.passerelle.app.accounts.signin;

import fr.passerelle.app.accounts.Account;
import fr.passerelle.app.accounts.AccountRefused;
import fr.passerelle.app.accounts.Accounts;
import fr.passerelle.app.accounts.EmailAddress;
import fr.passerelle.app.accounts.PasswordRules;
import fr.passerelle.app.accounts.Passwords;
import java.util.Optional;

/**
 * Lets somebody in who knows the password of an account. An e-mail without an account is answered in the same words and
 * after the same work. Tries are counted by account first; by address generously, since a whole office may share one.
 */
public final class SignIn {
    /** Wrong passwords of one account in a {@link SignInTallies#WINDOW}. */
    public static final int TRIES_OF_AN_ACCOUNT = 10;

    /** Tries from one address in the same time, of whatever accounts. */
    public static final int TRIES_OF_AN_ADDRESS = 200;

    private static final String ACCOUNT = "account";
    private static final String ADDRESS = "address";

    private final Accounts accounts;
    private final Passwords passwords;
    private final AdminSessions sessions;
    private final SignInTallies tallies;

    public SignIn(Accounts accounts, Passwords passwords, AdminSessions sessions, SignInTallies tallies) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.sessions = sessions;
        this.tallies = tallies;
    }

    /**
     * The token of a new session.
     *
     * @param address where the browser is, if that is known
     * @throws SignInRefused when nobody is let in
     */
    public String byPassword(String email, String password, Optional<String> address) {
        Optional<EmailAddress> spelled = EmailAddress.spelled(email);
        String counted = spelled.map(EmailAddress::key).orElse("");
        if (!address.map(place -> tallies.allows(ADDRESS, place, TRIES_OF_AN_ADDRESS))
                        .orElse(true)
                || !tallies.allows(ACCOUNT, counted, TRIES_OF_AN_ACCOUNT)) {
            throw new SignInRefused(SignInRefused.Code.SIGN_IN_TOO_OFTEN);
        }
        Optional<Account> account = spelled.flatMap(accounts::of).filter(Account::enabled);
        if (!matches(password, account)) {
            throw new SignInRefused(SignInRefused.Code.SIGN_IN_REFUSED);
        }
        tallies.forgive(ACCOUNT, counted);
        return letIn(account.orElseThrow());
    }

    /** The token of a new session, for somebody who proved otherwise who they are. */
    public String letIn(Account account) {
        accounts.cameIn(account.id());
        return sessions.open(account.id());
    }

    /**
     * Gives somebody signed in another password; every session of theirs is over, and the token returned is of a new one.
     *
     * @throws AccountRefused {@code PASSWORD_WRONG} and what is wrong with the new one
     * @throws SignInRefused when too many wrong passwords were tried
     */
    public String changePassword(AdminSession session, String current, String chosen) {
        Account account = session.account();
        if (!tallies.allows(ACCOUNT, account.email().key(), TRIES_OF_AN_ACCOUNT)) {
            throw new SignInRefused(SignInRefused.Code.SIGN_IN_TOO_OFTEN);
        }
        if (!matches(current, Optional.of(account))) {
            throw new AccountRefused(AccountRefused.Code.PASSWORD_WRONG);
        }
        tallies.forgive(ACCOUNT, account.email().key());
        PasswordRules.refusal(chosen, account.email()).ifPresent(code -> {
            throw new AccountRefused(code);
        });
        accounts.setPassword(account.id(), passwords.hash(chosen));
        return sessions.open(account.id());
    }

    private boolean matches(String password, Optional<Account> account) {
        String tried = password.length() > 2 * PasswordRules.LONGEST ? "" : password;
        try {
            return passwords.matches(tried, account.flatMap(known -> accounts.passwordHash(known.id())));
        } catch (Passwords.TooManyAtOnce busy) {
            throw new SignInRefused(SignInRefused.Code.SIGN_IN_BUSY);
        }
    }
}
