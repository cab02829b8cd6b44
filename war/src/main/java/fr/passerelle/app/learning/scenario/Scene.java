package fr.passerelle.app.learning.scenario;

import fr.passerelle.app.learning.citation.RichText;

/** One moment of the story, with the person's mood when it opens. */
public sealed interface Scene {

    SceneId id();

    String title();

    RichText text();

    Emotion emotion();

    /** A moment that asks for a decision. */
    record Crossroads(SceneId id, String title, RichText text, Emotion emotion, Decision decision) implements Scene {}

    /** A moment where the story ends. */
    record Ending(SceneId id, String title, RichText text, Emotion emotion) implements Scene {}
}
