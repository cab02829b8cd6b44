package fr.passerelle.app.upkeep;

import fr.passerelle.app.audit.Administrator;
import fr.passerelle.app.audit.AuditTrail;
import fr.passerelle.app.audit.Change;
import fr.passerelle.app.keys.KeyRotation;
import fr.passerelle.app.keys.KeyRotation.Revocation;
import fr.passerelle.app.keys.ToolKey;
import fr.passerelle.app.platforms.KnownPlatform;
import fr.passerelle.app.storage.Transactions;
import java.util.List;

/** What is done by hand to signing keys: of one platform within somebody's reach, or of the whole instance. */
public final class KeyUpkeep {
    private final Transactions transactions;
    private final KeyRotation keys;
    private final AuditTrail trail;

    public KeyUpkeep(Transactions transactions, KeyRotation keys, AuditTrail trail) {
        this.transactions = transactions;
        this.keys = keys;
        this.trail = trail;
    }

    /** The keys as they are. */
    public KeyRotation rotation() {
        return keys;
    }

    /** The next key of every ring, published from now on. */
    public List<ToolKey> rotateAll(Administrator by) {
        return transactions.callRacing(() -> {
            trail.record(by, Change.of("KEYS_ROTATED"));
            return keys.rings().stream().map(keys::rotate).toList();
        });
    }

    /** The same of the ring that signs for one platform. */
    public ToolKey rotate(Administrator by, KnownPlatform known) {
        return transactions.callRacing(() -> {
            trail.record(
                    by,
                    Change.of("PLATFORM_KEYS_ROTATED")
                            .in(known.organisation().id())
                            .to(known.registration().name()));
            return keys.rotate(keys.ringOf(known.id()));
        });
    }

    /** Takes a key away at once. */
    public Revocation revoke(Administrator by, String kid) {
        return transactions.callRacing(() -> {
            Revocation done = keys.revoke(kid);
            if (done == Revocation.REVOKED) {
                trail.record(by, Change.of("KEY_REVOKED").to(kid));
            }
            return done;
        });
    }
}
