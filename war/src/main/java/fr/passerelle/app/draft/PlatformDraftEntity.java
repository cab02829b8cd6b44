package fr.passerelle.app.draft;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

@Entity
@Table(name = "platform_draft")
class PlatformDraftEntity {
    @Id
    UUID id = new UUID(0, 0);

    UUID organisationId = new UUID(0, 0);
    String preset = "";
    String name = "";
    String site = "";
    Instant createdAt = Instant.EPOCH;
    Instant expiresAt = Instant.EPOCH;
}
