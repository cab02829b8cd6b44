package fr.passerelle.testlms.grade;

import fr.passerelle.testlms.fault.Fault;
import fr.passerelle.testlms.fault.Faults;
import fr.passerelle.testlms.habit.Habits;
import fr.passerelle.testlms.habit.Trait;
import fr.passerelle.testlms.token.AccessTokens;
import fr.passerelle.testlms.web.Answer;
import fr.passerelle.testlms.web.Request;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The ways in which scores are turned away although nothing is wrong with them. */
final class ScoreFaults {

    private static final int HUGE = 20_000_000;
    private static final Map<Fault, Answer> ANSWERS = answers();

    private final AccessTokens tokens;
    private final Faults faults;
    private final Habits habits;

    ScoreFaults(AccessTokens tokens, Faults faults, Habits habits) {
        this.tokens = tokens;
        this.faults = faults;
        this.habits = habits;
    }

    Optional<Answer> strike(Request request) {
        if (faults.strikes(Fault.SCORES_401_ONCE)) {
            tokens.revoke(request);
            return Optional.of(Answer.empty(401));
        }
        if (faults.strikes(Fault.SCORES_ANSWER_HUGE)) {
            return Optional.of(plain(500, "x".repeat(HUGE)));
        }
        if (habits.has(Trait.RATE_LIMIT_IS_403) && faults.strikes(Fault.SCORES_429_RETRY_AFTER)) {
            return Optional.ofNullable(ANSWERS.get(Fault.SCORES_403_RATE_LIMIT));
        }
        return ANSWERS.entrySet().stream()
                .filter(entry -> faults.strikes(entry.getKey()))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    private static Map<Fault, Answer> answers() {
        Map<Fault, Answer> answers = new LinkedHashMap<>();
        answers.put(Fault.SCORES_400_OLDER, plain(400, "Score rejected: a newer result exists"));
        answers.put(Fault.SCORES_401, plain(401, "the token is refused"));
        answers.put(Fault.SCORES_405, plain(405, "method not allowed"));
        answers.put(Fault.SCORES_408, plain(408, "request timeout"));
        answers.put(Fault.SCORES_412, plain(412, "precondition failed"));
        answers.put(Fault.SCORES_415, plain(415, "unsupported media type"));
        answers.put(Fault.SCORES_425, plain(425, "too early"));
        answers.put(Fault.SCORES_CUT_SHORT, plain(200, "{").broken());
        answers.put(Fault.SCORES_HANG, plain(503, "").never());
        answers.put(Fault.SCORES_ANSWER_HTML, Answer.of(200, "text/html; charset=utf-8", "<h1>Connectez-vous</h1>"));
        answers.put(Fault.SCORES_403, plain(403, "Forbidden"));
        answers.put(Fault.SCORES_403_RATE_LIMIT, plain(403, "403 Forbidden (Rate Limit Exceeded)"));
        answers.put(Fault.SCORES_404, plain(404, "no such line item"));
        answers.put(Fault.SCORES_409, plain(409, "Refusing score with an earlier timestamp"));
        answers.put(Fault.SCORES_422, plain(422, "the attempts are used up"));
        answers.put(Fault.SCORES_429_RETRY_AFTER, Answer.empty(429).with("Retry-After", "1"));
        answers.put(Fault.SCORES_500, plain(500, "error"));
        answers.put(Fault.SCORES_503, plain(503, "down"));
        answers.put(Fault.SCORES_REDIRECTED, Answer.empty(302).with("Location", "https://ailleurs.example/"));
        return answers;
    }

    private static Answer plain(int status, String reason) {
        return Answer.of(status, "text/plain; charset=utf-8", reason);
    }
}
