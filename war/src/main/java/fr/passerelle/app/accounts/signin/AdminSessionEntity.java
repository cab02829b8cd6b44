package fr.passerelle.app.accounts.signin;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "admin_session")
class AdminSessionEntity {
    @Id
    String tokenHash = "";

    UUID accountId = new UUID(0, 0);
    int generation;
    Instant openedAt = Instant.EPOCH;
    Instant seenAt = Instant.EPOCH;

    @Nullable
    String sealedNotice;
}
