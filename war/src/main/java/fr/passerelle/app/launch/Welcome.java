package fr.passerelle.app.launch;

import fr.passerelle.app.picker.request.ContentRequest;
import fr.passerelle.app.session.Errand;
import org.jspecify.annotations.Nullable;

/** What a valid launch leads to. */
sealed interface Welcome {

    /**
     * To a session.
     *
     * @param graded whether what is played may be sent to the platform
     * @param request what waits for a choice, when choosing is the errand
     */
    record Admitted(Errand errand, boolean graded, @Nullable ContentRequest request) implements Welcome {}

    /** To a kind page, without a session. */
    record Told(Topic topic) implements Welcome {}

    /** What such a page is about; {@code launch.told.<topic>} are its texts. */
    enum Topic {
        /** The activity has no content yet, and the reader is not the one who chooses. */
        NOTHING_CHOSEN(true),
        /** Choosing content is for those who teach or administer (C-1). */
        CHOOSING_IS_FOR_TEACHERS(false),
        /** A learner may see their own work only (G-1). */
        SOMEBODY_ELSES_WORK(false),
        /** The activity or the person has left nothing here to look at. */
        NOTHING_TO_REVIEW(true),
        /** What is kept about people, and whom to ask. */
        PERSONAL_DATA(true);

        private final boolean allowed;

        Topic(boolean allowed) {
            this.allowed = allowed;
        }

        /** Whether the reader asked for something they may ask for. */
        boolean allowed() {
            return allowed;
        }
    }
}
