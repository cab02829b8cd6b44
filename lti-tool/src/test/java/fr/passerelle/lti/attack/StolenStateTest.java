package fr.passerelle.lti.attack;

import static fr.passerelle.lti.fixture.Refusals.refuses;
import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.lti.fixture.APlatform;
import fr.passerelle.lti.fixture.ATool;
import fr.passerelle.lti.fixture.AnAttack;
import fr.passerelle.lti.fixture.PlatformKeys;
import fr.passerelle.lti.launch.AuthenticationResponse;
import fr.passerelle.lti.launch.Launch;
import fr.passerelle.lti.login.AuthenticationRequest;
import fr.passerelle.lti.login.BrowserSecret;
import fr.passerelle.lti.login.LoginInitiation;
import fr.passerelle.lti.platform.Deployment;
import fr.passerelle.lti.platform.DeploymentId;
import fr.passerelle.lti.platform.Registration;
import fr.passerelle.lti.platform.RegistrationId;
import fr.passerelle.lti.platform.Registrations;
import fr.passerelle.lti.refusal.LaunchErrorCode;
import fr.passerelle.lti.refusal.LaunchRefused;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@DisplayName("A state that is missing, altered, replayed or another's (A-13, A-14, A-23, J-3, J-4, J-6)")
class StolenStateTest {

    private static final int MANY = 16;

    private final AnAttack attack = new AnAttack();

    @AfterEach
    void close() {
        attack.close();
    }

    @Test
    void is_refused_when_absent_empty_or_endless() {
        String token = attack.launch().token("nonce");

        for (List<String> states : List.of(List.<String>of(), List.of(""), List.of("x".repeat(8193)))) {
            refuses(
                    LaunchErrorCode.STATE_MISSING,
                    () -> AuthenticationResponse.from(Map.of("state", states, "id_token", List.of(token))));
        }
    }

    @Test
    void is_refused_with_anything_added_or_taken_away() {
        String state = attack.tool.login().state().value();

        for (String changed : List.of(
                state + "A",
                state + "=",
                state + ".",
                "A" + state,
                state.substring(1),
                state.substring(0, state.length() - 1),
                state.toUpperCase(java.util.Locale.ROOT),
                " " + state,
                state + "\n",
                state.replace('.', '_'),
                state + state,
                state.replace("_", "/").replace("-", "+") + "==")) {
            refuses(LaunchErrorCode.STATE_UNKNOWN, () -> attack.tool.tool.verify(answer(changed, "a.b.c")));
        }
    }

    @Test
    void opens_once_for_sixteen_at_the_same_time() throws Exception {
        AuthenticationRequest request = attack.tool.login();
        String token = attack.launch().token(ATool.nonce(request));
        CyclicBarrier together = new CyclicBarrier(MANY);
        Callable<Boolean> posting = () -> {
            together.await(10, TimeUnit.SECONDS);
            return opened(request, token);
        };
        ExecutorService threads = Executors.newFixedThreadPool(MANY);

        int opened = 0;
        for (Future<Boolean> each : threads.invokeAll(java.util.Collections.nCopies(MANY, posting))) {
            opened += each.get() ? 1 : 0;
        }
        threads.shutdown();

        assertThat(opened).isEqualTo(1);
    }

    @Test
    void of_another_registration_is_refused_even_by_the_same_platform_and_key() {
        Registration first = attack.platform.registration();
        Registration second = attack.platform.complete(
                Registration.of(APlatform.ISSUER, "client-2").id(new RegistrationId("registration-2")));
        List<Deployment> deployments = List.of(new Deployment(new DeploymentId("1"), Deployment.State.ACTIVE));
        ATool both = ATool.knowing(Registrations.of(Map.of(first, deployments, second, deployments)));
        Map<String, List<String>> initiation = new HashMap<>(ATool.initiation());
        initiation.put("client_id", List.of("client-2"));
        AuthenticationRequest theirs = both.tool.login(LoginInitiation.from(initiation));
        String ours = attack.platform.launch(both.clock).token(ATool.nonce(theirs));

        LaunchRefused refused = refuses(
                LaunchErrorCode.AUDIENCE_MISMATCH,
                () -> both.tool.accept(answer(theirs.state().value(), ours), theirs.secret()));

        assertThat(refused.registration()).contains(new RegistrationId("registration-2"));
    }

