package fr.passerelle.registration.dynamic;

import com.code_intelligence.jazzer.junit.FuzzTest;
import fr.passerelle.lti.platform.EgressPolicy;
import fr.passerelle.lti.service.Scope;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/** F-2, F-3, F-4, F-7: what a platform says about itself and grants us is read or refused. */
class RegistrationFuzzTest {

    private static final URI SOURCE = URI.create("https://lms.example/.well-known/openid-configuration");
    private static final ConfigurationRules RULES =
            new ConfigurationRules(EgressPolicy.publicOnly(), SharedIssuers.none());
    private static final PlatformConfiguration PLATFORM = RULES.read("""
            {"issuer":"https://lms.example","authorization_endpoint":"https://lms.example/a",
             "token_endpoint":"https://lms.example/t","jwks_uri":"https://lms.example/k",
             "registration_endpoint":"https://lms.example/r"}
            """, SOURCE);

    @FuzzTest
    void any_configuration_is_refused_or_belongs_to_its_host(byte[] document) {
        try {
            PlatformConfiguration read = RULES.read(new String(document, StandardCharsets.UTF_8), SOURCE);
            check(read);
        } catch (RegistrationRefused refused) {
            documented(refused);
        }
    }

    @FuzzTest
    void any_answer_is_refused_or_makes_a_registration(byte[] document) {
        try {
            ClientRegistrationResponse read = ClientRegistrationResponse.read(
                    new String(document, StandardCharsets.UTF_8), PLATFORM, Set.of(Scope.SCORE));
            String all = read.toString() + read.deploymentId() + read.missingScopes();
            if (all.isEmpty() || read.registration().clientId().isBlank()) {
                throw new AssertionError("no client id");
            }
        } catch (RegistrationRefused refused) {
            documented(refused);
        }
    }

    private static void check(PlatformConfiguration read) {
        boolean secure = "https".equalsIgnoreCase(read.jwksUri().getScheme())
                && "https".equalsIgnoreCase(read.tokenEndpoint().getScheme())
                && "lms.example".equalsIgnoreCase(URI.create(read.issuer()).getHost());
        if (!secure) {
            throw new AssertionError("believes " + read.issuer());
        }
    }

    private static void documented(RegistrationRefused refused) {
        if (refused.error().toString().length() > 1000) {
            throw new AssertionError("says too much", refused);
        }
    }
}
