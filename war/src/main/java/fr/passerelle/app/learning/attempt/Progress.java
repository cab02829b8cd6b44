package fr.passerelle.app.learning.attempt;

/**
 * How far the learner is.
 *
 * @param position from 1 to {@code total}; a question and its correction are one position
 * @param total an upper bound for a persona exercise, whose length depends on the choices
 * @param share 0 at the first screen, 1 when finished
 */
public record Progress(int position, int total, double share) {

    public Progress {
        if (position < 1 || position > total || !(share >= 0 && share <= 1)) {
            throw new IllegalArgumentException("not a progress: " + position + " of " + total);
        }
    }
}
