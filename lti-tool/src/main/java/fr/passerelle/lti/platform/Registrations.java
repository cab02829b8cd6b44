package fr.passerelle.lti.platform;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The platforms a host knows. Answers may be a little stale; a registration that is switched off must
 * disappear (or come back inactive) within the time the host promises its administrators.
 */
public interface Registrations {

    /** The registration of this issuer and client id, both exact. */
    Optional<Registration> find(String issuer, String clientId);

    /** All registrations of an issuer; a shared issuer has many. */
    List<Registration> findByIssuer(String issuer);

    /** The registration remembered under this id. */
    Optional<Registration> byId(RegistrationId id);

    /**
     * What is known about a deployment that a verified message names. A host that reviews new deployments
     * may create a pending one when asked.
     */
    Optional<Deployment> deployment(RegistrationId registration, DeploymentId deployment);

    /** One platform with active deployments, for the simple host. */
    static Registrations of(Registration registration, DeploymentId... deployments) {
        List<Deployment> active = Stream.of(deployments)
                .map(id -> new Deployment(id, Deployment.State.ACTIVE))
                .toList();
        return of(Map.of(registration, active));
    }

    /** Fixed platforms with their deployments, for the simple host. */
    static Registrations of(Map<Registration, List<Deployment>> known) {
        return new FixedRegistrations(known);
    }
}
