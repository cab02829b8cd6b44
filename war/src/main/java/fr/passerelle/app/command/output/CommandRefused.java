package fr.passerelle.app.command.output;

/** A command cannot be done; the message is one French sentence for standard error. */
public final class CommandRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public CommandRefused(String sentence) {
        super(sentence, null, false, false);
    }
}
