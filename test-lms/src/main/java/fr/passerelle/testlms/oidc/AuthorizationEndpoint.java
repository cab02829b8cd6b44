package fr.passerelle.testlms.oidc;

import fr.passerelle.testlms.fault.Fault;
import fr.passerelle.testlms.fault.Faults;
import fr.passerelle.testlms.school.PlatformEndpoints;
import fr.passerelle.testlms.web.Answer;
import fr.passerelle.testlms.web.Endpoint;
import fr.passerelle.testlms.web.Pages;
import fr.passerelle.testlms.web.Parameters;
import fr.passerelle.testlms.web.Request;
import fr.passerelle.testlms.web.Visitors;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Answers authentication requests, by GET and by POST. */
public final class AuthorizationEndpoint implements Endpoint {

    public static final String PATH = "/mod/lti/auth.php";

    private static final String REPOST = "repost";

    private final Launches launches;
    private final Visitors visitors;
    private final Faults faults;
    private final URI here;
    private final boolean elsewhere;

    public AuthorizationEndpoint(Launches launches, Visitors visitors, Faults faults, PlatformEndpoints platform) {
        this.launches = launches;
        this.visitors = visitors;
        this.faults = faults;
        this.here = URI.create(platform.base() + PATH);
        this.elsewhere = !platform.authorizationEndpoint().equals(here);
    }

    @Override
    public Answer answer(Request request) {
        if (faults.strikes(Fault.AUTHORIZATION_GONE)) {
            return Answer.empty(404);
        }
        if (faults.strikes(Fault.AUTHORIZATION_HANGS)) {
            return Answer.empty(503).never();
        }
        return faults.strikes(Fault.AUTHORIZATION_500) ? Answer.empty(500) : answered(request);
    }

    private Answer answered(Request request) {
        Parameters parameters = request.method().equals("GET") ? request.query() : request.form();
        Optional<String> signedIn = visitors.person(request);
        boolean reposted = parameters.first(REPOST).isPresent();
        boolean inBrowser = launches.isInBrowser(parameters);
        if (inBrowser && elsewhere && !request.header("Host").orElse("").equals(here.getAuthority())) {
            return Answer.html(200, Pages.autoSubmitted("Vérification de votre session", here, parameters.firsts()));
        }
        if (inBrowser && signedIn.isEmpty() && !reposted) {
            return repost(parameters);
        }
        try {
            return answer(request, launches.answer(parameters, signedIn));
        } catch (AuthenticationError error) {
            request.note("refused", String.valueOf(error.getMessage()));
            return Answer.html(
                    400,
                    Pages.message(
                            "Demande refusée",
                            "La demande de l’outil n’est pas valable\u00a0: " + error.getMessage() + "."));
        }
    }

    private static Answer answer(Request request, AuthenticationResponse response) {
        if (response.fields().containsKey("error")) {
            request.note(
                    "refused",
                    response.fields().get("error") + ": " + response.fields().get("error_description"));
        }
        return Answer.html(200, Pages.autoSubmitted("Retour vers l’outil", response.action(), response.fields()));
    }

    /** Our cookie is Lax: sent from the tool's site it stays away, from our own page it comes (Q19). */
    private static Answer repost(Parameters parameters) {
        Map<String, String> fields = new LinkedHashMap<>(parameters.firsts());
        fields.put(REPOST, "1");
        return Answer.html(200, Pages.autoSubmitted("Vérification de votre session", URI.create(PATH), fields));
    }
}
