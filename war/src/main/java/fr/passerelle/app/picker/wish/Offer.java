package fr.passerelle.app.picker.wish;

import fr.passerelle.app.learning.content.Audience;
import fr.passerelle.app.learning.content.LearningModule;
import fr.passerelle.app.learning.content.Playable;
import fr.passerelle.app.learning.content.PlayableId;
import fr.passerelle.app.learning.content.Theme;
import fr.passerelle.app.web.Messages;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * One thing that can be chosen.
 *
 * @param content what can be played by anybody; nothing for the questions that come back to each learner (E-9), which
 *     have no grade and nothing to try out
 */
public record Offer(
        PlayableId id,
        String title,
        String objective,
        String kind,
        int minutes,
        Set<Audience> audiences,
        Optional<Theme> theme,
        Optional<Playable> content) {
    static final String MODULE = "module";
    static final String PERSONA = "persona";
    static final String PATH = "parcours";
    static final String POSITIONING = "positionnement";
    static final String REVISIONS = "revisions";

    /** Three questions at a time. */
    private static final int SERIES_MINUTES = 3;

    public Offer {
        audiences = Set.copyOf(audiences);
    }

    static Offer of(Playable playable) {
        return new Offer(
                playable.id(),
                playable.title(),
                playable.objective(),
                kind(playable),
                playable.minutes(),
                playable.audiences(),
                playable.theme(),
                Optional.of(playable));
    }

    private static String kind(Playable playable) {
        if (playable.id().isPrivate()) {
            return POSITIONING;
        }
        return playable instanceof LearningModule ? MODULE : PERSONA;
    }

    static Offer revisions(Messages messages) {
        return new Offer(
                PlayableId.REVISIONS,
                messages.text("recall.title"),
                messages.text("picker.revisions.objective"),
                REVISIONS,
                SERIES_MINUTES,
                EnumSet.allOf(Audience.class),
                Optional.empty(),
                Optional.empty());
    }

    /** Whether a column of the gradebook may come with it. */
    public boolean gradable() {
        return content.isPresent() && !id.isPrivate();
    }

    String words() {
        return title + " " + objective;
    }
}
