package fr.passerelle.app.gradebook;

import fr.passerelle.lti.grade.GradeEndpoint;
import fr.passerelle.lti.grade.WantedLineItem;
import fr.passerelle.lti.service.Scope;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.io.Serializable;
import java.net.URI;
import java.time.Instant;
import java.util.Arrays;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

@Entity
@IdClass(GradeTargetEntity.Key.class)
@Table(name = "grade_target")
class GradeTargetEntity {
    @Id
    UUID placementId = new UUID(0, 0);

    @Id
    String learnerId = "";

    String userId = "";
    String deploymentId = "";
    String resourceLinkId = "";
    String label = "";
    String resourceId = "";

    /** What the column to make is out of; the platform rescales our scores to it (D-8). */
    int points = ScoreOutbox.MAXIMUM;

    boolean graded;
    String scopes = "";

    @Nullable
    String lineItems;

    @Nullable
    String lineItem;

    @Nullable
    Instant lastTimestamp;

    @Version
    long version;

    GradeEndpoint endpoint() {
        GradeEndpoint endpoint = GradeEndpoint.allowing(Arrays.stream(scopes.split(" "))
                .filter(name -> !name.isEmpty())
                .map(Scope::valueOf)
                .collect(Collectors.toUnmodifiableSet()));
        if (lineItems != null) {
            endpoint = endpoint.withLineItems(URI.create(lineItems));
        }
        return lineItem == null ? endpoint : endpoint.withLineItem(URI.create(lineItem));
    }

    /** The column to find or make where the launch named none. */
    WantedLineItem wanted() {
        return new WantedLineItem(
                label.isBlank() ? "Passerelle" : label, points, resourceLinkId, resourceId, GradeTargets.TAG);
    }

    /** JPA's way of saying that two columns are one key. */
    static final class Key implements Serializable {
        private static final long serialVersionUID = 1L;

        UUID placementId = new UUID(0, 0);
        String learnerId = "";

        static Key of(UUID placement, String learner) {
            Key key = new Key();
            key.placementId = placement;
            key.learnerId = learner;
            return key;
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Key that
                    && placementId.equals(that.placementId)
                    && learnerId.equals(that.learnerId);
        }

        @Override
        public int hashCode() {
            return Objects.hash(placementId, learnerId);
        }
    }
}
