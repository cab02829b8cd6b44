package fr.passerelle.app.platforms;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "invitation")
class InvitationEntity {
    @Id
    String tokenHash = "";

    UUID organisationId = new UUID(0, 0);
    Instant createdAt = Instant.EPOCH;
    Instant expiresAt = Instant.EPOCH;

    @Nullable
    Instant usedAt;

    static InvitationEntity of(String tokenHash, UUID organisation, Instant createdAt, Instant expiresAt) {
        InvitationEntity row = new InvitationEntity();
        row.tokenHash = tokenHash;
        row.organisationId = organisation;
        row.createdAt = createdAt;
        row.expiresAt = expiresAt;
        return row;
    }

    InvitationState state(Instant now) {
        if (usedAt != null) {
            return InvitationState.USED;
        }
        return now.isBefore(expiresAt) ? InvitationState.OPEN : InvitationState.EXPIRED;
    }
}
