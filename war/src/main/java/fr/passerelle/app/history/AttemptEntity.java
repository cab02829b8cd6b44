package fr.passerelle.app.history;

import fr.passerelle.app.learning.attempt.Attempt;
import fr.passerelle.app.learning.attempt.AttemptId;
import fr.passerelle.app.learning.attempt.Outcome;
import fr.passerelle.app.learning.attempt.Terms;
import fr.passerelle.app.learning.content.Audience;
import fr.passerelle.app.learning.content.ContentVersion;
import fr.passerelle.app.learning.content.PlayableId;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "attempt")
class AttemptEntity {
    private static final String OPEN = "open";

    @Id
    UUID id = new UUID(0, 0);

    UUID placementId = new UUID(0, 0);
    String learnerId = "";
    String playableId = "";
    String playableVersion = "";
    String audience = "";

    @Nullable
    Double mastery;

    Instant startedAt = Instant.EPOCH;

    @Nullable
    Instant finishedAt;

    @Nullable
    String openMarker;

    long activeSeconds;
    boolean setAside;

    @Nullable
    Double pointsEarned;

    @Nullable
    Double pointsPossible;

    @Nullable
    Boolean passed;

    @Version
    long version;

    static AttemptEntity of(Seat seat, Attempt attempt) {
        AttemptEntity row = new AttemptEntity();
        row.id = UUID.fromString(attempt.id().value());
        row.placementId = seat.placement().value();
        row.learnerId = seat.learner().value();
        row.playableId = attempt.playable().id().value();
        row.playableVersion = attempt.playable().version().value();
        row.audience = attempt.terms().audience().map(Audience::code).orElse("");
        row.mastery = attempt.terms().askedMastery();
        row.startedAt = attempt.startedAt();
        row.openMarker = OPEN;
        return row;
    }

    void finish(Outcome outcome) {
        close(outcome.finishedAt());
        pointsEarned = outcome.earned();
        pointsPossible = outcome.possible();
        passed = outcome.passed();
    }

    /** Ends it without a result: its content is gone, or the learner began again. */
    void close(Instant at) {
        finishedAt = at;
        openMarker = null;
    }

    void setAside(Instant at) {
        if (openMarker != null) {
            close(at);
        }
        setAside = true;
    }

    boolean isOf(Seat seat) {
        return placementId.equals(seat.placement().value())
                && learnerId.equals(seat.learner().value());
    }

    FinishedAttempt finished() {
        return new FinishedAttempt(
                new AttemptId(id.toString()),
                Objects.requireNonNull(finishedAt),
                Objects.requireNonNull(pointsEarned),
                Objects.requireNonNull(pointsPossible));
    }

    PlayableId playable() {
        return new PlayableId(playableId);
    }

    Terms terms() {
        return new Terms(Audience.of(audience).orElse(null), mastery);
    }

    ContentVersion contentVersion() {
        return new ContentVersion(playableVersion);
    }
}
