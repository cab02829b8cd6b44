package fr.passerelle.lti.platform;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Registrations that never change. */
final class FixedRegistrations implements Registrations {

    private final Map<Registration, List<Deployment>> known;

    FixedRegistrations(Map<Registration, List<Deployment>> known) {
        this.known = Map.copyOf(known);
    }

    @Override
    public Optional<Registration> find(String issuer, String clientId) {
        return findByIssuer(issuer).stream()
                .filter(registration -> registration.clientId().equals(clientId))
                .findFirst();
    }

    @Override
    public List<Registration> findByIssuer(String issuer) {
        return known.keySet().stream()
                .filter(registration -> registration.issuer().equals(issuer))
                .toList();
    }

    @Override
    public Optional<Registration> byId(RegistrationId id) {
        return known.keySet().stream()
                .filter(registration -> registration.id().equals(id))
                .findFirst();
    }

    @Override
    public Optional<Deployment> deployment(RegistrationId registration, DeploymentId deployment) {
        return byId(registration).stream()
                .flatMap(found -> known.getOrDefault(found, List.of()).stream())
                .filter(candidate -> candidate.id().equals(deployment))
                .findFirst();
    }
}
