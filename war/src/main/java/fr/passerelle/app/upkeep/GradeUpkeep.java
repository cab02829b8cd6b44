package fr.passerelle.app.upkeep;

import fr.passerelle.app.audit.Administrator;
import fr.passerelle.app.audit.AuditTrail;
import fr.passerelle.app.audit.Change;
import fr.passerelle.app.audit.Reach;
import fr.passerelle.app.gradebook.StuckGrades;
import fr.passerelle.app.gradebook.grade.GradeCause;
import fr.passerelle.app.platforms.KnownPlatform;
import fr.passerelle.app.platforms.PlatformDirectory;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What an administrator sees and does of the grades that do not arrive, within their reach. */
public final class GradeUpkeep {
    private final StuckGrades grades;
    private final PlatformDirectory directory;
    private final AuditTrail trail;

    public GradeUpkeep(StuckGrades grades, PlatformDirectory directory, AuditTrail trail) {
        this.grades = grades;
        this.directory = directory;
        this.trail = trail;
    }

    /** Grades of one platform that share a fate. */
    public record KnownHeap(KnownPlatform platform, StuckGrades.Heap heap) {}

    public List<KnownHeap> heaps(Reach reach) {
        Map<String, Optional<KnownPlatform>> known = new HashMap<>();
        return grades.heaps().stream()
                .flatMap(heap -> known
                        .computeIfAbsent(heap.platform().value(), id -> find(reach, id))
                        .map(platform -> new KnownHeap(platform, heap))
                        .stream())
                .toList();
    }

    /** Sends again what does not arrive at this platform; says how many, or nothing when it is out of reach. */
    public Optional<Integer> replay(Administrator by, String platform, Optional<GradeCause> cause) {
        return find(by.reach(), platform).map(known -> replay(by, known, cause));
    }

    /** The same for every platform within reach. */
    public int replayAll(Administrator by) {
        return heaps(by.reach()).stream()
                .map(KnownHeap::platform)
                .distinct()
                .mapToInt(known -> replay(by, known, Optional.empty()))
                .sum();
    }

    /** The line of the trail is kept first: no grade goes out of which nobody could read who sent it. */
    private int replay(Administrator by, KnownPlatform known, Optional<GradeCause> cause) {
        return grades.replay(known.id(), cause, found -> trail.record(by, change(known, cause, found)));
    }

    private static Change change(KnownPlatform known, Optional<GradeCause> cause, int found) {
        Change change = Change.of("GRADES_REPLAYED")
                .in(known.organisation().id())
                .to(known.registration().name())
                .with("Notes", String.valueOf(found));
        return cause.map(only -> change.with("Motif", only.name())).orElse(change);
    }

    private Optional<KnownPlatform> find(Reach reach, String id) {
        return directory
                .find(id)
                .filter(known -> reach.covers(known.organisation().id()));
    }
}
