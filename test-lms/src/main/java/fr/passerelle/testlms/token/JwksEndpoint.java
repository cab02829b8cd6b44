package fr.passerelle.testlms.token;

import fr.passerelle.testlms.fault.Fault;
import fr.passerelle.testlms.fault.Faults;
import fr.passerelle.testlms.web.Answer;
import fr.passerelle.testlms.web.Endpoint;
import fr.passerelle.testlms.web.Request;

/** Publishes the platform's keys to whoever asks. */
public final class JwksEndpoint implements Endpoint {

    public static final String PATH = "/mod/lti/certs.php";

    private final PlatformKeys keys;
    private final Faults faults;

    public JwksEndpoint(PlatformKeys keys, Faults faults) {
        this.keys = keys;
        this.faults = faults;
    }

    @Override
    public Answer answer(Request request) {
        return faults.strikes(Fault.JWKS_DOWN) ? Answer.empty(503) : Answer.json(200, keys.publicSet());
    }
}
