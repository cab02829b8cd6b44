package fr.passerelle.app.learning.scenario;

/**
 * A scene where a mistake can be made good: the points of its choices give back at most this share of what the
 * checkpoint lost, and nothing when nothing was lost.
 */
public record Repair(SceneId scene, SceneId checkpoint, double share) {

    public static final double USUAL_SHARE = 0.5;

    public Repair {
        if (!(share > 0 && share <= 1)) {
            throw new IllegalArgumentException("a repair gives back a share between 0 and 1: " + scene.value());
        }
    }
}
