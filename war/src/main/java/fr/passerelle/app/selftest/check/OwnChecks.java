package fr.passerelle.app.selftest.check;

import fr.passerelle.app.selftest.finding.Check;
import fr.passerelle.app.selftest.finding.Finding;
import fr.passerelle.lti.platform.Deployment;
import fr.passerelle.lti.platform.PlatformAnswer;
import fr.passerelle.lti.platform.PlatformCallFailed;
import fr.passerelle.lti.platform.PlatformHttp;
import fr.passerelle.lti.platform.PlatformRequest;
import java.net.URI;

/** Our own side: the keys at our public address, and which deployments are let in. */
final class OwnChecks {
    private final PlatformHttp http;

    OwnChecks(PlatformHttp http) {
        this.http = http;
    }

    void make(Trial trial, URI ownKeySet, String signingKey) {
        trial.check(Check.OWN_ADDRESS, () -> ownAddress(ownKeySet, signingKey));
        trial.check(Check.DEPLOYMENTS, () -> deployments(trial));
    }

    private Verdict ownAddress(URI keySet, String signingKey) {
        if (!"https".equalsIgnoreCase(keySet.getScheme()) && !AddressChecks.loopback(keySet)) {
            return new Verdict(Finding.OWN_ADDRESS_UNENCRYPTED, keySet.toString());
        }
        try {
            PlatformAnswer answer = http.send(PlatformRequest.get(keySet));
            return answer.successful() && answer.body().contains('"' + signingKey + '"')
                    ? Verdict.good("kid " + signingKey)
                    : Verdict.status(Finding.OWN_KEYS_MISSING, answer.status());
        } catch (PlatformCallFailed failed) {
            return new Verdict(Finding.OWN_ADDRESS_UNREACHED, failed.reason().name());
        }
    }

    private static Verdict deployments(Trial trial) {
        if (!trial.registration().active()) {
            return Verdict.of(Finding.REGISTRATION_OFF);
        }
        long active = count(trial, Deployment.State.ACTIVE);
        long pending = count(trial, Deployment.State.PENDING);
        String detail = active + "/" + trial.deployments().size();
        if (pending > 0) {
            return new Verdict(Finding.DEPLOYMENT_PENDING, detail);
        }
        return active == 0 ? new Verdict(Finding.DEPLOYMENT_NONE, detail) : Verdict.good(detail);
    }

    private static long count(Trial trial, Deployment.State state) {
        return trial.deployments().stream()
                .filter(deployment -> deployment.state() == state)
                .count();
    }
}
