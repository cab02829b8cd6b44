package fr.passerelle.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import fr.passerelle.lti.LtiTool;
import fr.passerelle.lti.launch.AuthenticationResponse;
import fr.passerelle.lti.launch.Launch;
import fr.passerelle.lti.login.AuthenticationRequest;
import fr.passerelle.lti.login.InMemoryTakenStates;
import fr.passerelle.lti.login.LoginInitiation;
import fr.passerelle.lti.login.SealedLogins;
import fr.passerelle.lti.platform.EgressPolicy;
import fr.passerelle.lti.platform.PlatformHttp;
import fr.passerelle.lti.platform.Registrations;
import fr.passerelle.lti.service.Scope;
import fr.passerelle.lti.token.RemoteKeySets;
import fr.passerelle.lti.token.SigningKey;
import fr.passerelle.lti.token.ToolKeys;
import fr.passerelle.registration.dynamic.ClientRegistrationResponse;
import fr.passerelle.registration.dynamic.PlatformConfiguration;
import fr.passerelle.registration.dynamic.RegistrationErrorCode;
import fr.passerelle.registration.dynamic.RegistrationRefused;
import fr.passerelle.registration.dynamic.RegistrationToken;
import fr.passerelle.registration.dynamic.SharedIssuers;
import fr.passerelle.registration.fixture.AProfile;
import fr.passerelle.testlms.TestLms;
import fr.passerelle.testlms.fault.Fault;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whole registrations with the test LMS, which shares no code with this library. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SchoolTest {

    private final TestLms lms = TestLms.start();
    private final PlatformHttp http = new PlatformHttp(EgressPolicy.allowingPrivate());
    private final ToolRegistration registration =
            new ToolRegistration(AProfile.at("https://tool.example"), http, SharedIssuers.none());

    @AfterEach
    void close() {
        lms.close();
    }

    @Test
    void a_tool_that_registered_itself_can_be_launched() {
        ClientRegistrationResponse granted = register(invitation());

        Launch launch = launchOf(granted);

        assertThat(granted.missingScopes()).isEmpty();
        assertThat(launch.registration()).isEqualTo(granted.registration());
        assertThat(launch.subject()).isPresent();
        assertThat(launch.displayName()).isEmpty();
    }

    @Test
    void a_tool_registers_without_a_token_as_with_brightspace() {
        URI link = lms.registrationLinkWithoutToken(URI.create("https://tool.example/lti/register?invitation=x"));

        ClientRegistrationResponse granted = register(fields(link));

        assertThat(granted.deploymentId()).isPresent();
    }

    @Test
    void a_token_works_once() {
        Map<String, String> invitation = invitation();
        register(invitation);

        RegistrationRefused refused = catchThrowableOfType(RegistrationRefused.class, () -> register(invitation));

        assertThat(refused.code()).isEqualTo(RegistrationErrorCode.REGISTRATION_REFUSED);
        assertThat(refused.error().toString()).contains("401", "invalid_token");
    }

    @Test
    void a_platform_that_grants_less_and_names_no_deployment_is_borne() {
        lms.suffer(Fault.REGISTRATION_REDUCED_SCOPES);
        lms.suffer(Fault.REGISTRATION_WITHOUT_DEPLOYMENT);

        ClientRegistrationResponse granted = register(invitation());

        assertThat(granted.grantedScopes()).containsExactly(Scope.SCORE);
        assertThat(granted.missingScopes()).isNotEmpty();
        assertThat(granted.deploymentId()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "CONFIGURATION_FROM_ANOTHER_ISSUER, ISSUER_MISMATCH",
        "CONFIGURATION_INCOMPLETE, CONFIGURATION_INVALID",
        "CONFIGURATION_NOT_JSON, CONFIGURATION_INVALID",
        "CONFIGURATION_HUGE, CONFIGURATION_UNREACHABLE",
        "CONFIGURATION_REDIRECTED, CONFIGURATION_UNREACHABLE",
        "CONFIGURATION_DOWN, CONFIGURATION_UNREACHABLE",
        "REGISTRATION_REFUSED, REGISTRATION_REFUSED",
        "REGISTRATION_WITHOUT_CLIENT_ID, RESPONSE_INVALID"
    })
    void a_registration_with_a_fault_is_refused_by_its_code(Fault fault, RegistrationErrorCode code) {
        lms.suffer(fault);

        RegistrationRefused refused = catchThrowableOfType(RegistrationRefused.class, () -> register(invitation()));

        assertThat(refused.code()).isEqualTo(code);
    }

    private Map<String, String> invitation() {
        return fields(lms.registrationLink(URI.create("https://tool.example/lti/register?invitation=x")));
    }

    private ClientRegistrationResponse register(Map<String, String> invitation) {
        URI configuration = URI.create(invitation.getOrDefault("openid_configuration", ""));
        RegistrationToken token = new RegistrationToken(invitation.getOrDefault("registration_token", ""));
        PlatformConfiguration platform = registration.read(configuration, token);
        return registration.register(platform, token);
    }

    private Launch launchOf(ClientRegistrationResponse granted) {
        Clock clock = Clock.systemUTC();
        LtiTool tool = LtiTool.at(URI.create("https://tool.example/lti/launch"))
                .knowing(Registrations.of(
                        granted.registration(), granted.deploymentId().orElseThrow()))
                .remembering(new SealedLogins(new byte[32], new InMemoryTakenStates(clock), clock))
                .trusting(new RemoteKeySets(http, clock))
                .signingWith(ToolKeys.of(SigningKey.generate()))
                .on(clock);
        fr.passerelle.testlms.oidc.Launch opened = lms.launch("amina", "michel");
        AuthenticationRequest request = tool.login(LoginInitiation.from(listed(opened.loginInitiation())));
        return tool.accept(AuthenticationResponse.from(listed(opened.answer(request.asRedirect()))), request.secret());
    }

    private static Map<String, List<String>> listed(Map<String, String> fields) {
        Map<String, List<String>> lists = new HashMap<>();
        fields.forEach((name, value) -> lists.put(name, List.of(value)));
        return lists;
    }

    private static Map<String, String> fields(URI link) {
        Map<String, String> fields = new HashMap<>();
        for (String pair : link.getRawQuery().split("&", -1)) {
            int at = pair.indexOf('=');
            fields.put(pair.substring(0, at), URLDecoder.decode(pair.substring(at + 1), StandardCharsets.UTF_8));
        }
        return fields;
    }
}
