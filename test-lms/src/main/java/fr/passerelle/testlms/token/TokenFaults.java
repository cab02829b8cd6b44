package fr.passerelle.testlms.token;

import fr.passerelle.testlms.fault.Fault;
import fr.passerelle.testlms.fault.Faults;
import fr.passerelle.testlms.web.Answer;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The ways in which no access token is given although nothing is wrong with the request. */
final class TokenFaults {

    private static final Map<Fault, Answer> ANSWERS = answers();

    private final Faults faults;

    TokenFaults(Faults faults) {
        this.faults = faults;
    }

    Optional<Answer> strike() {
        return ANSWERS.entrySet().stream()
                .filter(entry -> faults.strikes(entry.getKey()))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    private static Map<Fault, Answer> answers() {
        Map<Fault, Answer> answers = new LinkedHashMap<>();
        answers.put(Fault.TOKEN_ENDPOINT_DOWN, Answer.empty(503));
        answers.put(Fault.TOKEN_429_RETRY_AFTER, Answer.empty(429).with("Retry-After", "1"));
        answers.put(Fault.TOKEN_ENDPOINT_HANGS, Answer.empty(503).never());
        answers.put(
                Fault.TOKEN_ENDPOINT_REDIRECTED, Answer.empty(302).with("Location", ListFaults.ELSEWHERE + "/token"));
        answers.put(Fault.TOKEN_ANSWER_NOT_JSON, Answer.of(200, "text/html; charset=utf-8", "<h1>Maintenance</h1>"));
        // Moodle (seen 2026-11) forgets to escape the quotes of its own message.
        answers.put(
                Fault.TOKEN_ERROR_NOT_JSON,
                Answer.of(400, "text/html; charset=utf-8", "{\"error\":\"invalid \"kid\" in the header\"}"));
        answers.put(Fault.TOKEN_INVALID_REQUEST, TokenError.INVALID_REQUEST.answer(400, "refused"));
        answers.put(Fault.TOKEN_INVALID_GRANT, TokenError.INVALID_GRANT.answer(400, "refused"));
        answers.put(Fault.TOKEN_UNAUTHORIZED_CLIENT, TokenError.UNAUTHORIZED_CLIENT.answer(400, "refused"));
        answers.put(Fault.TOKEN_UNSUPPORTED_GRANT, TokenError.UNSUPPORTED_GRANT_TYPE.answer(400, "refused"));
        answers.put(
                Fault.TOKEN_CLIENT_401,
                TokenError.INVALID_CLIENT.answer(401, "refused").with("WWW-Authenticate", "Bearer"));
        return answers;
    }
}
