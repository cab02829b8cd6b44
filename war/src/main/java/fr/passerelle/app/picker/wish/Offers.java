package fr.passerelle.app.picker.wish;

import fr.passerelle.app.catalogue.Catalogue;
import fr.passerelle.app.learning.content.Audience;
import fr.passerelle.app.learning.content.LearningPath;
import fr.passerelle.app.learning.content.Playable;
import fr.passerelle.app.learning.content.PlayableId;
import fr.passerelle.app.learning.content.Theme;
import fr.passerelle.app.learning.question.TolerantText;
import fr.passerelle.app.web.Messages;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** What can be chosen, searched as people write: without accents, case or punctuation, every word somewhere. */
public final class Offers {
    private final Supplier<Catalogue> catalogue;
    private final Offer revisions;

    public Offers(Supplier<Catalogue> catalogue, Messages messages) {
        this.catalogue = catalogue;
        this.revisions = Offer.revisions(messages);
    }

    /** The contents wished for: those of a path in its order, the others in the order of the catalogue. */
    public List<Offer> contents(Wish wish) {
        return path(wish.get(Wish.PATH))
                .map(path -> items(path).stream())
                .orElseGet(this::all)
                .filter(offer -> fits(wish, offer.audiences(), offer.kind()))
                .filter(offer -> isAbout(wish, offer.theme()))
                .filter(offer -> shortEnough(wish, offer.minutes()))
                .filter(offer -> says(wish, offer.words()))
                .toList();
    }

    private Stream<Offer> all() {
        Stream<Playable> playables = Stream.concat(
                catalogue.get().all().stream(),
                catalogue.get().paths().stream().flatMap(path -> positioning(path).stream()));
        return Stream.concat(playables.map(Offer::of), Stream.of(revisions));
    }

    private Optional<Playable> positioning(LearningPath path) {
        return PlayableId.positioning(path.id()).flatMap(id -> catalogue.get().find(id));
    }

    /** The paths wished for; none while one of them is looked into, or what only a content has is asked for. */
    public List<LearningPath> paths(Wish wish) {
        boolean contentsOnly = path(wish.get(Wish.PATH)).isPresent()
                || !wish.get(Wish.MINUTES).isEmpty()
                || !wish.get(Wish.THEME).isEmpty();
        return contentsOnly
                ? List.of()
                : catalogue.get().paths().stream()
                        .filter(path -> fits(wish, path.audiences(), Offer.PATH))
                        .filter(path -> says(wish, path.title() + " " + path.objective()))
                        .toList();
    }

    public Optional<LearningPath> path(String id) {
        return catalogue.get().paths().stream()
                .filter(path -> path.id().equals(id))
                .findFirst();
    }

    public List<Offer> items(LearningPath path) {
        return path.items().stream()
                .flatMap(id -> catalogue.get().find(id).stream())
                .map(Offer::of)
                .toList();
    }

    /** The wish with every content of this path chosen as well, and looked at in its order. */
    public Wish whole(String id, Wish wish) {
        return path(id).map(path -> wish.choosing(items(path).stream()
                                .map(item -> item.id().value())
                                .toList())
                        .into(id))
                .orElse(wish);
    }

    /** Those of the contents named that there are, in the order they were named. */
    public List<Offer> named(List<String> names) {
        return names.stream().flatMap(name -> named(name).stream()).toList();
    }

    public Optional<Offer> named(String name) {
        return name.equals(revisions.id().value())
                ? Optional.of(revisions)
                : Optional.of(name)
                        .filter(PlayableId::isWellSpelled)
                        .flatMap(id -> catalogue.get().find(new PlayableId(id)))
                        .map(Offer::of);
    }

    /** The durations worth asking for: all but the longest, which everything fits. */
    public List<Integer> durations() {
        List<Integer> all = catalogue.get().all().stream()
                .map(Playable::minutes)
                .distinct()
                .sorted()
                .toList();
        return all.subList(0, Math.max(0, all.size() - 1));
    }

    /** The codes of what contents are about, in their own order. */
    public List<String> themes() {
        Set<Theme> themes = EnumSet.noneOf(Theme.class);
        catalogue.get().all().forEach(playable -> playable.theme().ifPresent(themes::add));
        return themes.stream().map(Theme::code).toList();
    }

    private static boolean fits(Wish wish, Set<Audience> audiences, String kind) {
        return Audience.of(wish.get(Wish.AUDIENCE)).stream().allMatch(audiences::contains)
                && (wish.get(Wish.KIND).isEmpty() || wish.get(Wish.KIND).equals(kind));
    }

    private static boolean isAbout(Wish wish, Optional<Theme> theme) {
        return Theme.of(wish.get(Wish.THEME))
                .map(asked -> theme.equals(Optional.of(asked)))
                .orElse(true);
    }

    private static boolean shortEnough(Wish wish, int minutes) {
        String most = wish.get(Wish.MINUTES);
        return !most.matches("\\d{1,3}") || minutes <= Integer.parseInt(most);
    }

    private static boolean says(Wish wish, String text) {
        String spoken = TolerantText.of(text).letters();
        return Stream.of(TolerantText.of(wish.get(Wish.SEARCH)).letters().split(" "))
                .allMatch(spoken::contains);
    }
}
