package fr.passerelle.app.journal;

import fr.passerelle.lti.platform.RegistrationId;
import fr.passerelle.lti.service.PlatformService;
import fr.passerelle.lti.service.Scope;
import fr.passerelle.lti.service.ServiceError;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;

@Entity
@Table(name = "service_failure")
class ServiceFailureEntity {
    @Id
    String id = "";

    UUID registrationId = new UUID(0, 0);
    String service = "";
    String kind = "";
    int status;
    String oauthError = "";
    String scope = "";
    Instant hourBegan = Instant.EPOCH;
    int failures;
    Instant lastAt = Instant.EPOCH;

    ServiceFailure toDomain() {
        return new ServiceFailure(
                id,
                new RegistrationId(registrationId.toString()),
                PlatformService.valueOf(service),
                new ServiceError(ServiceError.Kind.valueOf(kind), status, oauthError, Duration.ZERO),
                scope.isEmpty() ? Set.of() : Set.of(Scope.valueOf(scope)),
                failures,
                lastAt);
    }
}
