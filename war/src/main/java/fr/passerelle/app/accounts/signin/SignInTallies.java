package fr.passerelle.app.accounts.signin;

import fr.passerelle.app.storage.Hash;
import fr.passerelle.app.storage.Transactions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * How often somebody tried to sign in lately, counted for all nodes. A try counts before its password is looked at, so
 * that many at once are not more than one after the other.
 *
 * <p>E-mails and addresses are counted under the first 16 bits of their hash: that tells nobody's, and whoever invents
 * e-mails fills 65,536 small rows of each kind at most.
 */
public final class SignInTallies {
    /** How long a try counts. */
    public static final Duration WINDOW = Duration.ofMinutes(15);

    private static final int HASH_DIGITS = 4;

    private final Transactions transactions;
    private final Clock clock;

    public SignInTallies(Transactions transactions, Clock clock) {
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Counts one more try of this kind by this name; whether there were not too many. */
    public boolean allows(String kind, String name, int most) {
        String tally = tally(kind, name);
        return transactions.callRacing(() -> {
            Instant now = clock.instant();
            SignInTallyEntity row = transactions.entityManager().find(SignInTallyEntity.class, tally);
            if (row == null) {
                row = new SignInTallyEntity();
                row.tally = tally;
                row.beganAt = now;
                row.tries = 1;
                transactions.entityManager().persist(row);
                return true;
            }
            if (!now.isBefore(row.beganAt.plus(WINDOW))) {
                forget(tally, row.beganAt);
            }
            return counted(tally, most);
        });
    }

    /** Somebody proved who they are: the tries before count no more. */
    public void forgive(String kind, String name) {
        transactions.run(() -> transactions
                .entityManager()
                .createQuery("delete from SignInTallyEntity where tally = :tally")
                .setParameter("tally", tally(kind, name))
                .executeUpdate());
    }

    /** Forgets what counts no more. */
    public void purge() {
        transactions.run(() -> transactions
                .entityManager()
                .createQuery("delete from SignInTallyEntity where beganAt <= :began")
                .setParameter("began", clock.instant().minus(WINDOW))
                .executeUpdate());
    }

    /** One statement, so that of many at once none is lost. */
    private boolean counted(String tally, int most) {
        return transactions
                        .entityManager()
                        .createQuery(
                                "update SignInTallyEntity set tries = tries + 1 where tally = :tally and tries < :most")
                        .setParameter("tally", tally)
                        .setParameter("most", most)
                        .executeUpdate()
                == 1;
    }

    private void forget(String tally, Instant began) {
        transactions
                .entityManager()
                .createQuery(
                        "update SignInTallyEntity set tries = 0, beganAt = :now where tally = :tally and beganAt = :began")
                .setParameter("now", clock.instant())
                .setParameter("tally", tally)
                .setParameter("began", began)
                .executeUpdate();
    }

    private static String tally(String kind, String name) {
        return kind + ":" + Hash.of(name).substring(0, HASH_DIGITS);
    }
}
