package fr.passerelle.app.binding;

import fr.passerelle.app.storage.Token;
import fr.passerelle.lti.login.LoginInitiation;
import fr.passerelle.lti.login.PendingLogin;
import fr.passerelle.lti.login.StateId;
import java.time.Clock;
import java.time.Instant;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What it takes to start a launch again from its login, in a tab of its own (B-4), for ten minutes: by the state of the
 * login, then by a handle known to the one page that offers the tab, then by the state of the login made there.
 *
 * <p>In memory and bounded: whoever floods us with logins pushes out the oldest, which costs people a convenience and
 * nothing else. Nothing here is believed: what is kept is what an unsigned call said, and the return address of a
 * message that was verified. Safe for use by many threads.
 */
public final class Restarts {
    private static final int MOST_CHARACTERS = 8_000_000;

    private final Clock clock;
    private final int capacity;
    private final Map<String, Kept> kept = new LinkedHashMap<>();
    private int characters;

    public Restarts(Clock clock) {
        this(clock, MOST_CHARACTERS);
    }

    Restarts(Clock clock, int capacity) {
        this.clock = clock;
        this.capacity = capacity;
    }

    private record Kept(Restart restart, Instant expiresAt) {}

    /** A login was answered: it may have to start again. */
    public void remember(StateId state, LoginInitiation initiation) {
        keep("login " + state, new Restart(RestartForm.of(initiation), ""));
    }

    /**
     * Offers to start the login of this state again; returns the handle that does so, or nothing if it was forgotten.
     *
     * @param returnAddress where its verified message wants people sent back to, or empty
     */
    public Optional<String> offer(StateId state, String returnAddress) {
        return find("login " + state).map(login -> {
            String handle = Token.secret();
            keep("offer " + handle, new Restart(login.initiation(), returnAddress));
            return handle;
        });
    }

    /** What was offered under this handle. */
    public Optional<Restart> offered(String handle) {
        return find("offer " + handle);
    }

    /** It started again, and is now the login of this state. */
    public void begun(StateId state, Restart restart) {
        keep("tab " + state, restart);
    }

    /** The restart that made the login of this state. */
    public Optional<Restart> begunAs(StateId state) {
        return find("tab " + state);
    }

    private synchronized Optional<Restart> find(String key) {
        return Optional.ofNullable(kept.get(key))
                .filter(found -> clock.instant().isBefore(found.expiresAt()))
                .map(Kept::restart);
    }

    private synchronized void keep(String key, Restart restart) {
        Kept former = kept.remove(key);
        characters += restart.size() - (former == null ? 0 : former.restart().size());
        kept.put(key, new Kept(restart, clock.instant().plus(PendingLogin.LIFE)));
        Iterator<Kept> oldest = kept.values().iterator();
        while (characters > capacity && oldest.hasNext()) {
            characters -= oldest.next().restart().size();
            oldest.remove();
        }
    }
}
