package fr.passerelle.app.archive;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

@Entity
@IdClass(ContentVersionEntity.Key.class)
@Table(name = "content_version")
class ContentVersionEntity {
    @Id
    String playableId = "";

    @Id
    String version = "";

    LocalDate begunOn = LocalDate.EPOCH;

    static ContentVersionEntity of(Edition edition, LocalDate begunOn) {
        ContentVersionEntity row = new ContentVersionEntity();
        row.playableId = edition.id().value();
        row.version = edition.version().value();
        row.begunOn = begunOn;
        return row;
    }

    /** JPA's way of saying that two columns are one key. */
    static final class Key implements Serializable {
        private static final long serialVersionUID = 1L;

        String playableId = "";
        String version = "";

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Key that && playableId.equals(that.playableId) && version.equals(that.version);
        }

        @Override
        public int hashCode() {
            return Objects.hash(playableId, version);
        }
    }
}
