package fr.passerelle.app.journal;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

@Entity
@Table(name = "unknown_platform")
class UnknownPlatformEntity {
    @Id
    String id = "";

    String issuer = "";
    String clientId = "";
    String code = "";
    int attempts;
    Instant firstAt = Instant.EPOCH;
    Instant lastAt = Instant.EPOCH;

    UnknownPlatform toDomain() {
        return new UnknownPlatform(issuer, clientId, code, attempts, firstAt, lastAt);
    }
}
