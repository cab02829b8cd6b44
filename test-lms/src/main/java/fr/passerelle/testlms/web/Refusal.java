package fr.passerelle.testlms.web;

/** An answer thrown by whoever finds that a request cannot go on. */
public final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Answer answer;

    public Refusal(Answer answer) {
        super("refused with " + answer.status(), null, false, false);
        this.answer = answer;
    }

    /** A bare status and a reason in plain text. */
    public static Refusal of(int status, String reason) {
        return new Refusal(Answer.of(status, "text/plain; charset=utf-8", reason));
    }

    public Answer answer() {
        return answer;
    }
}
