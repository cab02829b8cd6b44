package fr.passerelle.app.learning.attempt;

/** A person as we know them: opaque, made from a registration and its {@code sub}; never an e-mail, never a name. */
public record LearnerId(String value) {

    public LearnerId {
        if (value.isBlank()) {
            throw new IllegalArgumentException("a learner has an id");
        }
    }

    /** Says nothing: identifiers of people stay out of logs. */
    @Override
    public String toString() {
        return "LearnerId[…]";
    }
}
