package fr.passerelle.app.placement;

import fr.passerelle.app.learning.content.Audience;
import fr.passerelle.app.learning.content.PlayableId;
import fr.passerelle.lti.platform.DeploymentId;
import fr.passerelle.lti.platform.RegistrationId;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "placement")
class PlacementEntity {
    @Id
    UUID id = new UUID(0, 0);

    UUID registrationId = new UUID(0, 0);
    String deploymentId = "";
    String resourceLinkId = "";

    @Nullable
    String contextId;

    String title = "";

    @Nullable
    String playableId;

    Instant createdAt = Instant.EPOCH;

    String audience = "";

    @Nullable
    Integer mostAttempts;

    @Nullable
    Instant deadline;

    @Nullable
    Double mastery;

    @Nullable
    Instant opening;

    @Nullable
    Boolean graded;

    @Nullable
    Integer points;

    /** What a teacher asked for who chose the content; absent where the link names it. */
    @Nullable
    String chosenSettings;

    /** The launch of the picker from which a content is tried out here, in no course. */
    @Nullable
    String triedFrom;

    static PlacementEntity of(Place place, Instant createdAt) {
        PlacementEntity row = new PlacementEntity();
        row.id = UUID.randomUUID();
        row.registrationId = UUID.fromString(place.registration().value());
        row.deploymentId = place.deployment().value();
        row.resourceLinkId = place.resourceLinkId();
        row.createdAt = createdAt;
        return row;
    }

    /** What the latest launch says of the place. */
    void standsAt(Place place) {
        contextId = place.contextId().isEmpty() ? null : place.contextId();
        title = place.title();
        LinkSettings settings = place.settings();
        audience = settings.audience() == null ? "" : settings.audience().code();
        mostAttempts = settings.mostAttempts();
        opening = settings.opening();
        deadline = settings.deadline();
        mastery = settings.mastery();
        graded = settings.graded();
        points = settings.points();
    }

    /** The link names what it plays. */
    void plays(PlayableId playable) {
        playableId = playable.value();
        chosenSettings = null;
    }

    void plays(Choice choice) {
        playableId = choice.content().value();
        chosenSettings = LinkWords.of(choice.settings());
    }

    /** What is played here and how, if anything is. */
    Optional<Choice> choice() {
        return Optional.ofNullable(playableId).map(content -> new Choice(new PlayableId(content), settings()));
    }

    /** What a teacher chose in our picker, as they asked for it. */
    Optional<Choice> chosenByHand() {
        String asked = chosenSettings;
        return asked == null
                ? Optional.empty()
                : Optional.ofNullable(playableId)
                        .map(content -> new Choice(new PlayableId(content), LinkWords.read(asked)));
    }

    private LinkSettings settings() {
        LinkSettings link = new LinkSettings(
                Audience.of(audience).orElse(null), mostAttempts, opening, deadline, mastery, graded, points);
        return chosenSettings == null ? link : link.orElse(LinkWords.read(chosenSettings));
    }

    Placement toDomain() {
        return new Placement(
                new PlacementId(id),
                new RegistrationId(registrationId.toString()),
                new DeploymentId(deploymentId),
                resourceLinkId,
                contextId == null ? "" : contextId,
                title,
                playableId == null ? null : new PlayableId(playableId),
                settings());
    }
}
