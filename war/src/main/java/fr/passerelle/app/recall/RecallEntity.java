package fr.passerelle.app.recall;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Entity
@IdClass(RecallEntity.Key.class)
@Table(name = "recall")
class RecallEntity {
    @Id
    UUID registrationId = new UUID(0, 0);

    @Id
    String deploymentId = "";

    @Id
    String learnerId = "";

    @Id
    String playableId = "";

    @Id
    String questionId = "";

    @Enumerated(EnumType.STRING)
    Reminder reminder = Reminder.FIRST;

    LocalDate dueOn = LocalDate.EPOCH;

    static RecallEntity of(Key key) {
        RecallEntity row = new RecallEntity();
        row.registrationId = key.registrationId;
        row.deploymentId = key.deploymentId;
        row.learnerId = key.learnerId;
        row.playableId = key.playableId;
        row.questionId = key.questionId;
        return row;
    }

    /** Begins, or begins again, at the first reminder. */
    void missed(LocalDate day) {
        reminder = Reminder.FIRST;
        dueOn = Reminder.firstAfter(day);
    }

    /** Whether there is another reminder after this one, answered right that day. */
    boolean known(LocalDate day) {
        return reminder.next()
                .map(next -> {
                    dueOn = reminder.dayOf(next, day);
                    reminder = next;
                    return true;
                })
                .orElse(false);
    }

    /** JPA's way of saying that five columns are one key. */
    static final class Key implements Serializable {
        private static final long serialVersionUID = 1L;

        UUID registrationId = new UUID(0, 0);
        String deploymentId = "";
        String learnerId = "";
        String playableId = "";
        String questionId = "";

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Key that
                    && registrationId.equals(that.registrationId)
                    && deploymentId.equals(that.deploymentId)
                    && learnerId.equals(that.learnerId)
                    && playableId.equals(that.playableId)
                    && questionId.equals(that.questionId);
        }

        @Override
        public int hashCode() {
            return Objects.hash(registrationId, deploymentId, learnerId, playableId, questionId);
        }
    }
}
