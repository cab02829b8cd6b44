package fr.passerelle.app.learning.scenario;

/** A decision that counts, and its weight among those that count. The set of checkpoints is fixed: it makes the denominator. */
public record Checkpoint(SceneId scene, double weight) {

    public Checkpoint {
        if (!(weight > 0) || Double.isInfinite(weight)) {
            throw new IllegalArgumentException("a checkpoint weighs more than nothing: " + scene.value());
        }
    }
}
