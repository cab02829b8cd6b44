package fr.passerelle.lti.benchmark;

import com.nimbusds.jose.JOSEException;
import fr.passerelle.lti.fixture.APlatform;
import fr.passerelle.lti.fixture.ATool;
import fr.passerelle.lti.fixture.AnAttack;
import fr.passerelle.lti.fixture.PlatformKeys;
import fr.passerelle.lti.launch.AuthenticationResponse;
import fr.passerelle.lti.launch.Launch;
import fr.passerelle.lti.login.AuthenticationRequest;
import fr.passerelle.lti.login.LoginInitiation;
import fr.passerelle.lti.platform.Registration;
import fr.passerelle.lti.refusal.Trail;
import fr.passerelle.lti.token.IdTokenRules;
import fr.passerelle.lti.token.UnverifiedIdToken;
import fr.passerelle.lti.token.VerifiedIdToken;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.Signature;
import java.util.Base64;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** The tool's part of a launch, in memory: no network, no database, no pages. Sampled, for medians on a busy machine. */
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class LaunchBenchmark {

    /** A platform, a tool, and one token that is verified again and again. */
    @State(Scope.Benchmark)
    public static class Known {
        final AnAttack both = new AnAttack();
        final Registration registration = both.platform.registration();
        final PublicKey key = publicKey();
        final IdTokenRules rules = new IdTokenRules((known, id) -> key, both.tool.clock);
        final String token = both.platform.launch(both.tool.clock).token("nonce");
        final byte[] signedPart =
                token.substring(0, token.lastIndexOf('.')).getBytes(StandardCharsets.US_ASCII);
        final byte[] signature = Base64.getUrlDecoder().decode(token.substring(token.lastIndexOf('.') + 1));

        /** Stops the platform's server. */
        @TearDown
        public void close() {
            both.close();
        }
    }

    /** A login that was answered and a token that fits it: good for one launch. */
    @State(Scope.Thread)
    public static class Answered {
        private AuthenticationRequest request = new AnAttack().tool.login();
        private String token = "";

        /** The platform's part, not measured. */
        @Setup(Level.Invocation)
        public void answer(Known known) {
            request = known.both.tool.login();
            token = known.both.platform.launch(known.both.tool.clock).token(ATool.nonce(request));
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
        return known.rules.verify(UnverifiedIdToken.parse(known.token), known.registration, "nonce", new Trail());
    }

    /** From the platform's call to the redirect: reading, sealing the state, writing the address. */
    @Benchmark
    public String login(Known known) {
        return known.both
                .tool
                .tool
                .login(LoginInitiation.from(ATool.initiation()))
                .asRedirect()
                .toString();
    }

    /** From the form that came back to an accepted launch: state, token, message, single use, browser. */
    @Benchmark
    public Launch launch(Known known, Answered answered) {
        return known.both.tool.tool.accept(
                AuthenticationResponse.from(ATool.form(answered.request, answered.token)), answered.request.secret());
    }

    private static PublicKey publicKey() {
        try {
            return PlatformKeys.ONE.toRSAPublicKey();
        } catch (JOSEException e) {
            throw new IllegalStateException(APlatform.ISSUER, e);
        }
    }
}
