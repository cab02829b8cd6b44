package fr.passerelle.app.recall;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

@Entity
@Table(name = "recall_series")
class SeriesEntity {
    @Id
    String id = "";

    UUID placementId = new UUID(0, 0);
    Instant madeAt = Instant.EPOCH;
}
