package fr.passerelle.app.keys;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "key_ring")
class KeyRingEntity {
    @Id
    String id = "";

    @Nullable
    UUID registrationId;

    Instant createdAt = Instant.EPOCH;

    static KeyRingEntity of(KeyRingId id, Instant createdAt) {
        KeyRingEntity row = new KeyRingEntity();
        row.id = id.value();
        row.createdAt = createdAt;
        return row;
    }
}
