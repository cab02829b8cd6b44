package fr.passerelle.app.context;

import fr.passerelle.lti.platform.DeploymentId;
import fr.passerelle.lti.platform.RegistrationId;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.net.URI;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Entity
@IdClass(ContextServicesEntity.Key.class)
@Table(name = "context_services")
class ContextServicesEntity {
    @Id
    UUID registrationId = new UUID(0, 0);

    @Id
    String deploymentId = "";

    @Id
    String contextId = "";

    @Nullable
    String lineItems;

    @Nullable
    String memberships;

    Instant seenAt = Instant.EPOCH;

    ContextServices toDomain() {
        return new ContextServices(
                new RegistrationId(registrationId.toString()),
                new DeploymentId(deploymentId),
                contextId,
                lineItems == null ? null : URI.create(lineItems),
                memberships == null ? null : URI.create(memberships));
    }

    /** JPA's way of saying that three columns are one key. */
    static final class Key implements Serializable {
        private static final long serialVersionUID = 1L;

        UUID registrationId = new UUID(0, 0);
        String deploymentId = "";
        String contextId = "";

        static Key of(ContextServices services) {
            Key key = new Key();
            key.registrationId = UUID.fromString(services.registration().value());
            key.deploymentId = services.deployment().value();
            key.contextId = services.contextId();
            return key;
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Key that
                    && registrationId.equals(that.registrationId)
                    && deploymentId.equals(that.deploymentId)
                    && contextId.equals(that.contextId);
        }

        @Override
        public int hashCode() {
            return Objects.hash(registrationId, deploymentId, contextId);
        }
    }
}
