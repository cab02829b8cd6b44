package fr.passerelle.app.platforms;

import fr.passerelle.app.settings.Secret;
import fr.passerelle.app.storage.Transactions;
import fr.passerelle.lti.platform.RegistrationId;
import fr.passerelle.lti.token.JwkSet;
import fr.passerelle.lti.token.SigningKey;
import fr.passerelle.lti.token.ToolKeys;
import java.time.Clock;
import java.util.List;

/**
 * The instance's signing keys, sealed at rest, the same on every node: the first signs, all are published. Read
 * once when opened; a first key is made when there is none, by one of the nodes that open at once.
 */
public final class ToolKeyRows implements ToolKeys {
    private static final int FIRST = 1;

    private final List<SigningKey> keys;

    private ToolKeyRows(List<SigningKey> keys) {
        this.keys = keys;
    }

    /**
     * Reads the keys, or makes the first.
     *
     * @throws KeyUnreadable when they were sealed with another secret
     */
    public static ToolKeyRows open(Transactions transactions, Secret secret, Clock clock) {
        KeySeal seal = new KeySeal(secret);
        return new ToolKeyRows(transactions.callRacing(() -> {
            List<ToolKeyEntity> rows = rows(transactions);
            if (rows.isEmpty()) {
                transactions.entityManager().persist(made(seal, clock));
                rows = rows(transactions);
            }
            return rows.stream()
                    .map(row -> SigningKey.fromPrivateJwk(seal.open(row.kid, row.sealedKey)))
                    .toList();
        }));
    }

    @Override
    public SigningKey signingKey(RegistrationId registration) {
        return keys.get(0);
    }

    @Override
    public JwkSet published() {
        return JwkSet.of(keys);
    }

    private static ToolKeyEntity made(KeySeal seal, Clock clock) {
        SigningKey key = SigningKey.generate();
        return ToolKeyEntity.of(key.keyId(), FIRST, seal.seal(key.keyId(), key.privateJwk()), clock.instant());
    }

    private static List<ToolKeyEntity> rows(Transactions transactions) {
        return transactions
                .entityManager()
                .createQuery("from ToolKeyEntity order by place", ToolKeyEntity.class)
                .getResultList();
    }
}
