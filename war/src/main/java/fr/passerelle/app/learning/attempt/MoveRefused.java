package fr.passerelle.app.learning.attempt;

import fr.passerelle.app.learning.question.AnswerFault;

/** A move that cannot be played; the attempt stays as it was. The code says why and is stable. */
public final class MoveRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Code code;
    private final transient ScreenId screen;

    MoveRefused(Code code, ScreenId screen) {
        super(code + " at " + screen.value(), null, false, false);
        this.code = code;
        this.screen = screen;
    }

    /** There is no attempt that could have shown its screen. */
    public static MoveRefused nowhere(Move move) {
        return new MoveRefused(Code.UNKNOWN_SCREEN, move.screen());
    }

    public Code code() {
        return code;
    }

    /** The screen the move was about. */
    public ScreenId screen() {
        return screen;
    }

    /** Why a move was refused. */
    public enum Code {
        /** The attempt has not shown this screen. */
        UNKNOWN_SCREEN,
        /** Not what this screen waits for: another kind of move or of answer. */
        NOT_AN_ANSWER,
        /** It names an option or a choice that is not offered. */
        UNKNOWN_OPTION,
        /** Nothing chosen, a pair or a place missing. */
        INCOMPLETE_ANSWER,
        /** The attempt is over: the last screen leads nowhere. */
        NOTHING_FOLLOWS;

        static Code of(AnswerFault fault) {
            return switch (fault) {
                case NOT_AN_ANSWER -> NOT_AN_ANSWER;
                case UNKNOWN_OPTION -> UNKNOWN_OPTION;
                case INCOMPLETE_ANSWER -> INCOMPLETE_ANSWER;
            };
        }
    }
}
