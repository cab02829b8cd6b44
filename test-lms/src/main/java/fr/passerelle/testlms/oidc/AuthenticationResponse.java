package fr.passerelle.testlms.oidc;

import java.net.URI;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** The form that goes back to the tool, with a token or with an error. */
record AuthenticationResponse(URI action, Map<String, String> fields) {

    AuthenticationResponse {
        fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
    }
}
