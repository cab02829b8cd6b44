package fr.passerelle.lti.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;
import fr.passerelle.lti.fixture.ATool;
import fr.passerelle.lti.launch.AuthenticationResponse;
import fr.passerelle.lti.login.AuthenticationRequest;
import fr.passerelle.lti.refusal.LaunchRefused;
import java.nio.charset.StandardCharsets;

/** */
class IdTokenFuzzTest {

    private static final AFuzzedTool tool = new AFuzzedTool();

    @FuzzTest
    void any_token_is_refused_or_accepted(byte[] token) {
        AuthenticationRequest request = tool.login();
        String text = new String(token, StandardCharsets.UTF_8);

        try {
            tool.tool.accept(AuthenticationResponse.from(ATool.form(request, text)), request.secret());
        } catch (LaunchRefused refused) {
            tool.documented(refused);
        }
    }

    @FuzzTest
    void any_signed_claims_are_refused_or_read(byte[] claims) {
        AuthenticationRequest request = tool.login();
        String token = tool.signed(new String(claims, StandardCharsets.UTF_8), ATool.nonce(request));

        try {
            tool.readWhole(tool.tool.accept(AuthenticationResponse.from(ATool.form(request, token)), request.secret()));
        } catch (LaunchRefused refused) {
            tool.documented(refused);
        }
    }
}
