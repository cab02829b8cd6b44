package fr.passerelle.app.audit;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One line of the trail.
 *
 * @param by empty for the command line
 * @param subjectAccount the account it was done to, where it was one
 */
public record AuditEntry(
        Instant at,
        Optional<AccountId> by,
        String action,
        String subject,
        Optional<AccountId> subjectAccount,
        List<String> facts) {

    public AuditEntry {
        facts = List.copyOf(facts);
    }
}