    @Test
    void of_another_issuer_is_refused_with_its_own_keys_only() {
        try (APlatform other = new APlatform()) {
            other.server.on(
                    "/keys",
                    exchange -> fr.passerelle.lti.fixture.AServer.answer(
                            exchange, 200, PlatformKeys.published(PlatformKeys.TWO)));
            Registration ours = attack.platform.registration();
            Registration theirs = Registration.of("https://other.example", APlatform.CLIENT_ID)
                    .endpoints(other.server.uri("/auth"), other.server.uri("/token"), other.server.uri("/keys"));
            List<Deployment> deployments = List.of(new Deployment(new DeploymentId("1"), Deployment.State.ACTIVE));
            ATool both = ATool.knowing(Registrations.of(Map.of(ours, deployments, theirs, deployments)));

            AuthenticationRequest request = both.login();
            String byTheirKey = attack.platform
                    .launch(both.clock)
                    .headed("kid", "platform-key-2")
                    .signedBy(PlatformKeys.TWO)
                    .token(ATool.nonce(request));

            refuses(
                    LaunchErrorCode.KEY_UNKNOWN,
                    () -> both.tool.accept(answer(request.state().value(), byTheirKey), request.secret()));
            assertThat(other.server.asked("/")).isEmpty();
        }
    }

    @Test
    void of_an_instance_with_another_secret_is_refused() {
        String foreign = new fr.passerelle.lti.login.SealedLogins(
                        new byte[32],
                        new fr.passerelle.lti.login.InMemoryTakenStates(attack.tool.clock),
                        attack.tool.clock)
                .remember(pending())
                .value();

        refuses(LaunchErrorCode.STATE_UNKNOWN, () -> attack.tool.tool.verify(answer(foreign, "a.b.c")));
    }

    @Test
    void is_short_enough_to_come_back_whatever_the_login_asked_for() {
        Map<String, List<String>> initiation = new HashMap<>(ATool.initiation());
        initiation.put("target_link_uri", List.of("https://tool.example/" + "é".repeat(979)));
        initiation.put("lti_deployment_id", List.of("1"));
        initiation.put("lti_storage_target", List.of("€".repeat(255)));
        AuthenticationRequest request = attack.tool.tool.login(LoginInitiation.from(initiation));

        Launch launch = attack.tool.tool.accept(
                answer(request.state().value(), attack.launch().token(ATool.nonce(request))), request.secret());

        assertThat(launch.subject()).contains("learner-5");
    }

    @Test
    void opens_nothing_for_a_browser_that_guesses() {
        List<BrowserSecret> guesses = new ArrayList<>();
        for (String guess : List.of("", " ", "x", "A".repeat(43), "A".repeat(200), "A".repeat(100_000), "\u0000")) {
            guesses.add(new BrowserSecret(guess));
        }

        for (BrowserSecret guess : guesses) {
            AuthenticationRequest request = attack.tool.login();
            String token = attack.launch().token(ATool.nonce(request));
            refuses(
                    LaunchErrorCode.BROWSER_NOT_BOUND,
                    () -> attack.tool.tool.accept(answer(request.state().value(), token), guess));
        }
    }

    private fr.passerelle.lti.login.PendingLogin pending() {
        AuthenticationRequest request = attack.tool.login();
        return new fr.passerelle.lti.login.PendingLogin(
                request.stateId(),
                new RegistrationId("registration-1"),
                ATool.nonce(request),
                "https://tool.example/lti/launch",
                "",
                "",
                request.secret().hash(),
                attack.tool.clock.instant().plusSeconds(600),
                "");
    }

    private boolean opened(AuthenticationRequest request, String token) {
        try {
            attack.tool.tool.accept(answer(request.state().value(), token), request.secret());
            return true;
        } catch (LaunchRefused refused) {
            assertThat(refused.code()).isEqualTo(LaunchErrorCode.STATE_UNKNOWN);
            return false;
        }
    }

    private static AuthenticationResponse answer(String state, String token) {
        return AuthenticationResponse.from(Map.of("state", List.of(state), "id_token", List.of(token)));
    }
}
