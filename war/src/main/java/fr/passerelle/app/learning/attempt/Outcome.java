package fr.passerelle.app.learning.attempt;

import fr.passerelle.app.learning.scenario.Dimension;
import java.time.Instant;
import java.util.List;

/**
 * What a finished attempt is worth. That there is one says <em>terminé</em>; {@link #passed()} says <em>réussi</em>.
 *
 * @param earned points, never above {@code possible}, never negative
 * @param possible the same for every attempt at one version, whatever the path; 0 when nothing is graded
 * @param passed whether the share reaches the playable's mastery
 * @param dimensions for a persona exercise, the same count in each dimension that is graded; empty for a module
 */
public record Outcome(
        double earned, double possible, boolean passed, Instant finishedAt, List<InDimension> dimensions) {

    // Shares are sums of thirds and halves: 7 points of 10 must reach a mastery of 0.7 in binary too.
    private static final double ROUNDING = 1e-9;

    public Outcome {
        dimensions = List.copyOf(dimensions);
    }

    static Outcome of(
            double earned, double possible, double mastery, Instant finishedAt, List<InDimension> dimensions) {
        double bounded = Math.max(0, Math.min(earned, possible));
        boolean passed = share(bounded, possible) >= mastery - ROUNDING;
        return new Outcome(bounded, possible, passed, finishedAt, dimensions);
    }

    /** Points earned over points possible, 0 to 1; 1 when nothing is graded. */
    public double share() {
        return share(earned, possible);
    }

    private static double share(double earned, double possible) {
        return possible > 0 ? Math.min(1, earned / possible) : 1;
    }

    /** Points earned and possible in one dimension. */
    public record InDimension(Dimension dimension, double earned, double possible) {
        public double share() {
            return Outcome.share(earned, possible);
        }
    }
}
