package fr.passerelle.app.binding;

import fr.passerelle.lti.login.LoginInitiation;
import fr.passerelle.lti.login.PendingLogin;
import java.util.Optional;

/**
 * What a login remembers in its own state, should it have to start again: of an ordinary login the hints, which nothing
 * else brings back; of one that started again in a tab the way back to the course.
 */
public final class RestartNote {
    private static final String HINTS = "hints ";
    private static final String TAB = "tab ";

    private RestartNote() {}

    /** The note of an ordinary login, or empty if its hints are too long to travel twice. */
    public static String of(LoginInitiation initiation) {
        String hint = initiation.loginHint();
        String whole =
                HINTS + hint.length() + " " + hint + initiation.messageHint().orElse("");
        return fits(whole) ? whole : "";
    }

    /** The note of a login that started again; without the way back if that is too long. */
    public static String of(Restart restart) {
        String whole = TAB + restart.returnAddress();
        return fits(whole) ? whole : TAB;
    }

    /** The hints of an ordinary login; nothing if they did not travel, or if it started again already. */
    static Optional<Hints> hints(PendingLogin login) {
        if (!login.note().startsWith(HINTS)) {
            return Optional.empty();
        }
        String rest = login.note().substring(HINTS.length());
        int space = rest.indexOf(' ');
        int end = space + 1 + Integer.parseInt(rest.substring(0, space));
        return Optional.of(new Hints(rest.substring(space + 1, end), rest.substring(end)));
    }

    /** The way back (or empty) of a login that started again in a tab; nothing of any other. */
    public static Optional<String> wayBack(PendingLogin login) {
        return Optional.of(login.note()).filter(note -> note.startsWith(TAB)).map(note -> note.substring(TAB.length()));
    }

    private static boolean fits(String note) {
        return note.length() <= PendingLogin.LONGEST_NOTE;
    }

    /** Opaque to us; the second is empty if there was none. */
    record Hints(String login, String message) {

        @Override
        public String toString() {
            return "Hints[…]";
        }
    }
}
