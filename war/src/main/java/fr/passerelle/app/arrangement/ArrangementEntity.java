package fr.passerelle.app.arrangement;

import fr.passerelle.app.history.Seat;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.io.Serializable;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Entity
@IdClass(ArrangementEntity.Key.class)
@Table(name = "arrangement")
class ArrangementEntity {
    @Id
    UUID placementId = new UUID(0, 0);

    @Id
    String learnerId = "";

    int moreAttempts;

    @Nullable
    Instant deadline;

    boolean excused;

    @Version
    long version;

    static ArrangementEntity of(Seat seat) {
        ArrangementEntity row = new ArrangementEntity();
        row.placementId = seat.placement().value();
        row.learnerId = seat.learner().value();
        return row;
    }

    Arrangement toDomain() {
        return new Arrangement(moreAttempts, deadline, excused);
    }

    /** JPA's way of saying that two columns are one key. */
    static final class Key implements Serializable {
        private static final long serialVersionUID = 1L;

        UUID placementId = new UUID(0, 0);
        String learnerId = "";

        static Key of(Seat seat) {
            Key key = new Key();
            key.placementId = seat.placement().value();
            key.learnerId = seat.learner().value();
            return key;
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Key that
                    && placementId.equals(that.placementId)
                    && learnerId.equals(that.learnerId);
        }

        @Override
        public int hashCode() {
            return Objects.hash(placementId, learnerId);
        }
    }
}
