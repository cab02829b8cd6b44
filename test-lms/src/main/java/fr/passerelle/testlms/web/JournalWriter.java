package fr.passerelle.testlms.web;

import fr.passerelle.testlms.journal.Journal;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** Turns a request and its answer into an arrival of the journal, without its secrets (J-13). */
final class JournalWriter {

    private static final String MASK = "…";
    private static final Set<String> SECRETS =
            Set.of("client_assertion", "id_token", "JWT", "registration_token", "access_token", "client_secret");
    private static final Set<String> HEADERS = Set.of("Accept", "Content-Type");

    private final Journal journal;
    private final Clock clock;

    JournalWriter(Journal journal, Clock clock) {
        this.journal = journal;
        this.clock = clock;
    }

    void write(String conversation, Request request, Answer answer) {
        Map<String, String> facts = new LinkedHashMap<>();
        HEADERS.forEach(name -> request.header(name).ifPresent(value -> facts.put(name, value)));
        request.header("Authorization").ifPresent(value -> facts.put("Authorization", scheme(value)));
        request.query().firsts().forEach((name, value) -> facts.put(name, masked(name, value)));
        request.form().firsts().forEach((name, value) -> facts.put(name, masked(name, value)));
        if (request.mediaType().endsWith("json")) {
            facts.put("body", request.body());
        }
        facts.putAll(request.notes());
        journal.record(clock.instant(), conversation, request.method(), request.target(), facts, answer.status());
    }

    private static String masked(String name, String value) {
        return SECRETS.contains(name) ? MASK : value;
    }

    private static String scheme(String authorization) {
        int space = authorization.indexOf(' ');
        return (space < 0 ? "" : authorization.substring(0, space + 1)) + MASK;
    }
}
