package fr.passerelle.app.learning.scenario;

/** One way in which a choice can be good, and how much it weighs beside the others. */
public record Dimension(DimensionId id, String name, double weight) {

    public Dimension {
        if (!(weight > 0) || Double.isInfinite(weight)) {
            throw new IllegalArgumentException("a dimension weighs more than nothing: " + id.value());
        }
    }
}
