package fr.passerelle.app.history;

import fr.passerelle.app.learning.content.PlayableId;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Entity
@IdClass(SatisfactionEntity.Key.class)
@Table(name = "satisfaction")
class SatisfactionEntity {
    @Id
    UUID placementId = new UUID(0, 0);

    @Id
    String learnerId = "";

    @Id
    String playableId = "";

    String answer = "";
    Instant givenAt = Instant.EPOCH;

    static SatisfactionEntity of(Key key) {
        SatisfactionEntity row = new SatisfactionEntity();
        row.placementId = key.placementId;
        row.learnerId = key.learnerId;
        row.playableId = key.playableId;
        return row;
    }

    /** JPA's way of saying that three columns are one key. */
    static final class Key implements Serializable {
        private static final long serialVersionUID = 1L;

        UUID placementId = new UUID(0, 0);
        String learnerId = "";
        String playableId = "";

        static Key of(Seat seat, PlayableId playable) {
            Key key = new Key();
            key.placementId = seat.placement().value();
            key.learnerId = seat.learner().value();
            key.playableId = playable.value();
            return key;
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Key that
                    && placementId.equals(that.placementId)
                    && learnerId.equals(that.learnerId)
                    && playableId.equals(that.playableId);
        }

        @Override
        public int hashCode() {
            return Objects.hash(placementId, learnerId, playableId);
        }
    }
}
