package fr.passerelle.app.picker;

import fr.passerelle.app.binding.Credential;
import fr.passerelle.app.learning.content.LearningPath;
import fr.passerelle.app.learning.content.Playable;
import fr.passerelle.app.picker.PickerPage.Choice;
import fr.passerelle.app.picker.PickerPage.News;
import fr.passerelle.app.session.LaunchSession;
import java.util.List;
import java.util.Map;

/** Makes the page for one request. */
record PickerView(
        Picking picking, String action, LaunchSession session, Credential credential, ContentRequest request) {

    PickerPage looking(Wish wish) {
        boolean searched = wish.fields().containsKey(Wish.SEARCH);
        return page(wish, searched ? News.FOUND : News.NONE, Map.of());
    }

    PickerPage nothingChosen(Wish wish) {
        return page(wish, News.NOTHING_CHOSEN, Map.of());
    }

    PickerPage faulty(Wish wish) {
        return page(wish, News.SETTINGS, conditions(wish).faults());
    }

    /** What the page asks a platform for; a link placed by hand has its own words for it. */
    Conditions conditions(Wish wish) {
        return Conditions.of(wish, mostPoints());
    }

    boolean several() {
        return request instanceof ContentRequest.ByPlatform asked
                && asked.settings().acceptMultiple();
    }

    private int mostPoints() {
        return request instanceof ContentRequest.ByPlatform asked ? picking.mostPoints(asked) : Conditions.MOST_POINTS;
    }

    private PickerPage page(Wish wish, News news, Map<String, String> faults) {
        Offers offers = picking.offers();
        List<Playable> found = offers.playables(wish);
        List<Playable> aside = offers.named(wish.chosen()).stream()
                .filter(playable -> !found.contains(playable))
                .toList();
        return new PickerPage(
                asked(),
                wish,
                news,
                faults,
                found.stream().map(playable -> Choice.of(playable, wish)).toList(),
                aside.stream().map(playable -> Choice.of(playable, wish)).toList(),
                offers.paths(wish).stream()
                        .map(path -> PickerPage.Way.of(path, offers.items(path)))
                        .toList(),
                offers.path(wish.get(Wish.PATH)).map(LearningPath::title).orElse(""),
                offers.durations());
    }

    private PickerPage.Asked asked() {
        return new PickerPage.Asked(
                action,
                credential.csrf(),
                credential.toCarry(),
                session.id().value(),
                several(),
                request instanceof ContentRequest.ByPlatform asked
                        && asked.settings().acceptLineItem(),
                request instanceof ContentRequest.ByPlatform,
                mostPoints());
    }
}
