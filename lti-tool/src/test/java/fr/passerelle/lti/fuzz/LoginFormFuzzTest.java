package fr.passerelle.lti.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;
import fr.passerelle.lti.login.AuthenticationRequest;
import fr.passerelle.lti.login.LoginInitiation;
import fr.passerelle.lti.refusal.LaunchRefused;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** */
class LoginFormFuzzTest {

    private static final AFuzzedTool tool = new AFuzzedTool();

    @FuzzTest
    void any_form_is_refused_or_answered_with_its_own_hints(byte[] form) {
        Map<String, List<String>> parameters = parameters(new String(form, StandardCharsets.UTF_8));

        try {
            LoginInitiation initiation = LoginInitiation.from(parameters);
            AuthenticationRequest request = tool.tool.login(initiation);
            checkAnswer(request, initiation);
        } catch (LaunchRefused refused) {
            tool.documented(refused);
        }
    }

    private static void checkAnswer(AuthenticationRequest request, LoginInitiation initiation) {
        String redirect = request.asRedirect().toString();
        Map<String, List<String>> sent = parameters(redirect.substring(redirect.indexOf('?') + 1));
        boolean same = redirect.startsWith("https://lms.example/auth?")
                && sent.getOrDefault("login_hint", List.of()).equals(List.of(initiation.loginHint()))
                && sent.getOrDefault("lti_message_hint", List.of())
                        .equals(initiation.messageHint().map(List::of).orElse(List.of()))
                && request.state().value().length() < 8 * 1024;
        if (!same) {
            throw new AssertionError("answers something else: " + redirect);
        }
    }

    private static Map<String, List<String>> parameters(String form) {
        Map<String, List<String>> all = new LinkedHashMap<>();
        for (String pair : form.split("&", -1)) {
            int at = pair.indexOf('=');
            String name = at < 0 ? pair : pair.substring(0, at);
            all.computeIfAbsent(decoded(name), unused -> new ArrayList<>())
                    .add(at < 0 ? "" : decoded(pair.substring(at + 1)));
        }
        return all;
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notEncoded) {
            return text;
        }
    }
}
