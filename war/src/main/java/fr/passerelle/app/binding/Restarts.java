package fr.passerelle.app.binding;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import fr.passerelle.app.storage.Token;
import fr.passerelle.lti.login.LoginInitiation;
import fr.passerelle.lti.login.PendingLogin;
import fr.passerelle.lti.login.StateId;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * What it takes to start a launch again from its login, in a tab of its own (B-4), for ten minutes: by the state of the
 * login, then by a handle known to the one page that offers the tab, then by the state of the login made there.
 *
 * <p>In memory and bounded: whoever floods us with logins has some forgotten, which costs people a convenience and
 * nothing else. Nothing here is believed: what is kept is what an unsigned call said, and the return address of a
 * message that was verified. Safe for use by many threads.
 */
public final class Restarts {
    private static final int MOST_CHARACTERS = 8_000_000;

    private final Cache<String, Restart> kept;

    public Restarts(Clock clock) {
        this(clock, MOST_CHARACTERS);
    }

    Restarts(Clock clock, long capacity) {
        kept = Caffeine.newBuilder()
                .maximumWeight(capacity)
                .weigher((String key, Restart restart) -> restart.size())
                .expireAfterWrite(PendingLogin.LIFE)
                .ticker(() -> TimeUnit.MILLISECONDS.toNanos(clock.millis()))
                .executor(Runnable::run)
                .build();
    }

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

    private Optional<Restart> find(String key) {
        return Optional.ofNullable(kept.getIfPresent(key));
    }

    private void keep(String key, Restart restart) {
        kept.put(key, restart);
    }
}
