package fr.passerelle.testlms.token;

import fr.passerelle.testlms.fault.Fault;
import fr.passerelle.testlms.fault.Faults;
import fr.passerelle.testlms.habit.Habits;
import fr.passerelle.testlms.habit.Trait;
import fr.passerelle.testlms.school.RegisteredTool;
import fr.passerelle.testlms.school.Tools;
import fr.passerelle.testlms.web.Answer;
import fr.passerelle.testlms.web.Endpoint;
import fr.passerelle.testlms.web.Json;
import fr.passerelle.testlms.web.Parameters;
import fr.passerelle.testlms.web.Refusal;
import fr.passerelle.testlms.web.Request;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Gives access tokens for signed assertions. */
public final class TokenEndpoint implements Endpoint {

    public static final String PATH = "/mod/lti/token.php";

    private static final String ASSERTION_TYPE = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";
    private static final Duration LIFE = Duration.ofHours(1);

    private final ClientAssertions assertions;
    private final AccessTokens tokens;
    private final Faults faults;
    private final Habits habits;
    private final TokenFaults tokenFaults;

    public TokenEndpoint(Tools tools, AccessTokens tokens, Faults faults, Habits habits, Clock clock) {
        this.assertions = new ClientAssertions(tools, clock);
        this.tokens = tokens;
        this.faults = faults;
        this.habits = habits;
        this.tokenFaults = new TokenFaults(faults);
    }

    @Override
    public Answer answer(Request request) {
        return tokenFaults.strike().orElseGet(() -> given(request));
    }

    private Answer given(Request request) {
        Parameters form = checkedForm(request);
        RegisteredTool tool = client(form, request);
        return grant(tool, granted(tool, Scopes.parse(form.first("scope").orElse(""))));
    }

    private RegisteredTool client(Parameters form, Request request) {
        try {
            return assertions.check(form.first("client_assertion").orElse(""), request);
        } catch (Refusal refusal) {
            String reason = refusal.answer().body();
            throw habits.has(Trait.UNKNOWN_CLIENT_IS_401)
                    ? new Refusal(Answer.of(401, "application/json; charset=utf-8", reason))
                    : refusal;
        }
    }

    private Parameters checkedForm(Request request) {
        Parameters form = request.form();
        if (form.repeated()) {
            throw TokenError.INVALID_REQUEST.because("a parameter came twice");
        }
        if (!form.first("grant_type").orElse("").equals("client_credentials")) {
            throw TokenError.UNSUPPORTED_GRANT_TYPE.because("grant_type must be client_credentials");
        }
        if (!form.first("client_assertion_type").orElse("").equals(ASSERTION_TYPE)) {
            throw TokenError.INVALID_REQUEST.because("client_assertion_type must be " + ASSERTION_TYPE);
        }
        if (faults.strikes(Fault.TOKEN_REFUSED)) {
            throw TokenError.INVALID_CLIENT.because("the client is refused");
        }
        return form;
    }

    /** What was asked for and is allowed; like Moodle, silently less than asked for. */
    private Set<String> granted(RegisteredTool tool, Set<String> asked) {
        Set<String> granted = new TreeSet<>(asked);
        granted.retainAll(tool.scopes());
        boolean tooMany = habits.has(Trait.SCOPES_ALL_OR_NOTHING) && granted.size() < asked.size();
        if (granted.isEmpty() || tooMany || faults.strikes(Fault.TOKEN_SCOPE_REFUSED)) {
            throw TokenError.INVALID_SCOPE.because("no such scope for this client");
        }
        boolean oneOnly = granted.size() > 1 && faults.strikes(Fault.ONE_SCOPE_TOKENS);
        return oneOnly ? Set.of(granted.iterator().next()) : granted;
    }

    /** Moodle says that its JSON is HTML (seen 2026-11), so we do too. */
    private Answer grant(RegisteredTool tool, Set<String> scopes) {
        Duration life = faults.strikes(Fault.TOKENS_EXPIRE_AT_ONCE) ? Duration.ZERO : LIFE;
        Map<String, Object> body = new LinkedHashMap<>();
        int calls = faults.strikes(Fault.TOKENS_DIE_AFTER_TWO_CALLS) ? 2 : Integer.MAX_VALUE;
        body.put("access_token", tokens.issue(tool, scopes, life, calls));
        body.put("token_type", faults.strikes(Fault.TOKEN_TYPE_IN_LOWER_CASE) ? "bearer" : "Bearer");
        body.put("scope", String.join(" ", scopes));
        if (!faults.strikes(Fault.TOKEN_WITHOUT_EXPIRY)) {
            boolean text = faults.strikes(Fault.TOKEN_EXPIRY_AS_TEXT);
            body.put("expires_in", text ? (Object) String.valueOf(LIFE.toSeconds()) : LIFE.toSeconds());
        }
        return habits.has(Trait.TOKENS_AS_HTML)
                ? Answer.of(200, "text/html; charset=utf-8", Json.write(body))
                : Answer.json(200, body);
    }
}
