package fr.passerelle.app.privacy;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.UUID;

@Entity
@Table(name = "retention")
class RetentionEntity {
    @Id
    UUID organisationId = new UUID(0, 0);

    int months;

    @Version
    long version;
}
