package fr.passerelle.app.command;

/** A command cannot be done; the message is one French sentence for standard error. */
final class CommandRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    CommandRefused(String sentence) {
        super(sentence, null, false, false);
    }
}
