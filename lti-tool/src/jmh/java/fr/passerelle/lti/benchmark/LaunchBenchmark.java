package fr.passerelle.lti.benchmark;

import com.nimbusds.jose.JOSEException;
import fr.passerelle.lti.LtiTool;
import fr.passerelle.lti.fixture.APlatform;
import fr.passerelle.lti.fixture.ATool;
import fr.passerelle.lti.fixture.PlatformKeys;
import fr.passerelle.lti.fixture.SettableClock;
import fr.passerelle.lti.fixture.ToolKey;
import fr.passerelle.lti.launch.AuthenticationResponse;
import fr.passerelle.lti.launch.Launch;
import fr.passerelle.lti.login.AuthenticationRequest;
import fr.passerelle.lti.login.LoginInitiation;
import fr.passerelle.lti.login.SealedLogins;
import fr.passerelle.lti.platform.DeploymentId;
import fr.passerelle.lti.platform.Registration;
import fr.passerelle.lti.platform.Registrations;
import fr.passerelle.lti.refusal.Trail;
import fr.passerelle.lti.token.IdTokenRules;
import fr.passerelle.lti.token.ToolKeys;
import fr.passerelle.lti.token.UnverifiedIdToken;
import fr.passerelle.lti.token.VerifiedIdToken;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.Signature;
import java.util.Base64;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** The tool's part of a launch, in memory: no network, no database, no pages. Sampled, for medians on a busy machine. */
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class LaunchBenchmark {

    /** A platform's key, a tool, and one login with its token, launched again and again. */
    @State(Scope.Benchmark)
    public static class Known {
        final SettableClock clock = new SettableClock();
        final Registration registration = Registration.of(APlatform.ISSUER, APlatform.CLIENT_ID)
                .endpoints(
                        URI.create("https://lms.example/auth"),
                        URI.create("https://lms.example/token"),
                        URI.create("https://lms.example/keys"));
        final PublicKey key = publicKey();
        final IdTokenRules rules = new IdTokenRules((known, id) -> key, clock);
        // Single use is the database's, and would leave nothing to launch again.
        final LtiTool tool = LtiTool.at(ATool.LAUNCH_URI)
                .knowing(Registrations.of(registration, new DeploymentId("1")))
                .remembering(new SealedLogins(ATool.SECRET, (id, until) -> true, clock))
                .trusting((known, id) -> key)
                .signingWith(ToolKeys.of(ToolKey.ONE))
                .on(clock);
        final AuthenticationRequest request = tool.login(LoginInitiation.from(ATool.initiation()));
        final String token = signed();
        final byte[] signedPart = token.substring(0, token.lastIndexOf('.')).getBytes(StandardCharsets.US_ASCII);
        final byte[] signature = Base64.getUrlDecoder().decode(token.substring(token.lastIndexOf('.') + 1));

        private String signed() {
            try (APlatform platform = new APlatform()) {
                return platform.launch(clock).token(ATool.nonce(request));
            }
        }
    }

    /** What no tool can do without: one RSA-2048 check by the JDK. */
    @Benchmark
    public boolean rsaCheckAlone(Known known) throws GeneralSecurityException {
        Signature check = Signature.getInstance("SHA256withRSA");
        check.initVerify(known.key);
        check.update(known.signedPart);
        return check.verify(known.signature);
    }

    /** Parsing, signature and the rules of OpenID Connect. */
    @Benchmark
    public VerifiedIdToken idToken(Known known) {
        return known.rules.verify(
                UnverifiedIdToken.parse(known.token), known.registration, ATool.nonce(known.request), new Trail());
    }

    /** From the platform's call to the redirect: reading, sealing the state, writing the address. */
    @Benchmark
    public String login(Known known) {
        return known.tool
                .login(LoginInitiation.from(ATool.initiation()))
                .asRedirect()
                .toString();
    }

    /** From the form that came back to an accepted launch: state, token, message, browser. */
    @Benchmark
    public Launch launch(Known known) {
        return known.tool.accept(
                AuthenticationResponse.from(ATool.form(known.request, known.token)), known.request.secret());
    }

    private static PublicKey publicKey() {
        try {
            return PlatformKeys.ONE.toRSAPublicKey();
        } catch (JOSEException e) {
            throw new IllegalStateException(APlatform.ISSUER, e);
        }
    }
}
