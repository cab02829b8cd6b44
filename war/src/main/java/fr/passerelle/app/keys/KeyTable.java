package fr.passerelle.app.keys;

import fr.passerelle.app.settings.Secret;
import fr.passerelle.app.storage.Seal;
import fr.passerelle.app.storage.Transactions;
import fr.passerelle.lti.platform.RegistrationId;
import fr.passerelle.lti.token.SigningKey;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The rows of rings and keys; every call joins the caller's transaction. */
final class KeyTable {
    private final Transactions transactions;
    private final Seal seal;
    private final Supplier<SigningKey> making;

    /** @param secret of the instance: it seals the private keys, each bound to its kid */
    KeyTable(Transactions transactions, Secret secret, Supplier<SigningKey> making) {
        this.transactions = transactions;
        this.seal = new Seal(secret.keyFor("tool keys at rest"));
        this.making = making;
    }

    List<KeyRingEntity> rings() {
        return transactions
                .entityManager()
                .createQuery("from KeyRingEntity order by createdAt, id", KeyRingEntity.class)
                .getResultList();
    }

    @Nullable
    KeyRingEntity ring(KeyRingId ring) {
        return transactions.entityManager().find(KeyRingEntity.class, ring.value());
    }

    KeyRingId ringOf(RegistrationId registration) {
        return transactions
                .entityManager()
                .createQuery("select id from KeyRingEntity where registrationId = :registration", String.class)
                .setParameter("registration", UUID.fromString(registration.value()))
                .getResultStream()
                .findFirst()
                .map(KeyRingId::new)
                .orElse(KeyRingId.COMMON);
    }

    /** Every key that ever stood in the ring, revoked ones too. */
    List<ToolKeyEntity> keys(KeyRingId ring) {
        return transactions
                .entityManager()
                .createQuery("from ToolKeyEntity where ring = :ring order by place", ToolKeyEntity.class)
                .setParameter("ring", ring.value())
                .getResultList();
    }

    Optional<ToolKeyEntity> key(String kid) {
        return Optional.ofNullable(transactions.entityManager().find(ToolKeyEntity.class, kid));
    }

    void addRing(KeyRingId ring, Instant now) {
        transactions.entityManager().persist(KeyRingEntity.of(ring, now));
    }

    /** A new key at the place after those seen, which another node that saw the same may be taking. */
    ToolKeyEntity add(
            KeyRingId ring,
            List<ToolKeyEntity> seen,
            Instant now,
            Instant signsFrom,
            @Nullable Instant publishedUntil) {
        SigningKey key = making.get();
        ToolKeyEntity row = new ToolKeyEntity();
        row.kid = key.keyId();
        row.ring = ring.value();
        row.place = 1 + seen.stream().mapToInt(each -> each.place).max().orElse(0);
        row.sealedKey = seal.seal(key.keyId(), key.privateJwk());
        row.createdAt = now;
        row.signsFrom = signsFrom;
        row.publishedUntil = publishedUntil;
        transactions.entityManager().persist(row);
        return row;
    }

    /** Takes the private part away; false when another has done so. */
    boolean revoke(String kid, Instant now) {
        return transactions
                        .entityManager()
                        .createQuery("update ToolKeyEntity set revokedAt = :now, sealedKey = ''"
                                + " where kid = :kid and revokedAt is null")
                        .setParameter("now", now)
                        .setParameter("kid", kid)
                        .executeUpdate()
                == 1;
    }

    /** @throws KeyUnreadable when it was sealed with another secret */
    SigningKey open(ToolKeyEntity row) {
        return seal.open(row.kid, row.sealedKey).map(SigningKey::fromPrivateJwk).orElseThrow(KeyUnreadable::new);
    }

    /** Takes the registration's ring from it; it counts as made now, so that it is not forgotten at once. */
    void leave(RegistrationId registration, Instant now) {
        transactions
                .entityManager()
                .createQuery("update KeyRingEntity set registrationId = null, createdAt = :now"
                        + " where registrationId = :registration")
                .setParameter("now", now)
                .setParameter("registration", UUID.fromString(registration.value()))
                .executeUpdate();
    }

    /** Forgets rings that no registration came to use. */
    void removeRingsWithoutRegistration(Instant madeBefore) {
        transactions
                .entityManager()
                .createQuery("delete from KeyRingEntity where registrationId is null and id <> :common"
                        + " and createdAt < :before")
                .setParameter("common", KeyRingId.COMMON.value())
                .setParameter("before", madeBefore)
                .executeUpdate();
    }
}
