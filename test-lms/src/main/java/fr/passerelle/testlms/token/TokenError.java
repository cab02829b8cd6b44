package fr.passerelle.testlms.token;

import fr.passerelle.testlms.web.Answer;
import fr.passerelle.testlms.web.Refusal;
import java.util.Map;

/** The errors of the token endpoint (RFC 6749, 5.2). */
enum TokenError {
    INVALID_REQUEST("invalid_request"),
    INVALID_CLIENT("invalid_client"),
    INVALID_GRANT("invalid_grant"),
    INVALID_SCOPE("invalid_scope"),
    UNAUTHORIZED_CLIENT("unauthorized_client"),
    UNSUPPORTED_GRANT_TYPE("unsupported_grant_type");

    private final String code;

    TokenError(String code) {
        this.code = code;
    }

    /** Moodle answers 400 to every error, the client's identity included (Q12). */
    Refusal because(String reason) {
        return new Refusal(answer(400, reason));
    }

    Answer answer(int status, String reason) {
        return Answer.json(status, Map.of("error", code, "error_description", reason));
    }
}
