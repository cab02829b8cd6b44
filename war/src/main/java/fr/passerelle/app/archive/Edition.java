package fr.passerelle.app.archive;

import fr.passerelle.app.learning.content.ContentVersion;
import fr.passerelle.app.learning.content.Playable;
import fr.passerelle.app.learning.content.PlayableId;

/** One content in one of its versions. */
record Edition(PlayableId id, ContentVersion version) {

    static Edition of(Playable playable) {
        return new Edition(playable.id(), playable.version());
    }

    @Override
    public String toString() {
        return id.value() + " " + version.value();
    }
}
