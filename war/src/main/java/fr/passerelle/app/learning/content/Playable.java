package fr.passerelle.app.learning.content;

import fr.passerelle.app.learning.citation.Citation;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What a course can hold. Immutable, and bound to one version. */
public sealed interface Playable permits LearningModule, PersonaExercise {

    Description description();

    default PlayableId id() {
        return description().id();
    }

    default ContentVersion version() {
        return description().version();
    }

    default String title() {
        return description().title();
    }

    default String objective() {
        return description().objective();
    }

    default int minutes() {
        return description().minutes();
    }

    default Level level() {
        return description().level();
    }

    default Set<Audience> audiences() {
        return description().audiences();
    }

    default Optional<Theme> theme() {
        return description().theme();
    }

    default double mastery() {
        return description().mastery();
    }

    default ReviewState reviewState() {
        return description().reviewState();
    }

    default List<Citation> citations() {
        return description().citations();
    }

    default List<String> authors() {
        return description().authors();
    }

    default String licence() {
        return description().licence();
    }
}
