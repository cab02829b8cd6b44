package fr.passerelle.lti.fuzz;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.util.Base64URL;
import fr.passerelle.lti.LtiTool;
import fr.passerelle.lti.fixture.APlatform;
import fr.passerelle.lti.fixture.ATool;
import fr.passerelle.lti.fixture.SettableClock;
import fr.passerelle.lti.fixture.ToolKey;
import fr.passerelle.lti.launch.DeepLinkingLaunch;
import fr.passerelle.lti.launch.Launch;
import fr.passerelle.lti.login.AuthenticationRequest;
import fr.passerelle.lti.login.LoginInitiation;
import fr.passerelle.lti.login.SealedLogins;
import fr.passerelle.lti.platform.Algorithm;
import fr.passerelle.lti.platform.DeploymentId;
import fr.passerelle.lti.platform.Registration;
import fr.passerelle.lti.platform.Registrations;
import fr.passerelle.lti.refusal.LaunchError;
import fr.passerelle.lti.refusal.LaunchRefused;
import fr.passerelle.lti.token.ToolKeys;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.PublicKey;
import java.util.Set;

/** A tool without network or memory, whose platform signs whatever it is given, with a key that is quick. */
final class AFuzzedTool {

    private static final ECKey KEY = key();
    private static final String HEADER = Base64URL.encode("{\"alg\":\"ES256\",\"kid\":\"k\"}") + ".";

    final SettableClock clock = new SettableClock();
    final Registration registration = Registration.of(APlatform.ISSUER, APlatform.CLIENT_ID)
            .algorithms(Set.of(Algorithm.ES256, Algorithm.RS256))
            .endpoints(
                    URI.create("https://lms.example/auth"),
                    URI.create("https://lms.example/token"),
                    URI.create("https://lms.example/keys"));
    final LtiTool tool = LtiTool.at(ATool.LAUNCH_URI)
            .knowing(Registrations.of(registration, new DeploymentId("1")))
            .remembering(new SealedLogins(ATool.SECRET, (id, until) -> true, clock))
            .trusting((known, id) -> publicKey())
            .signingWith(ToolKeys.of(ToolKey.ONE))
            .on(clock);

    AuthenticationRequest login() {
        return tool.login(LoginInitiation.from(ATool.initiation()));
    }

    /** The text signed as claims; {@code @nonce} in it stands for the nonce of this login. */
    String signed(String claims, String nonce) {
        String part = HEADER + Base64URL.encode(claims.replace("@nonce", nonce));
        try {
            return part + "."
                    + new ECDSASigner(KEY)
                            .sign(new JWSHeader(JWSAlgorithm.ES256), part.getBytes(StandardCharsets.US_ASCII));
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Everything a launch tells can be read without surprise. */
    void readWhole(Launch launch) {
        String all = "" + launch.displayName() + launch.roles() + launch.context()
                + launch.custom().all()
                + launch.presentation().returnUrl() + launch.toolPlatform() + launch.locale() + launch.targetLinkUri()
                + launch.rosterEndpoint() + launch.gradeEndpoint()
                + launch.copyHistory() + launch.returnAddress() + launch.migration() + launch.mentored();
        if (launch instanceof DeepLinkingLaunch choosing) {
            all += choosing.deepLinkingSettings().data();
        }
        if (!launch.targetLinkUri()
                        .toString()
                        .toLowerCase(java.util.Locale.ROOT)
                        .startsWith("https://tool.example")
                || all.isEmpty()) {
            throw new AssertionError("leads elsewhere: " + launch.targetLinkUri());
        }
    }

    /** A refusal has a code and says little. */
    void documented(LaunchRefused refused) {
        LaunchError error = refused.error();
        if (error.code() == null
                || error.toString().length() > 2000
                || error.toString().contains("\n")) {
            throw new AssertionError("says too much: " + error);
        }
    }

    private static PublicKey publicKey() {
        try {
            return KEY.toECPublicKey();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static ECKey key() {
        try {
            return new ECKeyGenerator(Curve.P_256).keyID("k").generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }
}
