package fr.passerelle.app.picker;

import fr.passerelle.app.learning.content.LearningModule;
import fr.passerelle.app.learning.content.Playable;
import java.util.List;

/**
 * Where a teacher chooses what is played ({@code picker/choose}).
 *
 * @param action where the choice is posted
 * @param csrf the token of the session
 * @param ticket the launch ticket when the browser kept no cookie; empty otherwise
 * @param launchId names the launch, for the ticket kept in the frame's own storage
 * @param several whether more than one content may be chosen
 * @param gradable whether a column of the gradebook may come with it
 * @param byPlatform whether a platform waits for the answer, which it also gets when nothing is chosen
 * @param missing whether the form was sent without a choice, or with too many
 */
public record PickerPage(
        String action,
        String csrf,
        String ticket,
        String launchId,
        boolean several,
        boolean gradable,
        boolean byPlatform,
        boolean missing,
        List<Choice> choices) {

    /** One content to choose. */
    public record Choice(String id, String title, String objective, String kind, int minutes) {
        static Choice of(Playable playable) {
            return new Choice(
                    playable.id().value(),
                    playable.title(),
                    playable.objective(),
                    playable instanceof LearningModule ? "module" : "persona",
                    playable.minutes());
        }
    }

    public PickerPage {
        choices = List.copyOf(choices);
    }

    /** Names the texts for one content, or for several. */
    public String number() {
        return several ? "several" : "one";
    }

    /** Names the texts for a platform that waits, or for a link. */
    public String asker() {
        return byPlatform ? "platform" : "link";
    }
}
