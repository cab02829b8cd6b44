package fr.passerelle.app.audit;

import java.util.Optional;

/**
 * Who acts: somebody signed in, or whoever owns the home folder and writes commands. Exists only once that was proved.
 *
 * @param account empty for the command line
 */
public record Administrator(Optional<AccountId> account, Reach reach) {

    /** Whoever may write commands may do everything. */
    public static final Administrator COMMAND_LINE = new Administrator(Optional.empty(), Reach.EVERYTHING);

    public static Administrator of(AccountId account, Reach reach) {
        return new Administrator(Optional.of(account), reach);
    }

    public boolean is(AccountId other) {
        return account.filter(other::equals).isPresent();
    }
}
