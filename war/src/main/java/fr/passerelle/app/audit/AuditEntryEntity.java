package fr.passerelle.app.audit;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "audit_entry")
class AuditEntryEntity {
    @Id
    UUID id = new UUID(0, 0);

    Instant recordedAt = Instant.EPOCH;

    @Nullable
    UUID accountId;

    @Nullable
    UUID organisationId;

    String action = "";
    String subject = "";

    @Nullable
    UUID subjectAccountId;

    String facts = "";

    AuditEntry toDomain() {
        return new AuditEntry(
                recordedAt,
                Optional.ofNullable(accountId).map(AccountId::new),
                action,
                subject,
                Optional.ofNullable(subjectAccountId).map(AccountId::new),
                facts.lines().toList());
    }
}
