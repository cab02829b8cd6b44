package fr.passerelle.app.platforms;

import fr.passerelle.lti.platform.Deployment;
import fr.passerelle.lti.platform.DeploymentId;
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
@IdClass(DeploymentEntity.Key.class)
@Table(name = "deployment")
class DeploymentEntity {
    @Id
    UUID registrationId = new UUID(0, 0);

    @Id
    String deploymentId = "";

    String state = "";
    Instant firstSeenAt = Instant.EPOCH;

    static DeploymentEntity of(UUID registration, Deployment deployment, Instant firstSeenAt) {
        DeploymentEntity row = new DeploymentEntity();
        row.registrationId = registration;
        row.deploymentId = deployment.id().value();
        row.state = deployment.state().name();
        row.firstSeenAt = firstSeenAt;
        return row;
    }

    Deployment toDomain() {
        return new Deployment(new DeploymentId(deploymentId), Deployment.State.valueOf(state));
    }

    /** JPA's way of saying that two columns are one key. */
    static final class Key implements Serializable {
        private static final long serialVersionUID = 1L;

        UUID registrationId = new UUID(0, 0);
        String deploymentId = "";

        static Key of(UUID registration, DeploymentId deployment) {
            Key key = new Key();
            key.registrationId = registration;
            key.deploymentId = deployment.value();
            return key;
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Key that
                    && registrationId.equals(that.registrationId)
                    && deploymentId.equals(that.deploymentId);
        }

        @Override
        public int hashCode() {
            return Objects.hash(registrationId, deploymentId);
        }
    }
}
