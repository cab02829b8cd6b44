package fr.passerelle.app.learning.attempt;

import fr.passerelle.app.learning.scenario.Consequence;
import fr.passerelle.app.learning.scenario.Dimension;
import fr.passerelle.app.learning.scenario.DimensionId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Weighted points in each dimension. */
record Worth(Map<DimensionId, Double> points) {

    static final Worth NOTHING = new Worth(Map.of());

    Worth {
        points = Map.copyOf(points);
    }

    static Worth of(Consequence consequence, List<Dimension> dimensions) {
        Map<DimensionId, Double> points = new HashMap<>();
        for (Dimension dimension : dimensions) {
            points.put(dimension.id(), dimension.weight() * consequence.points().getOrDefault(dimension.id(), 0.0));
        }
        return new Worth(points);
    }

    /** The most one could have in each dimension, looking at each alone. */
    static Worth bestInEach(Collection<Worth> worths) {
        Map<DimensionId, Double> best = new HashMap<>();
        worths.forEach(worth -> worth.points.forEach((dimension, p) -> best.merge(dimension, p, Math::max)));
        return new Worth(best);
    }

    double in(DimensionId dimension) {
        return points.getOrDefault(dimension, 0.0);
    }

    double total() {
        return points.values().stream().mapToDouble(Double::doubleValue).sum();
    }

    Worth plus(Worth other) {
        Map<DimensionId, Double> sum = new HashMap<>(points);
        other.points.forEach((dimension, p) -> sum.merge(dimension, p, Double::sum));
        return new Worth(sum);
    }

    /** The same proportions, adding up to this total. */
    Worth scaledTo(double total) {
        double factor = total() > 0 ? total / total() : 0;
        Map<DimensionId, Double> scaled = new HashMap<>();
        points.forEach((dimension, p) -> scaled.put(dimension, p * factor));
        return new Worth(scaled);
    }
}
