package fr.passerelle.app.learning.attempt;

/**
 * A person as we know them: opaque, made from a registration and its {@code sub}; never an e-mail, never a name. Whoever
 * only tries something out goes by another id than the one they learn under.
 */
public record LearnerId(String value) {

    /** What the ids of {@link #trying()} begin with, and no other does. */
    public static final String TRIAL = "~";

    public LearnerId {
        if (value.isBlank()) {
            throw new IllegalArgumentException("a learner has an id");
        }
    }

    /** The same person trying something out: a teacher, a test user. What is done under this id is counted nowhere. */
    public LearnerId trying() {
        return isTrial() ? this : new LearnerId(TRIAL + value.substring(1));
    }

    public boolean isTrial() {
        return value.startsWith(TRIAL);
    }

    /** Says nothing: identifiers of people stay out of logs. */
    @Override
    public String toString() {
        return "LearnerId[…]";
    }
}
