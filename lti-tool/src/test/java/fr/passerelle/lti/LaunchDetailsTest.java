package fr.passerelle.lti;

import static fr.passerelle.lti.fixture.Refusals.refuses;
import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.lti.fixture.APlatform;
import fr.passerelle.lti.fixture.ATestLaunch;
import fr.passerelle.lti.fixture.ATool;
import fr.passerelle.lti.launch.AuthenticationResponse;
import fr.passerelle.lti.launch.Launch;
import fr.passerelle.lti.launch.VerifiedLaunch;
import fr.passerelle.lti.login.AuthenticationRequest;
import fr.passerelle.lti.login.BrowserSecret;
import fr.passerelle.lti.login.LoginInitiation;
import fr.passerelle.lti.login.PendingLogin;
import fr.passerelle.lti.refusal.LaunchCheck;
import fr.passerelle.lti.refusal.LaunchErrorCode;
import fr.passerelle.lti.refusal.LaunchRefused;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** What a launch or its refusal tells besides yes and no; each was once changed by a mutation that nobody noticed. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class LaunchDetailsTest {

    private final APlatform platform = new APlatform();
    private final ATool tool = ATool.knowing(platform);

    @AfterEach
    void close() {
        platform.close();
    }

    @Test
    void a_refusal_at_the_very_end_lists_every_check_before_it_in_order() {
        AuthenticationRequest request = tool.login();
        AuthenticationResponse response = response(request, launch());

        LaunchRefused refused = refuses(
                LaunchErrorCode.BROWSER_NOT_BOUND, () -> tool.tool.accept(response, new BrowserSecret("another")));

        assertThat(refused.checksPassed())
                .containsExactly(
                        LaunchCheck.STATE_OPENED,
                        LaunchCheck.PLATFORM_AGREED,
                        LaunchCheck.REGISTRATION_KNOWN,
                        LaunchCheck.TOKEN_READABLE,
                        LaunchCheck.ALGORITHM_ALLOWED,
                        LaunchCheck.KEY_FOUND,
                        LaunchCheck.SIGNATURE_VALID,
                        LaunchCheck.ISSUER_MATCHES,
                        LaunchCheck.AUDIENCE_MATCHES,
                        LaunchCheck.AUTHORIZED_PARTY_MATCHES,
                        LaunchCheck.TIMES_VALID,
                        LaunchCheck.NONCE_MATCHES,
                        LaunchCheck.MESSAGE_TYPE_SUPPORTED,
                        LaunchCheck.VERSION_SUPPORTED,
                        LaunchCheck.DEPLOYMENT_ACTIVE,
                        LaunchCheck.CLAIMS_COMPLETE,
                        LaunchCheck.STATE_TAKEN);
        assertThat(refused.registration()).contains(platform.registration().id());
    }

    @Test
    void a_name_in_parts_is_put_together() {
        Launch launch = tool.accept(
                launch().without("name").with("given_name", "Camille").with("family_name", "Sécret"));

        assertThat(launch.displayName()).contains("Camille Sécret");
    }

    @Test
    void the_persons_language_counts_where_the_presentation_names_none() {
        Launch launch = tool.accept(
                launch().with("locale", "br-FR").with("lti:launch_presentation", Map.of("document_target", "iframe")));

        assertThat(launch.locale()).contains("br-FR");
    }

    @Test
    void the_platforms_storage_is_known_until_the_proof() {
        Map<String, List<String>> initiation = new HashMap<>(ATool.initiation());
        initiation.put("lti_storage_target", List.of("post_message_forwarding"));
        AuthenticationRequest request = tool.tool.login(LoginInitiation.from(initiation));

        VerifiedLaunch verified = tool.tool.verify(response(request, launch()));

        assertThat(verified.take().storageTarget()).contains("post_message_forwarding");
    }

    @Test
    void a_response_tells_which_login_it_answers() {
        AuthenticationRequest request = tool.login();

        assertThat(response(request, launch()).stateId()).isEqualTo(request.stateId());
    }

    @Test
    void an_error_comes_back_with_the_note_its_login_left_and_its_state_untaken() {
        AuthenticationRequest request = tool.tool.login(LoginInitiation.from(ATool.initiation()), "the host's note");
        String state = request.state().value();
        AuthenticationResponse error =
                AuthenticationResponse.from(Map.of("error", List.of("login_required"), "state", List.of(state)));

        PendingLogin login = tool.tool.answered(error).orElseThrow();

        assertThat(login.note()).isEqualTo("the host's note");
        assertThat(tool.tool.verify(response(request, launch())).take().login().note())
                .isEqualTo("the host's note");
    }

    @Test
    void a_state_that_is_forged_or_too_old_answers_no_login() {
        AuthenticationRequest request = tool.login();
        AuthenticationResponse response = response(request, launch());
        AuthenticationResponse forged = AuthenticationResponse.from(
                Map.of("id_token", List.of("t"), "state", List.of(request.stateId() + ".forged")));

        assertThat(tool.tool.answered(forged)).isEmpty();
        assertThat(tool.tool.answered(response)).isPresent();
        tool.clock.advance(PendingLogin.LIFE);
        assertThat(tool.tool.answered(response)).isEmpty();
    }

    @Test
    void a_token_without_a_type_says_what_else_it_lacks() {
        LaunchRefused refused = refuses(
                LaunchErrorCode.MESSAGE_TYPE_UNSUPPORTED,
                () -> tool.accept(launch().without("lti:message_type").without("lti:roles")));

        assertThat(refused.error().toString())
                .contains("absent: message_type, roles")
                .doesNotContain("version");
    }

    @Test
    void a_type_that_is_no_text_is_said_to_be_none() {
        LaunchRefused refused = refuses(
                LaunchErrorCode.MESSAGE_TYPE_UNSUPPORTED, () -> tool.accept(launch().with("lti:message_type", 7)));

        assertThat(refused.error().toString()).contains("not a text");
    }

    private ATestLaunch launch() {
        return platform.launch(tool.clock);
    }

    private static AuthenticationResponse response(AuthenticationRequest request, ATestLaunch launch) {
        return AuthenticationResponse.from(ATool.form(request, launch.token(ATool.nonce(request))));
    }
}
