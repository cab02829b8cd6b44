package fr.passerelle.app.platforms;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

@Entity
@Table(name = "organisation")
class OrganisationEntity {
    @Id
    UUID id = new UUID(0, 0);

    String name = "";
    Instant createdAt = Instant.EPOCH;

    static OrganisationEntity of(Organisation organisation, Instant createdAt) {
        OrganisationEntity row = new OrganisationEntity();
        row.id = organisation.id();
        row.name = organisation.name();
        row.createdAt = createdAt;
        return row;
    }

    Organisation toDomain() {
        return new Organisation(id, name);
    }
}
