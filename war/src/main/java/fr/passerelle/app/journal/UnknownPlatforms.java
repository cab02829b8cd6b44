package fr.passerelle.app.journal;

import fr.passerelle.app.storage.Hash;
import fr.passerelle.app.storage.Transactions;
import fr.passerelle.lti.refusal.LaunchError;
import fr.passerelle.lti.refusal.LaunchError.RegistrationAmbiguous;
import fr.passerelle.lti.refusal.LaunchError.RegistrationUnknown;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Who knocks and was never registered: the most common first mistake, and one that leaves no trace at a registration.
 *
 * <p>Anybody may knock, as often as they like and under any name (J-5). So of one issuer and client id there is one row; at
 * most {@value #NEW_IN_AN_HOUR} new ones come in an hour (a few more when many come at the same instant), at most {@value #KEPT_AT_MOST} are kept, the longest unseen goes
 * first; and each node writes at most {@value #WRITTEN_IN_A_MINUTE} times a minute, so that a flood is counted too low and
 * costs nothing. What does not look like a platform's address is not kept at all.
 */
public final class UnknownPlatforms {
    static final int KEPT_AT_MOST = 200;
    static final int NEW_IN_AN_HOUR = 20;
    static final int WRITTEN_IN_A_MINUTE = 30;

    private final Transactions transactions;
    private final Clock clock;
    private Instant minute = Instant.EPOCH;
    private int written;

    UnknownPlatforms(Transactions transactions, Clock clock) {
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Who was seen last, first. */
    public List<UnknownPlatform> latest(int most) {
        return transactions.call(() -> transactions
                .entityManager()
                .createQuery("from UnknownPlatformEntity order by lastAt desc, id", UnknownPlatformEntity.class)
                .setMaxResults(most)
                .getResultStream()
                .map(UnknownPlatformEntity::toDomain)
                .toList());
    }

    void count(LaunchError error) {
        if (error instanceof RegistrationUnknown unknown) {
            count(unknown.issuer().text(), unknown.clientId().text(), error);
        } else if (error instanceof RegistrationAmbiguous ambiguous) {
            count(ambiguous.issuer().text(), "", error);
        }
    }

    private void count(String issuer, String clientId, LaunchError error) {
        address(issuer)
                .filter(address -> mayWrite())
                .ifPresent(address -> transactions.runRacing(
                        () -> write(address, plain(clientId), error.code().name())));
    }

    private void write(String issuer, String clientId, String code) {
        String id = Hash.of(issuer + "\n" + clientId + "\n" + code);
        if (countedOnce(id) == 0 && newInTheLastHour() < NEW_IN_AN_HOUR) {
            makeRoom();
            UnknownPlatformEntity row = new UnknownPlatformEntity();
            row.id = id;
            row.issuer = issuer;
            row.clientId = clientId;
            row.code = code;
            row.attempts = 1;
            row.firstAt = clock.instant();
            row.lastAt = clock.instant();
            transactions.entityManager().persist(row);
        }
    }

    /** In one statement, so that of several at once none is lost. */
    private int countedOnce(String id) {
        return transactions
                .entityManager()
                .createQuery("update UnknownPlatformEntity set attempts = attempts + 1, lastAt = :now where id = :id")
                .setParameter("now", clock.instant())
                .setParameter("id", id)
                .executeUpdate();
    }

    private long newInTheLastHour() {
        return transactions
                .entityManager()
                .createQuery("select count(*) from UnknownPlatformEntity where firstAt > :hour", Long.class)
                .setParameter("hour", clock.instant().minus(Duration.ofHours(1)))
                .getSingleResult();
    }

    private void makeRoom() {
        transactions
                .entityManager()
                .createQuery("from UnknownPlatformEntity order by lastAt desc, id", UnknownPlatformEntity.class)
                .setFirstResult(KEPT_AT_MOST - 1)
                .getResultStream()
                .forEach(transactions.entityManager()::remove);
    }

    void purge() {
        transactions.run(() -> transactions
                .entityManager()
                .createQuery("delete from UnknownPlatformEntity where lastAt < :oldest")
                .setParameter("oldest", clock.instant().minus(RefusedLaunches.KEPT))
                .executeUpdate());
    }

    private synchronized boolean mayWrite() {
        Instant now = clock.instant();
        if (Duration.between(minute, now).abs().compareTo(Duration.ofMinutes(1)) >= 0) {
            minute = now;
            written = 0;
        }
        return written++ < WRITTEN_IN_A_MINUTE;
    }

    /** Scheme, host, port and path of a web address; what else was sent is nobody's business. */
    private static Optional<String> address(String issuer) {
        try {
            URI uri = new URI(issuer);
            boolean web = "https".equals(uri.getScheme()) || "http".equals(uri.getScheme());
            boolean bare = uri.getRawUserInfo() == null && uri.getRawQuery() == null && uri.getRawFragment() == null;
            return web && bare && uri.getHost() != null && ascii(issuer) ? Optional.of(issuer) : Optional.empty();
        } catch (URISyntaxException noAddress) {
            return Optional.empty();
        }
    }

    private static String plain(String clientId) {
        return ascii(clientId) ? clientId : "";
    }

    private static boolean ascii(String text) {
        return text.chars().allMatch(c -> c > ' ' && c < 127 && c != '@');
    }
}
