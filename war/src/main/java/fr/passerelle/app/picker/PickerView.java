package fr.passerelle.app.picker;

import fr.passerelle.app.binding.Credential;
import fr.passerelle.app.learning.content.LearningPath;
import fr.passerelle.app.picker.PickerPage.Choice;
import fr.passerelle.app.picker.PickerPage.News;
import fr.passerelle.app.picker.request.ContentRequest;
import fr.passerelle.app.picker.wish.Conditions;
import fr.passerelle.app.picker.wish.Offer;
import fr.passerelle.app.picker.wish.Offers;
import fr.passerelle.app.picker.wish.Wish;
import fr.passerelle.app.session.LaunchSession;
import java.util.List;
import java.util.Map;

/** Makes the page for one request. */
record PickerView(
        Picking picking, String action, LaunchSession session, Credential credential, ContentRequest request) {

    PickerPage looking(Wish wish) {
        return page(wish, news(wish), Map.of());
    }

    private static News news(Wish wish) {
        if (!wish.get(Wish.TRIED).isEmpty()) {
            return News.TRIED;
        }
        return wish.fields().containsKey(Wish.SEARCH) ? News.FOUND : News.NONE;
    }

    PickerPage nothingChosen(Wish wish) {
        return page(wish, News.NOTHING_CHOSEN, Map.of());
    }

    PickerPage faulty(Wish wish) {
        return page(wish, News.SETTINGS, conditions(wish).faults());
    }

    /** How what is chosen is to be played. */
    Conditions conditions(Wish wish) {
        return Conditions.of(wish, picking.mostPoints(request));
    }

    boolean several() {
        return request instanceof ContentRequest.ByPlatform asked
                && asked.settings().acceptMultiple();
    }

    private PickerPage page(Wish wish, News news, Map<String, String> faults) {
        Offers offers = picking.offers();
        List<Offer> found = offers.contents(wish);
        List<Offer> aside = offers.named(wish.chosen()).stream()
                .filter(offer -> !found.contains(offer))
                .toList();
        return new PickerPage(
                asked(),
                wish,
                news,
                faults,
                found.stream().map(offer -> Choice.of(offer, wish)).toList(),
                aside.stream().map(offer -> Choice.of(offer, wish)).toList(),
                offers.paths(wish).stream()
                        .map(path -> PickerPage.Way.of(path, offers.items(path)))
                        .toList(),
                offers.path(wish.get(Wish.PATH)).map(LearningPath::title).orElse(""),
                offers.durations(),
                offers.themes());
    }

    private PickerPage.Asked asked() {
        return new PickerPage.Asked(
                action,
                credential.csrf(),
                credential.toCarry(),
                session.id().value(),
                several(),
                !(request instanceof ContentRequest.ByPlatform asked)
                        || asked.settings().acceptLineItem(),
                request instanceof ContentRequest.ByPlatform,
                picking.mostPoints(request),
                picking.now(request).orElse(""));
    }
}
