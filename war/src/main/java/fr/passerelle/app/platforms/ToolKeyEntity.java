package fr.passerelle.app.platforms;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

@Entity
@Table(name = "tool_key")
class ToolKeyEntity {
    @Id
    String kid = "";

    int place;
    String sealedKey = "";
    Instant createdAt = Instant.EPOCH;

    static ToolKeyEntity of(String kid, int place, String sealedKey, Instant createdAt) {
        ToolKeyEntity row = new ToolKeyEntity();
        row.kid = kid;
        row.place = place;
        row.sealedKey = sealedKey;
        row.createdAt = createdAt;
        return row;
    }
}
