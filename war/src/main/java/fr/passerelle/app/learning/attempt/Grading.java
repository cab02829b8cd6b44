package fr.passerelle.app.learning.attempt;

import fr.passerelle.app.learning.scenario.Checkpoint;
import fr.passerelle.app.learning.scenario.ChoiceId;
import fr.passerelle.app.learning.scenario.Dimension;
import fr.passerelle.app.learning.scenario.Repair;
import fr.passerelle.app.learning.scenario.Scenario;
import fr.passerelle.app.learning.scenario.SceneId;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The points of one path through a scenario. The denominator is fixed: the best points of every checkpoint, met or not.
 * The first choice at a checkpoint counts; repairs together give back at most their share of what was lost there; walking
 * in circles adds nothing.
 */
final class Grading {

    private final Scenario scenario;
    private final Map<SceneId, Mark> marks;

    private Grading(Scenario scenario, Map<SceneId, Mark> marks) {
        this.scenario = scenario;
        this.marks = marks;
    }

    /** One decision of a path. */
    record Taken(SceneId scene, ChoiceId choice) {}

    /** What a checkpoint brought, and what repairs gave back; before the checkpoint's own weight. */
    private record Mark(Worth earned, Worth restored) {

        static final Mark NOT_MET = new Mark(Worth.NOTHING, Worth.NOTHING);

        Mark mended(Worth offered, double share, double best) {
            double room = share * (best - earned.total()) - restored.total();
            double given = Math.max(0, Math.min(offered.total(), room));
            return new Mark(earned, restored.plus(offered.scaledTo(given)));
        }
    }

    static Grading of(Scenario scenario, List<Taken> path) {
        Grading grading = new Grading(scenario, new HashMap<>());
        Set<SceneId> seen = new HashSet<>();
        path.stream().filter(taken -> seen.add(taken.scene())).forEach(grading::count);
        return grading;
    }

    private void count(Taken taken) {
        Worth worth = Worth.of(scenario.consequence(taken.scene(), taken.choice()), scenario.dimensions());
        if (scenario.checkpointAt(taken.scene()).isPresent()) {
            marks.put(taken.scene(), new Mark(worth, Worth.NOTHING));
        }
        scenario.repairAt(taken.scene()).ifPresent(repair -> mend(repair, worth));
    }

    private void mend(Repair repair, Worth offered) {
        // Nothing is lost at a checkpoint before it is met.
        marks.computeIfPresent(repair.checkpoint(), (scene, mark) -> mark.mended(offered, repair.share(), best(scene)));
    }

    private List<Worth> worths(SceneId scene) {
        return scenario.consequencesAt(scene).values().stream()
                .map(consequence -> Worth.of(consequence, scenario.dimensions()))
                .toList();
    }

    private double best(SceneId scene) {
        return worths(scene).stream().mapToDouble(Worth::total).max().orElse(0);
    }

    private Mark mark(SceneId scene) {
        return marks.getOrDefault(scene, Mark.NOT_MET);
    }

    /** Points of the first choice at this scene, repair not included; 0 when it is not a checkpoint or was not met. */
    double earned(SceneId scene) {
        return weight(scene) * mark(scene).earned().total();
    }

    double restored(SceneId scene) {
        return weight(scene) * mark(scene).restored().total();
    }

    double possible(SceneId scene) {
        return weight(scene) * best(scene);
    }

    private double weight(SceneId scene) {
        return scenario.checkpointAt(scene).map(Checkpoint::weight).orElse(0.0);
    }

    Outcome outcome(double mastery, Instant finishedAt) {
        double earned = 0;
        double possible = 0;
        for (Checkpoint checkpoint : scenario.checkpoints()) {
            earned += earned(checkpoint.scene()) + restored(checkpoint.scene());
            possible += possible(checkpoint.scene());
        }
        List<Outcome.InDimension> dimensions = scenario.dimensions().stream()
                .map(this::in)
                .filter(dimension -> dimension.possible() > 0)
                .toList();
        return Outcome.of(earned, possible, mastery, finishedAt, dimensions);
    }

    private Outcome.InDimension in(Dimension dimension) {
        double earned = 0;
        double possible = 0;
        for (Checkpoint checkpoint : scenario.checkpoints()) {
            Mark mark = mark(checkpoint.scene());
            double most = Worth.bestInEach(worths(checkpoint.scene())).in(dimension.id());
            double got = mark.earned().plus(mark.restored()).in(dimension.id());
            earned += checkpoint.weight() * Math.min(most, got);
            possible += checkpoint.weight() * most;
        }
        return new Outcome.InDimension(dimension, Math.min(earned, possible), possible);
    }
}
