package fr.passerelle.app.progress.group;

import fr.passerelle.app.learning.attempt.LearnerId;
import fr.passerelle.app.session.Errand;
import fr.passerelle.app.session.LaunchSession;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Whom somebody may see: everybody of the group who teaches there, those they follow who is a mentor. */
public final class Scope {
    private final @Nullable Set<LearnerId> followed;

    private Scope(@Nullable Set<LearnerId> followed) {
        this.followed = followed;
    }

    /** Nobody, and no page at all, for everyone else: ask {@link #leads} first. */
    public static Scope of(LaunchSession session) {
        return session.errand() instanceof Errand.Follow follow ? new Scope(follow.followed()) : new Scope(null);
    }

    /** Whether the pages of a group are this person's business. */
    public static boolean leads(LaunchSession session) {
        return session.errand() instanceof Errand.Follow
                || (session.errand() instanceof Errand.Play && session.teacher());
    }

    /** Whether they may do more than look. */
    public boolean mayAct() {
        return followed == null;
    }

    public boolean sees(LearnerId learner) {
        return followed == null || followed.contains(learner);
    }
}
