package fr.passerelle.app.session;

import fr.passerelle.app.learning.attempt.LearnerId;
import fr.passerelle.app.placement.PlacementId;
import fr.passerelle.lti.platform.RegistrationId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "launch_session")
class LaunchSessionEntity {
    @Id
    String id = "";

    UUID registrationId = new UUID(0, 0);

    @Enumerated(EnumType.STRING)
    private ErrandKind errand = ErrandKind.PLAY;

    private @Nullable UUID placementId;
    private @Nullable String reviewedLearnerId;

    @Column(columnDefinition = "text")
    private @Nullable String followed;

    private @Nullable String chooserId;

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
        row.write(session.errand());
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
                read(),
                teacher,
                graded,
                platformName,
                frameAncestors,
                returnAddress);
    }

    private void write(Errand what) {
        if (what instanceof Errand.Play play) {
            placementId = play.placement().value();
        } else if (what instanceof Errand.Review review) {
            errand = ErrandKind.REVIEW;
            placementId = review.placement().value();
            reviewedLearnerId = review.whose().value();
        } else if (what instanceof Errand.Try trial) {
            errand = ErrandKind.TRY;
            placementId = trial.placement().value();
            chooserId = trial.from().value();
        } else if (what instanceof Errand.Follow follow) {
            errand = ErrandKind.FOLLOW;
            placementId = follow.placement().value();
            followed = follow.followed().stream()
                    .limit(Errand.Follow.MOST)
                    .map(LearnerId::value)
                    .collect(Collectors.joining(" "));
        } else {
            errand = ErrandKind.CHOOSE;
        }
    }

    private Errand read() {
        return switch (errand) {
            case PLAY -> new Errand.Play(placement());
            case CHOOSE -> new Errand.Choose();
            case REVIEW -> new Errand.Review(placement(), new LearnerId(Objects.requireNonNull(reviewedLearnerId)));
            case TRY -> new Errand.Try(placement(), new LaunchId(Objects.requireNonNull(chooserId)));
            case FOLLOW -> new Errand.Follow(placement(), followed());
        };
    }

    private Set<LearnerId> followed() {
        return Stream.of(Objects.requireNonNull(followed).split(" "))
                .filter(id -> !id.isEmpty())
                .map(LearnerId::new)
                .collect(Collectors.toUnmodifiableSet());
    }

    private PlacementId placement() {
        return new PlacementId(Objects.requireNonNull(placementId));
    }
}
