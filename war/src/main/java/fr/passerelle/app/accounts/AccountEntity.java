package fr.passerelle.app.accounts;

import fr.passerelle.app.audit.AccountId;
import fr.passerelle.app.audit.Reach;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "account")
class AccountEntity {
    @Id
    UUID id = new UUID(0, 0);

    String email = "";
    String emailKey = "";

    @Nullable
    UUID organisationId;

    @Nullable
    String passwordHash;

    boolean enabled;

    /** Sessions opened under an earlier number are over. */
    int generation;

    Instant createdAt = Instant.EPOCH;

    @Nullable
    Instant joinedAt;

    @Nullable
    Instant lastSignInAt;

    @Version
    long version;

    static AccountEntity of(EmailAddress email, Reach reach, Instant now) {
        AccountEntity row = new AccountEntity();
        row.id = AccountId.next().value();
        row.email = email.text();
        row.emailKey = email.key();
        row.organisationId = reach.organisation().orElse(null);
        row.enabled = true;
        row.createdAt = now;
        return row;
    }

    Account toDomain() {
        return new Account(
                new AccountId(id),
                new EmailAddress(email),
                new Reach(Optional.ofNullable(organisationId)),
                enabled,
                generation,
                Optional.ofNullable(joinedAt),
                Optional.ofNullable(lastSignInAt));
    }
}
