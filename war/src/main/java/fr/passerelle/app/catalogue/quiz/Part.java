package fr.passerelle.app.catalogue.quiz;

import fr.passerelle.app.learning.question.Question;
import fr.passerelle.app.learning.question.Solution;
import java.util.function.Supplier;

/** Builds a question, and its solution, once nothing is known to be wrong with it. */
record Part(Supplier<Question> question, Supplier<Solution> solution) {

    /** For a question of a kind that does not exist; never built, as a problem was told. */
    static final Part UNREADABLE = new Part(
            () -> {
                throw refused();
            },
            () -> {
                throw refused();
            });

    private static IllegalStateException refused() {
        return new IllegalStateException("a problem was told");
    }
}
