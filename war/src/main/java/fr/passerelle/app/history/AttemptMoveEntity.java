package fr.passerelle.app.history;

import fr.passerelle.app.learning.attempt.Move;
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
@IdClass(AttemptMoveEntity.Key.class)
@Table(name = "attempt_move")
class AttemptMoveEntity {
    @Id
    UUID attemptId = new UUID(0, 0);

    @Id
    int place;

    String kind = "";
    String screen = "";
    String answer = "";
    String confidence = "";
    Instant madeAt = Instant.EPOCH;

    static AttemptMoveEntity of(UUID attempt, int place, Move move) {
        WrittenMove written = WrittenMove.of(move);
        AttemptMoveEntity row = new AttemptMoveEntity();
        row.attemptId = attempt;
        row.place = place;
        row.kind = written.kind();
        row.screen = move.screen().value();
        row.answer = written.answer();
        row.confidence = written.confidence();
        row.madeAt = move.at();
        return row;
    }

    Move toDomain() {
        return new WrittenMove(kind, answer, confidence).read(screen, madeAt);
    }

    /** JPA's way of saying that two columns are one key. */
    static final class Key implements Serializable {
        private static final long serialVersionUID = 1L;

        UUID attemptId = new UUID(0, 0);
        int place;

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Key that && attemptId.equals(that.attemptId) && place == that.place;
        }

        @Override
        public int hashCode() {
            return Objects.hash(attemptId, place);
        }
    }
}
