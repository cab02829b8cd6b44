package fr.passerelle.lti.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;
import fr.passerelle.lti.launch.AuthenticationResponse;
import fr.passerelle.lti.login.AuthenticationRequest;
import fr.passerelle.lti.refusal.LaunchErrorCode;
import fr.passerelle.lti.refusal.LaunchRefused;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** J-3: nothing but what we sealed is a state. */
class StateFuzzTest {

    private static final AFuzzedTool tool = new AFuzzedTool();
    private static final AuthenticationRequest known = tool.login();

    @FuzzTest
    void any_state_but_ours_is_unknown(byte[] state) {
        String text = new String(state, StandardCharsets.UTF_8)
                .replace("@state", known.state().value())
                .replace("@id", known.stateId().value());

        LaunchErrorCode code = code(text);

        boolean ours = text.equals(known.state().value());
        if (ours != (code == LaunchErrorCode.TOKEN_MALFORMED)) {
            throw new AssertionError("a state of another spelling: " + code);
        }
    }

    private static LaunchErrorCode code(String state) {
        try {
            tool.tool.accept(
                    AuthenticationResponse.from(Map.of("state", List.of(state), "id_token", List.of(""))),
                    known.secret());
            throw new AssertionError("accepted without a token");
        } catch (LaunchRefused refused) {
            tool.documented(refused);
            return refused.code();
        }
    }
}
