package fr.passerelle.app.learning.scenario;

import fr.passerelle.app.learning.citation.Slug;

/** The name of a scene inside its scenario. */
public record SceneId(String value) {

    public SceneId {
        Slug.checked(value);
    }
}
