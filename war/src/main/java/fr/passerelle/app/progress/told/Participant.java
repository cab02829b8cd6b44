package fr.passerelle.app.progress.told;

import fr.passerelle.app.learning.attempt.LearnerId;

/** Somebody of the course, as the platform lists them; {@code name} is empty where it shares none. */
public record Participant(LearnerId id, String name, boolean learns) {

    /** Nothing about the person. */
    @Override
    public String toString() {
        return "Participant[…]";
    }
}
