package fr.passerelle.app.selftest.check;

import fr.passerelle.app.selftest.finding.ServiceFindings;
import fr.passerelle.lti.service.Scope;
import fr.passerelle.lti.service.ServiceError;
import java.util.Set;

/** What a refusal of a service, or of the token endpoint before it, means for a self-test. */
final class ServiceVerdicts {
    private ServiceVerdicts() {}

    static Verdict of(ServiceError error) {
        return new Verdict(ServiceFindings.of(error.kind()), detail(error));
    }

    static Verdict ofToken(ServiceError error, Scope scope) {
        return new Verdict(ServiceFindings.ofToken(error, Set.of(scope)), detail(error));
    }

    /** Never the platform's own words: they may speak of people. */
    private static String detail(ServiceError error) {
        String cause = error.status() == 0 && error.reason().matches("[A-Z_]+") ? " " + error.reason() : "";
        return ServiceFindings.detail(error) + cause;
    }
}
