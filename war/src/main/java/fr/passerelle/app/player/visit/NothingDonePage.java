package fr.passerelle.app.player.visit;

/**
 * What a reviewer sees where no attempt can be shown ({@code player/nothing-done}).
 *
 * @param content the title of the module or exercise
 */
public record NothingDonePage(String content, Why why, String launchId, String ticket) {

    /** Why there is nothing to show; each has its words in the messages. */
    public enum Why {
        NOT_BEGUN("yet"),
        UNDER_WAY("begun"),
        /** Finished, on a version that can no longer be played. */
        UNREADABLE("lost");

        private final String word;

        Why(String word) {
            this.word = word;
        }

        /** With which the keys of its words end. */
        public String word() {
            return word;
        }
    }
}
