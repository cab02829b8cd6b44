package fr.passerelle.app.player.visit;

import java.util.List;

/**
 * What a learner sees whose last attempt began on a version that can no longer be played ({@code player/changed}).
 *
 * @param title of the content in use
 * @param results the attempts that are finished, a sentence each
 */
public record ChangedPage(String title, List<String> results, Visit visit) {

    public ChangedPage {
        results = List.copyOf(results);
    }
}
