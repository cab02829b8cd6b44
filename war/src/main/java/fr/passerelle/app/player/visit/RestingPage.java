package fr.passerelle.app.player.visit;

import java.util.List;

/**
 * What a learner sees when no question comes back today ({@code player/resting}).
 *
 * @param sentences when the next ones will, or how questions come back
 * @param waiting whether some are to come back
 */
public record RestingPage(List<String> sentences, boolean waiting, Visit visit) {

    public RestingPage {
        sentences = List.copyOf(sentences);
    }
}
