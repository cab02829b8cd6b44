package fr.passerelle.app.keys;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A revoked key leaves its row without the private part, so that its kid and its place are never given again. */
@Entity
@Table(name = "tool_key")
class ToolKeyEntity {
    @Id
    String kid = "";

    String ring = "";
    int place;
    String sealedKey = "";
    Instant createdAt = Instant.EPOCH;
    Instant signsFrom = Instant.EPOCH;

    @Nullable
    Instant publishedUntil;

    @Nullable
    Instant revokedAt;

    boolean revoked() {
        return revokedAt != null;
    }

    ToolKey toDomain() {
        return new ToolKey(kid, new KeyRingId(ring), signsFrom, publishedUntil == null ? Instant.MAX : publishedUntil);
    }
}
