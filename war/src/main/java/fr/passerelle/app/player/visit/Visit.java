package fr.passerelle.app.player.visit;

import java.util.List;

/**
 * Where the player's pages are shown, and what their forms must carry back.
 *
 * @param action the address every form posts to
 * @param csrf the token of the session, put in every form
 * @param ticket the launch ticket when the browser kept no cookie, so that the page carries it; empty otherwise
 * @param launchId names the launch, for the ticket kept in the frame's own storage
 * @param reader who reads
 * @param filesRoot where the images of content are served, ending in {@code /}
 * @param grade where the grade is; shown on the last page only
 * @param wayBack the platform's page to go back to from the last page, or empty where it named none
 * @param chooser where a teacher who tries the content out goes on choosing, or empty
 * @param attempts what else a reviewer can look at
 * @param round what the link asks for, and what the learner said
 */
public record Visit(
        String action,
        String csrf,
        String ticket,
        String launchId,
        Reader reader,
        String filesRoot,
        GradeLine grade,
        String wayBack,
        String chooser,
        List<AttemptLine> attempts,
        Round round) {

    /** Who is in front of the page. */
    public enum Reader {
        LEARNER,
        /** A teacher trying it out: nothing is graded, and a banner says so. */
        TEACHER,
        /** Somebody looking at what was done: nothing can be played. */
        REVIEWER
    }

    /** One finished attempt, as a sentence; {@code shown} when it is the one on the page. */
    public record AttemptLine(String id, String sentence, boolean shown) {}

    /**
     * What the link of the course asks for.
     *
     * @param sentences how many attempts there are, and until when
     * @param mayBegin whether another attempt may begin
     * @param opinion what the learner said of the content, as its code; empty before
     */
    public record Round(List<String> sentences, boolean mayBegin, String opinion) {
        /** As often and as long as one likes. */
        public static final Round FREE = new Round(List.of(), true, "");

        public Round {
            sentences = List.copyOf(sentences);
        }

        /** Whether one may play as often and as long as one likes. */
        public boolean free() {
            return sentences.isEmpty() && mayBegin;
        }
    }

    public Visit {
        attempts = List.copyOf(attempts);
    }

    public boolean preview() {
        return reader == Reader.TEACHER;
    }

    /** Whether a content is tried out that is not placed yet. */
    public boolean trying() {
        return !chooser.isEmpty();
    }

    public boolean reviewing() {
        return reader == Reader.REVIEWER;
    }
}
