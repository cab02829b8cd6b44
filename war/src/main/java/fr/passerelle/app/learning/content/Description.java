package fr.passerelle.app.learning.content;

import fr.passerelle.app.learning.citation.Citation;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What is known of a playable without opening it.
 *
 * @param objective one sentence with an action verb
 * @param minutes how long it takes, announced before starting
 * @param theme what it is about, if its author says it
 * @param mastery the share of points from which a finished attempt is a success, 0 to 1; 0 means that finishing is enough
 */
public record Description(
        PlayableId id,
        ContentVersion version,
        String title,
        String objective,
        int minutes,
        Level level,
        Set<Audience> audiences,
        Optional<Theme> theme,
        double mastery,
        ReviewState reviewState,
        List<Citation> citations,
        List<String> authors,
        String licence) {

    public static final double USUAL_MASTERY = 0.7;

    public Description {
        if (!(mastery >= 0 && mastery <= 1) || minutes < 1) {
            throw new IllegalArgumentException("mastery is a share, and time passes: " + id.value());
        }
        audiences = Collections.unmodifiableSet(new TreeSet<>(audiences));
        citations = List.copyOf(citations);
        authors = List.copyOf(authors);
    }
}
