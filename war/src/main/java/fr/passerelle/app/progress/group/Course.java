package fr.passerelle.app.progress.group;

import fr.passerelle.app.history.Headcount;
import fr.passerelle.app.placement.Placement;
import fr.passerelle.app.placement.PlacementId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The activities of a course and, where they were counted, how many began and finished each. */
public record Course(List<Placement> activities, Optional<Map<PlacementId, Headcount>> counts) {
    /** For who sees one activity alone. */
    public static final Course UNSEEN = new Course(List.of(), Optional.empty());

    public Course {
        activities = List.copyOf(activities);
        counts = counts.map(Map::copyOf);
    }

    /** How many began and finished this one, if it was counted. */
    public Optional<Headcount> of(Placement one) {
        return counts.map(known -> known.getOrDefault(one.id(), Headcount.NOBODY));
    }
}
