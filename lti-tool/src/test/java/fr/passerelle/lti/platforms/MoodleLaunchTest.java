package fr.passerelle.lti.platforms;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.util.JSONObjectUtils;
import fr.passerelle.lti.deeplinking.DeepLinkingSettings;
import fr.passerelle.lti.fixture.APlatform;
import fr.passerelle.lti.fixture.ATestLaunch;
import fr.passerelle.lti.fixture.ATool;
import fr.passerelle.lti.launch.AuthenticationResponse;
import fr.passerelle.lti.launch.DeepLinkingLaunch;
import fr.passerelle.lti.launch.Launch;
import fr.passerelle.lti.launch.ResourceLinkLaunch;
import fr.passerelle.lti.login.AuthenticationRequest;
import fr.passerelle.lti.login.LoginInitiation;
import fr.passerelle.lti.platform.Deployment;
import fr.passerelle.lti.platform.Registration;
import fr.passerelle.lti.platform.Registrations;
import fr.passerelle.lti.service.Scope;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** Messages recorded from Moodle 4.5.6 (seen 2026-11); only key, nonce, client and target are ours. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class MoodleLaunchTest {

    private static final String ISSUER = "http://lms.localhost:8081";

    private final APlatform platform = new APlatform();
    private final Registration registration = platform.complete(Registration.of(ISSUER, "BmLUqbOzkS5EXC8"));
    private final ATool tool = ATool.knowing(Registrations.of(Map.of(registration, List.of(Deployment.active("3")))));

    @AfterEach
    void close() {
        platform.close();
    }

    @Test
    void launch_of_a_student_is_understood() throws Exception {
        Launch launch = launch("resource-link-student");

        assertThat(launch).isInstanceOf(ResourceLinkLaunch.class);
        assertThat(((ResourceLinkLaunch) launch).resourceLink().title()).isEqualTo("Probe activity");
        assertThat(launch.subject()).contains("5");
        assertThat(launch.roles().learner()).isTrue();
        assertThat(launch.roles().teacher()).isFalse();
        assertThat(launch.context().orElseThrow().title()).isEqualTo("Cours de démonstration LTI");
        assertThat(launch.toolPlatform().orElseThrow().productFamilyCode()).isEqualTo("moodle");
        assertThat(launch.presentation().documentTarget()).isEqualTo("iframe");
        assertThat(launch.locale()).contains("en");
    }

    @Test
    void custom_parameters_drop_what_moodle_does_not_resolve() throws Exception {
        Launch launch = launch("resource-link-student");

        assertThat(launch.custom().get("titre")).contains("L'été");
        assertThat(launch.custom().get("hist")).contains("");
        assertThat(launch.custom().get("unk")).isEmpty();
        assertThat(launch.custom().get("due")).isEmpty();
        assertThat(launch.custom().get("locale")).isEmpty();
    }

    @Test
    void grade_and_roster_addresses_are_read() throws Exception {
        Launch launch = launch("resource-link-teacher");

        assertThat(launch.roles().teacher()).isTrue();
        assertThat(launch.gradeEndpoint().orElseThrow().allows(Scope.SCORE)).isTrue();
        assertThat(launch.gradeEndpoint().orElseThrow().lineItem().orElseThrow().getQuery())
                .isEqualTo("type_id=3");
        assertThat(launch.rosterEndpoint().orElseThrow().memberships().getPath())
                .endsWith("/memberships");
    }

    @Test
    void request_for_content_is_understood() throws Exception {
        Launch launch = launch("deep-linking");

        assertThat(launch).isInstanceOf(DeepLinkingLaunch.class);
        DeepLinkingSettings settings = ((DeepLinkingLaunch) launch).deepLinkingSettings();
        assertThat(settings.acceptTypes()).containsExactly("ltiResourceLink");
        assertThat(settings.acceptMultiple()).isTrue();
        assertThat(settings.acceptLineItem()).isTrue();
        assertThat(settings.data()).isEmpty();
        assertThat(settings.returnUrl().getPath()).isEqualTo("/mod/lti/contentitem_return.php");
        assertThat(launch.gradeEndpoint().orElseThrow().lineItem()).isEmpty();
        assertThat(launch.toString() + settings + launch.presentation()).doesNotContain("sesskey");
    }

    private Launch launch(String recorded) throws Exception {
        Map<String, Object> payload = new HashMap<>(json(recorded + ".json"));
        payload.remove("nonce");
        tool.clock.set(Instant.ofEpochSecond((long) payload.getOrDefault("iat", 0L)));
        ATestLaunch launch = platform.launch(tool.clock)
                .onlySaying(payload)
                .with("lti:target_link_uri", "https://tool.example/lti/launch");
        AuthenticationRequest request = tool.tool.login(LoginInitiation.from(initiation()));
        return tool.tool.accept(
                AuthenticationResponse.from(ATool.form(request, launch.token(ATool.nonce(request)))), request.secret());
    }

    private static Map<String, List<String>> initiation() throws Exception {
        Map<String, List<String>> parameters = new HashMap<>();
        json("login-initiation.json").forEach((name, value) -> parameters.put(name, List.of((String) value)));
        parameters.put("client_id", List.of("BmLUqbOzkS5EXC8"));
        parameters.put("lti_deployment_id", List.of("3"));
        parameters.put("target_link_uri", List.of("https://tool.example/lti/launch"));
        return parameters;
    }

    private static Map<String, Object> json(String name) throws Exception {
        return JSONObjectUtils.parse(Files.readString(Path.of("src/test/resources/moodle-4.5", name)));
    }
}
