package fr.passerelle.app.progress.group;

import fr.passerelle.app.learning.citation.RichText;
import fr.passerelle.app.learning.scenario.Consequence;
import java.util.List;

/**
 * One decision of a story, and how a group parted there.
 *
 * @param graded whether it counts
 * @param people how many came to it
 */
public record Fork(String title, RichText question, boolean graded, long people, List<Branch> branches) {

    public Fork {
        branches = List.copyOf(branches);
    }

    /**
     * One choice: how many took it, and what it does.
     *
     * @param next the title of the scene it leads to
     */
    public record Branch(RichText text, Share taken, Consequence consequence, String next) {}
}
