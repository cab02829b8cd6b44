package fr.passerelle.app.accounts;

import fr.passerelle.app.audit.AccountId;
import fr.passerelle.app.audit.Administrator;
import fr.passerelle.app.audit.Reach;
import java.time.Instant;
import java.util.Optional;

/**
 * Somebody who may administer.
 *
 * @param enabled whether they may sign in
 * @param generation counts how often all its sessions were ended
 * @param joinedAt when they first came in; empty while an invitation waits for them
 */
public record Account(
        AccountId id,
        EmailAddress email,
        Reach reach,
        boolean enabled,
        int generation,
        Optional<Instant> joinedAt,
        Optional<Instant> lastSignInAt) {

    public Administrator administrator() {
        return Administrator.of(id, reach);
    }

    /** Invited, and not yet come. */
    public boolean awaited() {
        return enabled && joinedAt.isEmpty();
    }
}
