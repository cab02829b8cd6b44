package fr.passerelle.app.learning.scenario;

import fr.passerelle.app.learning.citation.RichText;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a choice leads to: what the person lives, why, what it is worth, and the scene that follows. Known to the
 * learner only once the choice is made; {@link #quality()} and {@link #points()} only at the debrief.
 *
 * @param points 0 to 2 in each dimension; a dimension not named counts 0
 * @param advice why another choice is better; may be empty when this one is optimal
 * @param reveals hidden brakes that this choice brings to light
 */
public record Consequence(
        Quality quality,
        Map<DimensionId, Double> points,
        Emotion emotion,
        RichText lived,
        RichText advice,
        List<BrakeId> reveals,
        SceneId next) {

    public static final double MOST_POINTS = 2;

    public Consequence {
        points = Collections.unmodifiableMap(new TreeMap<>(points));
        reveals = List.copyOf(reveals);
        if (points.values().stream().anyMatch(p -> !(p >= 0 && p <= MOST_POINTS))) {
            throw new IllegalArgumentException("points go from 0 to 2 in each dimension");
        }
    }
}
