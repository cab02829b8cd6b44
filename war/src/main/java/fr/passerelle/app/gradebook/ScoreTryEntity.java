package fr.passerelle.app.gradebook;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Written before the request leaves; without an answer, nobody saw how it ended. */
@Entity
@IdClass(ScoreTryEntity.Key.class)
@Table(name = "score_try")
class ScoreTryEntity {
    @Id
    UUID scoreId = new UUID(0, 0);

    @Id
    int number;

    Instant triedAt = Instant.EPOCH;

    @Nullable
    String answer;

    /** JPA's way of saying that two columns are one key. */
    static final class Key implements Serializable {
        private static final long serialVersionUID = 1L;

        UUID scoreId = new UUID(0, 0);
        int number;

        static Key of(UUID score, int number) {
            Key key = new Key();
            key.scoreId = score;
            key.number = number;
            return key;
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Key that && scoreId.equals(that.scoreId) && number == that.number;
        }

        @Override
        public int hashCode() {
            return Objects.hash(scoreId, number);
        }
    }
}
