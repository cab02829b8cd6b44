package fr.passerelle.app.session;

import fr.passerelle.app.learning.attempt.LearnerId;
import fr.passerelle.app.placement.PlacementId;
import fr.passerelle.lti.platform.RegistrationId;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "launch_session")
class LaunchSessionEntity {
    @Id
    String id = "";

    UUID registrationId = new UUID(0, 0);
    UUID placementId = new UUID(0, 0);
    String learnerId = "";
    boolean teacher;
    boolean graded;
    String platformName = "";
    String frameAncestors = "";
    String returnAddress = "";
    String ticketHash = "";

    @Nullable
    String awaitedSecretHash;

    Instant createdAt = Instant.EPOCH;
    Instant expiresAt = Instant.EPOCH;

    static LaunchSessionEntity of(LaunchSession session, RegistrationId registration, String ticketHash) {
        LaunchSessionEntity row = new LaunchSessionEntity();
        row.id = session.id().value();
        row.registrationId = UUID.fromString(registration.value());
        row.placementId = session.placement().value();
        row.learnerId = session.learner().value();
        row.teacher = session.teacher();
        row.graded = session.graded();
        row.platformName = session.platformName();
        row.frameAncestors = session.frameAncestors();
        row.returnAddress = session.returnAddress();
        row.ticketHash = ticketHash;
        return row;
    }

    LaunchSession toDomain() {
        return new LaunchSession(
                new LaunchId(id),
                new LearnerId(learnerId),
                new PlacementId(placementId),
                teacher,
                graded,
                platformName,
                frameAncestors,
                returnAddress);
    }
}
