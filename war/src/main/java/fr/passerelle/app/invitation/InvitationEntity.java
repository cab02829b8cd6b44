package fr.passerelle.app.invitation;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "invitation")
class InvitationEntity {
    static final int REFERENCE = 12;

    @Id
    String tokenHash = "";

    String reference = "";
    UUID organisationId = new UUID(0, 0);
    Instant createdAt = Instant.EPOCH;
    Instant expiresAt = Instant.EPOCH;

    @Nullable
    Instant usedAt;

    @Nullable
    Instant revokedAt;

    @Nullable
    Instant claimedUntil;

    @Nullable
    String claim;

    @Nullable
    UUID registrationId;

    @Nullable
    UUID invitedBy;

    static InvitationEntity of(String tokenHash, UUID organisation, Instant createdAt, Instant expiresAt) {
        InvitationEntity row = new InvitationEntity();
        row.tokenHash = tokenHash;
        row.reference = tokenHash.substring(0, REFERENCE);
        row.organisationId = organisation;
        row.createdAt = createdAt;
        row.expiresAt = expiresAt;
        return row;
    }

    InvitationState state(Instant now) {
        if (usedAt != null) {
            return InvitationState.USED;
        }
        if (revokedAt != null) {
            return InvitationState.REVOKED;
        }
        if (!now.isBefore(expiresAt)) {
            return InvitationState.EXPIRED;
        }
        return claimedUntil != null && now.isBefore(claimedUntil) ? InvitationState.CLAIMED : InvitationState.OPEN;
    }
}
