package fr.passerelle.app.publication;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;

/** The publication in force: the only row there is. */
@Entity
@Table(name = "published_contents")
class PublishedContentsEntity {
    static final int ONLY = 1;

    @Id
    int id = ONLY;

    String hash = "";
    Instant publishedAt = Instant.EPOCH;

    @Version
    long version;
}
