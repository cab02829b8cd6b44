package fr.passerelle.testlms;

/** Why the program cannot go on, as a French sentence for whoever started it. */
final class ProgramFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ProgramFailure(String sentence) {
        super(sentence, null, false, false);
    }

    String sentence() {
        return String.valueOf(getMessage());
    }
}
