package fr.passerelle.app.session;

import fr.passerelle.app.learning.attempt.LearnerId;
import fr.passerelle.app.placement.PlacementId;
import java.util.Set;

/** What a launched person came for; a ticket opens nothing else. */
public sealed interface Errand {
    /** Where the pages of each errand live; the id of the launch follows. */
    String PLAYER = "/l/";

    String PICKER = "/c/";
    String REVIEWER = "/r/";

    /** Follows the path of a launch whose person looks after a group: the page they come to. */
    String GROUP = "/groupe";

    /** The path under which its pages live, without the id of the launch. */
    String path();

    /** To play, or to try out, what was put there. */
    record Play(PlacementId placement) implements Errand {
        @Override
        public String path() {
            return PLAYER;
        }
    }

    /**
     * To try out, as a learner would, what could be chosen: at a place that stands in no course.
     *
     * @param from the launch for choosing, to come back to
     */
    record Try(PlacementId placement, LaunchId from) implements Errand {
        @Override
        public String path() {
            return PLAYER;
        }

        /** Where the choice goes on. */
        public String back() {
            return PICKER + from.value();
        }
    }

    /** To look at how the learners one follows get on there, and at nobody else. */
    record Follow(PlacementId placement, Set<LearnerId> followed) implements Errand {
        /** As many as are kept; a mentor of more follows the first of them. */
        public static final int MOST = 500;

        public Follow {
            followed = Set.copyOf(followed);
        }

        @Override
        public String path() {
            return PLAYER;
        }
    }

    /** To choose what is to be played: only for who teaches or prepares. */
    record Choose() implements Errand {
        @Override
        public String path() {
            return PICKER;
        }
    }

    /** To look at what {@code whose} did there. */
    record Review(PlacementId placement, LearnerId whose) implements Errand {
        @Override
        public String path() {
            return REVIEWER;
        }
    }
}
