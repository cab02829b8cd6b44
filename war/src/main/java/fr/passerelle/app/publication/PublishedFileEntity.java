package fr.passerelle.app.publication;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A part of a file of the publication in force. */
@Entity
@IdClass(PublishedFileEntity.Key.class)
@Table(name = "published_file")
class PublishedFileEntity {
    @Id
    String name = "";

    @Id
    int part;

    byte[] deflated = {};

    static PublishedFileEntity of(String name, int part, byte[] deflated) {
        PublishedFileEntity row = new PublishedFileEntity();
        row.name = name;
        row.part = part;
        row.deflated = deflated;
        return row;
    }

    /** JPA's way of saying that two columns are one key. */
    static final class Key implements Serializable {
        private static final long serialVersionUID = 1L;

        String name = "";
        int part;

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Key that && name.equals(that.name) && part == that.part;
        }

        @Override
        public int hashCode() {
            return Objects.hash(name, part);
        }
    }
}
