package fr.passerelle.app.player.visit;

import java.util.List;

/**
 * What a learner sees where the content is not in use, or not yet on this node, and nothing of theirs can be shown ({@code player/gone}).
 *
 * @param results the attempts that are finished, a sentence each
 */
public record GonePage(List<String> results, String launchId, String ticket, String wayBack) {

    public GonePage {
        results = List.copyOf(results);
    }
}
