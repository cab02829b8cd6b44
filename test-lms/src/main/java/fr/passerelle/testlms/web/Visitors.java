package fr.passerelle.testlms.web;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Who is signed in, by session cookie. Lax, as Moodle's: a frame of another site does not send it. */
public final class Visitors {

    private static final String COOKIE = "testlms_session";
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Map<String, String> people = new ConcurrentHashMap<>();

    /** Adds a new session for a person to an answer. */
    public Answer signIn(String person, Answer answer) {
        byte[] bytes = new byte[24];
        RANDOM.nextBytes(bytes);
        String session = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        people.put(session, person);
        return answer.with("Set-Cookie", COOKIE + "=" + session + "; Path=/; HttpOnly; SameSite=Lax");
    }

    public Answer signOut(Request request, Answer answer) {
        request.cookie(COOKIE).ifPresent(people::remove);
        return answer.with("Set-Cookie", COOKIE + "=; Path=/; HttpOnly; SameSite=Lax; Max-Age=0");
    }

    /** The handle of whoever sent the request. */
    public Optional<String> person(Request request) {
        return request.cookie(COOKIE).map(people::get);
    }
}
