package fr.passerelle.app.arrangement;

import fr.passerelle.app.placement.LinkSettings;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What holds for one learner beside what the link asks of everybody.
 *
 * @param deadline theirs, where it is later than the link's
 * @param excused whether they need not do it: they may still play, and are not counted
 */
public record Arrangement(int moreAttempts, @Nullable Instant deadline, boolean excused) {

    public static final Arrangement NONE = new Arrangement(0, null, false);

    /** What the link asks of this learner: never less than it grants everybody. */
    public LinkSettings over(LinkSettings link) {
        Integer most = link.mostAttempts() == null ? null : link.mostAttempts() + moreAttempts;
        return new LinkSettings(
                link.audience(),
                most,
                link.opening(),
                later(link.deadline()),
                link.mastery(),
                link.graded(),
                link.points());
    }

    private @Nullable Instant later(@Nullable Instant usual) {
        if (usual == null || deadline == null) {
            return usual;
        }
        return deadline.isAfter(usual) ? deadline : usual;
    }
}
