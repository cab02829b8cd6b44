package fr.passerelle.app.player.stage;

import fr.passerelle.app.player.visit.Visit;
import java.util.List;

/**
 * What stands around every screen: its title, how far one is, and what its form carries.
 *
 * @param screen the screen's id, sent back by the form
 * @param step the screen's title; also first in the title of the window
 * @param content the title of the module or exercise
 * @param position from 1
 * @param minutesLeft about how long the rest takes
 * @param opening on the first screen, what to know before starting, as sentences; empty afterwards
 * @param reread texts already read, to open again without leaving the page
 */
public record Surround(
        Visit visit,
        String screen,
        String step,
        String content,
        int position,
        int total,
        int minutesLeft,
        List<String> opening,
        List<Reread> reread) {

    public Surround {
        opening = List.copyOf(opening);
        reread = List.copyOf(reread);
    }

    /** A text of an earlier screen. */
    public record Reread(String title, String html, String furtherHtml) {}

    /** Whether this is the first screen. */
    public boolean first() {
        return position == 1;
    }
}
