package fr.passerelle.app.gradebook;

import fr.passerelle.app.gradebook.grade.GradeCause;
import fr.passerelle.app.gradebook.grade.ScoreState;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "score_outbox")
class ScoreEntity {
    @Id
    UUID id = new UUID(0, 0);

    UUID placementId = new UUID(0, 0);
    String learnerId = "";
    UUID attemptId = new UUID(0, 0);
    double scoreGiven;
    double scoreMaximum;
    Instant scoredAt = Instant.EPOCH;

    @Enumerated(EnumType.STRING)
    ScoreState state = ScoreState.PENDING;

    /** In the round the score is in, without those that do not count. */
    int tries;

    /** The number of the latest try of all. */
    int lastTry;

    /** The number of the last try before the round. */
    int roundFrom;

    Instant nextTryAt = Instant.EPOCH;

    @Nullable
    Instant sentAt;

    String reason = "";

    @Nullable
    @Enumerated(EnumType.STRING)
    GradeCause cause;

    /** The {@link fr.passerelle.app.web.Reference} of the request that earned it; absent on rows older than it. */
    @Nullable
    String reference;

    @Version
    long version;
}
