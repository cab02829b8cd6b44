package fr.passerelle.app.archive;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A part of a file of a kept version. */
@Entity
@IdClass(ContentVersionFileEntity.Key.class)
@Table(name = "content_version_file")
class ContentVersionFileEntity {
    @Id
    String playableId = "";

    @Id
    String version = "";

    @Id
    String name = "";

    @Id
    int part;

    byte[] deflated = {};

    static ContentVersionFileEntity of(Edition edition, String name, int part, byte[] deflated) {
        ContentVersionFileEntity row = new ContentVersionFileEntity();
        row.playableId = edition.id().value();
        row.version = edition.version().value();
        row.name = name;
        row.part = part;
        row.deflated = deflated;
        return row;
    }

    /** JPA's way of saying that four columns are one key. */
    static final class Key implements Serializable {
        private static final long serialVersionUID = 1L;

        String playableId = "";
        String version = "";
        String name = "";
        int part;

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Key that
                    && playableId.equals(that.playableId)
                    && version.equals(that.version)
                    && name.equals(that.name)
                    && part == that.part;
        }

        @Override
        public int hashCode() {
            return Objects.hash(playableId, version, name, part);
        }
    }
}
