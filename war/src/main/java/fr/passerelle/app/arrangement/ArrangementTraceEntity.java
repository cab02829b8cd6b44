package fr.passerelle.app.arrangement;

import fr.passerelle.app.history.Seat;
import fr.passerelle.app.learning.attempt.LearnerId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "arrangement_trace")
class ArrangementTraceEntity {
    @Id
    UUID id = new UUID(0, 0);

    UUID placementId = new UUID(0, 0);
    String learnerId = "";

    @Enumerated(EnumType.STRING)
    ArrangementKind kind = ArrangementKind.ONE_MORE;

    @Nullable
    Instant untilAt;

    String madeBy = "";
    Instant madeAt = Instant.EPOCH;

    static ArrangementTraceEntity of(Seat seat, ArrangementTrace trace) {
        ArrangementTraceEntity row = new ArrangementTraceEntity();
        row.id = UUID.randomUUID();
        row.placementId = seat.placement().value();
        row.learnerId = seat.learner().value();
        row.kind = trace.kind();
        row.untilAt = trace.until();
        row.madeBy = trace.by().value();
        row.madeAt = trace.at();
        return row;
    }

    ArrangementTrace toDomain() {
        return new ArrangementTrace(kind, untilAt, new LearnerId(madeBy), madeAt);
    }
}
