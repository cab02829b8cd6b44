package fr.passerelle.app.platforms;

import fr.passerelle.lti.platform.Algorithm;
import fr.passerelle.lti.platform.Registration;
import fr.passerelle.lti.platform.RegistrationId;
import fr.passerelle.lti.product.Product;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.net.URI;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "registration")
class RegistrationEntity {
    @Id
    UUID id = new UUID(0, 0);

    UUID organisationId = new UUID(0, 0);
    String name = "";
    String issuer = "";
    String clientId = "";
    String authorizationEndpoint = "";
    String tokenEndpoint = "";
    String tokenAudience = "";
    String jwksUri = "";
    String algorithms = "";
    String allowedHosts = "";
    boolean anonymousAllowed;
    String newDeployments = "";
    boolean active;
    String product = "";
    Instant createdAt = Instant.EPOCH;

    @Nullable
    Instant lastLaunchAt;

    @Version
    long version;

    static RegistrationEntity of(Registration registration, Organisation organisation, Instant createdAt) {
        RegistrationEntity row = new RegistrationEntity();
        row.id = UUID.fromString(registration.id().value());
        row.organisationId = organisation.id();
        row.name = registration.name();
        row.redefine(registration);
        row.anonymousAllowed = registration.anonymousAllowed();
        row.newDeployments = "PENDING";
        row.active = registration.active();
        row.createdAt = createdAt;
        return row;
    }

    /** Who the platform is, where it answers and how it signs; not what its administrators decided. */
    void redefine(Registration registration) {
        issuer = registration.issuer();
        clientId = registration.clientId();
        authorizationEndpoint = registration.authorizationEndpoint().toString();
        tokenEndpoint = registration.tokenEndpoint().toString();
        tokenAudience = registration.tokenAudience();
        jwksUri = registration.jwksUri().toString();
        algorithms = joined(registration.algorithms());
        allowedHosts = joined(registration.allowedHosts());
        product = registration.product().name();
    }

    Registration toDomain() {
        return Registration.of(issuer, clientId)
                .id(new RegistrationId(id.toString()))
                .name(name)
                .tokenAudience(tokenAudience)
                .algorithms(split(algorithms).stream().map(Algorithm::valueOf).collect(Collectors.toSet()))
                .allowedHosts(split(allowedHosts))
                .anonymousAllowed(anonymousAllowed)
                .product(Product.valueOf(product))
                .active(active)
                .endpoints(URI.create(authorizationEndpoint), URI.create(tokenEndpoint), URI.create(jwksUri));
    }

    private static String joined(Collection<?> values) {
        return values.stream().map(Object::toString).sorted().collect(Collectors.joining(" "));
    }

    private static Set<String> split(String text) {
        return Arrays.stream(text.split(" ")).filter(part -> !part.isEmpty()).collect(Collectors.toSet());
    }
}
