package fr.passerelle.app.picker;

import fr.passerelle.app.learning.content.Audience;
import fr.passerelle.app.learning.content.LearningPath;
import fr.passerelle.app.learning.content.Theme;
import fr.passerelle.app.picker.wish.Offer;
import fr.passerelle.app.picker.wish.Wish;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Where a teacher chooses what is played ({@code picker/choose}).
 *
 * @param asked who asked, and what may be answered
 * @param wish what is looked for, and how it is to be played, as it was written
 * @param news what the page has to say first: nothing, what was found, or what is missing
 * @param faults what is wrong with a setting, by field
 * @param choices the contents found
 * @param aside contents chosen before that the search does not show
 * @param paths the paths found
 * @param into the title of the path looked into, or empty
 * @param durations what can be asked for, in minutes
 * @param themes what can be asked for, as codes
 */
public record PickerPage(
        Asked asked,
        Wish wish,
        News news,
        Map<String, String> faults,
        List<Choice> choices,
        List<Choice> aside,
        List<Way> paths,
        String into,
        List<Integer> durations,
        List<String> themes) {

    /** What the page starts with. */
    public enum News {
        NONE,
        FOUND,
        /** The teacher comes back from trying something out. */
        TRIED,
        NOTHING_CHOSEN,
        SETTINGS
    }

    /**
     * The request, and what its forms carry back.
     *
     * @param action where the choice is posted
     * @param csrf the token of the session
     * @param ticket the launch ticket when the browser kept no cookie; empty otherwise
     * @param launchId names the launch, for the ticket kept in the frame's own storage
     * @param several whether more than one content may be chosen
     * @param gradable whether a column of the gradebook may come with it
     * @param byPlatform whether a platform waits for the answer, which it also gets when nothing is chosen
     * @param mostPoints what a column takes
     * @param now the title of what the link plays now, where something else may be chosen; empty otherwise
     */
    public record Asked(
            String action,
            String csrf,
            String ticket,
            String launchId,
            boolean several,
            boolean gradable,
            boolean byPlatform,
            int mostPoints,
            String now) {}

    /**
     * One content to choose.
     *
     * @param theme what it is about, as its code, or empty
     * @param playable whether it can be tried out
     * @param gradable whether it can have a grade
     * @param tried whether the teacher comes back from there
     */
    public record Choice(
            String id,
            String title,
            String objective,
            String kind,
            int minutes,
            String audience,
            String theme,
            boolean playable,
            boolean gradable,
            boolean chosen,
            boolean tried) {
        static Choice of(Offer offer, Wish wish) {
            String id = offer.id().value();
            return new Choice(
                    id,
                    offer.title(),
                    offer.objective(),
                    offer.kind(),
                    offer.minutes(),
                    readers(offer.audiences()),
                    offer.theme().map(Theme::code).orElse(""),
                    offer.content().isPresent(),
                    offer.gradable(),
                    wish.chosen().contains(id),
                    wish.get(Wish.TRIED).equals(id));
        }
    }

    /** One path, to be chosen as a whole or looked into. */
    public record Way(String id, String title, String objective, String audience, int minutes, List<String> items) {
        public Way {
            items = List.copyOf(items);
        }

        static Way of(LearningPath path, List<Offer> items) {
            return new Way(
                    path.id(),
                    path.title(),
                    path.objective(),
                    readers(path.audiences()),
                    items.stream().mapToInt(Offer::minutes).sum(),
                    items.stream().map(Offer::title).toList());
        }
    }

    public PickerPage {
        faults = Map.copyOf(faults);
        choices = List.copyOf(choices);
        aside = List.copyOf(aside);
        paths = List.copyOf(paths);
        durations = List.copyOf(durations);
        themes = List.copyOf(themes);
    }

    private static String readers(Set<Audience> audiences) {
        return audiences.size() == 1 ? audiences.iterator().next().code() : "all";
    }

    /** Names the texts for one content, or for several. */
    public String number() {
        return asked.several() ? "several" : "one";
    }

    /** Names the texts for a platform that waits, or for a link. */
    public String asker() {
        return asked.byPlatform() ? "platform" : "link";
    }

    public int found() {
        return choices.size() + paths.size();
    }
}
