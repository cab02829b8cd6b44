package fr.passerelle.app.accounts;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "account_link")
class AccountLinkEntity {
    @Id
    String tokenHash = "";

    @Nullable
    UUID accountId;

    @Enumerated(EnumType.STRING)
    LinkPurpose purpose = LinkPurpose.INVITATION;

    Instant createdAt = Instant.EPOCH;
    Instant expiresAt = Instant.EPOCH;

    static AccountLinkEntity of(String tokenHash, @Nullable UUID account, LinkPurpose purpose, Instant now) {
        AccountLinkEntity row = new AccountLinkEntity();
        row.tokenHash = tokenHash;
        row.accountId = account;
        row.purpose = purpose;
        row.createdAt = now;
        row.expiresAt = now.plus(purpose.validity());
        return row;
    }
}
