package fr.passerelle.app.history;

import fr.passerelle.app.catalogue.Catalogue;
import fr.passerelle.app.learning.attempt.Attempt;
import fr.passerelle.app.learning.content.ContentVersion;
import fr.passerelle.app.learning.content.Playable;
import fr.passerelle.app.learning.content.PlayableId;
import java.util.Optional;

/** What attempts are played on, version by version, and what learns from how they end. */
public interface Repertoire {

    /** Exactly this version; empty when it is no longer known. */
    Optional<Playable> find(PlayableId id, ContentVersion version);

    /** Whether a result reached on it is anybody's business but the learner's. */
    boolean counts(Playable playable);

    /** Told of each attempt that begins, in the transaction that keeps it: this version is needed from now on. */
    void begun(Playable playable);

    /** Told of each attempt that finishes, once, in the transaction that keeps its last move. */
    void ended(Seat seat, Attempt attempt);

    /** The contents of a catalogue, which all count, and nothing more. */
    static Repertoire of(Catalogue catalogue) {
        return new Repertoire() {
            @Override
            public Optional<Playable> find(PlayableId id, ContentVersion version) {
                return catalogue.find(id, version);
            }

            @Override
            public boolean counts(Playable playable) {
                return true;
            }

            @Override
            public void begun(Playable playable) {
                // What is in a catalogue stays in it.
            }

            @Override
            public void ended(Seat seat, Attempt attempt) {
                // A catalogue stays as it is, whoever plays.
            }
        };
    }
}
