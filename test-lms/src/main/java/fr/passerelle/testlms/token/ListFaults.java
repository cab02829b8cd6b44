package fr.passerelle.testlms.token;

import fr.passerelle.testlms.fault.Fault;
import fr.passerelle.testlms.fault.Faults;
import fr.passerelle.testlms.web.Answer;
import fr.passerelle.testlms.web.Request;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** How lists fail, whatever they list: columns, results or members. */
public final class ListFaults {

    static final String ELSEWHERE = "https://ailleurs.example";

    private static final int HUGE = 20_000_000;
    private static final Map<Fault, Answer> ANSWERS = answers();

    private final Faults faults;

    public ListFaults(Faults faults) {
        this.faults = faults;
    }

    /** What comes instead of the list; empty where the list comes. */
    public Optional<Answer> strike() {
        if (faults.strikes(Fault.LISTS_HUGE)) {
            return Optional.of(Answer.json(200, "x".repeat(HUGE)));
        }
        return ANSWERS.entrySet().stream()
                .filter(entry -> faults.strikes(entry.getKey()))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    /** The list, with a next page that leads nowhere good if so asked, or broken off. */
    public Answer bent(Answer list, Request request, String issuer) {
        String self = issuer + request.target();
        String separator = self.contains("?") ? "&" : "?";
        if (faults.strikes(Fault.LISTS_WITHOUT_END)) {
            return list.with(
                    "Link", next(self.replaceAll("[?&]encore=\\d+", "") + separator + "encore=" + page(request)));
        }
        if (faults.strikes(Fault.LISTS_IN_A_LOOP)) {
            return list.with("Link", next(self));
        }
        if (faults.strikes(Fault.LISTS_CONTINUED_ELSEWHERE)) {
            return list.with("Link", next(ELSEWHERE + request.target()));
        }
        return faults.strikes(Fault.LISTS_CUT_SHORT) ? list.broken() : list;
    }

    private static int page(Request request) {
        return request.query().first("encore").map(Integer::parseInt).orElse(0) + 1;
    }

    private static String next(String address) {
        return "<" + address + ">; rel=\"next\"";
    }

    private static Map<Fault, Answer> answers() {
        Map<Fault, Answer> answers = new LinkedHashMap<>();
        answers.put(Fault.LISTS_401, plain(401, "the token is refused"));
        answers.put(Fault.LISTS_403, plain(403, "Forbidden"));
        answers.put(Fault.LISTS_404, plain(404, "no such list"));
        answers.put(Fault.LISTS_429_RETRY_AFTER, Answer.empty(429).with("Retry-After", "1"));
        answers.put(Fault.LISTS_500, plain(500, "error"));
        answers.put(Fault.LISTS_REDIRECTED, Answer.empty(302).with("Location", ELSEWHERE + "/"));
        answers.put(Fault.LISTS_HANG, Answer.empty(503).never());
        answers.put(Fault.LISTS_NOT_JSON, Answer.of(200, "application/json", "[{\"id\": "));
        answers.put(Fault.LISTS_HTML, Answer.of(200, "text/html; charset=utf-8", "<h1>Connectez-vous</h1>"));
        return answers;
    }

    private static Answer plain(int status, String reason) {
        return Answer.of(status, "text/plain; charset=utf-8", reason);
    }
}
