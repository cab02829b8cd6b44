package fr.passerelle.app.picker;

import fr.passerelle.app.catalogue.Catalogue;
import fr.passerelle.app.learning.content.Audience;
import fr.passerelle.app.learning.content.LearningModule;
import fr.passerelle.app.learning.content.LearningPath;
import fr.passerelle.app.learning.content.Playable;
import fr.passerelle.app.learning.content.PlayableId;
import fr.passerelle.app.learning.question.TolerantText;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What can be chosen, searched as people write: without accents, case or punctuation, every word somewhere. */
final class Offers {
    static final String MODULE = "module";
    static final String PERSONA = "persona";
    static final String WAY = "parcours";

    private final Catalogue catalogue;

    Offers(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** The playables wished for: those of a path in its order, the others in the order of the catalogue. */
    List<Playable> playables(Wish wish) {
        Stream<Playable> all =
                path(wish.get(Wish.PATH)).map(path -> items(path).stream()).orElseGet(() -> catalogue.all().stream());
        return all.filter(playable -> fits(wish, playable.audiences(), kind(playable)))
                .filter(playable -> shortEnough(wish, playable.minutes()))
                .filter(playable -> says(wish, playable.title() + " " + playable.objective()))
                .toList();
    }

    /** The paths wished for; none while one of them is looked into, or a duration is asked for. */
    List<LearningPath> paths(Wish wish) {
        boolean one =
                path(wish.get(Wish.PATH)).isPresent() || !wish.get(Wish.MINUTES).isEmpty();
        return one
                ? List.of()
                : catalogue.paths().stream()
                        .filter(path -> fits(wish, path.audiences(), WAY))
                        .filter(path -> says(wish, path.title() + " " + path.objective()))
                        .toList();
    }

    Optional<LearningPath> path(String id) {
        return catalogue.paths().stream().filter(path -> path.id().equals(id)).findFirst();
    }

    List<Playable> items(LearningPath path) {
        return path.items().stream().flatMap(id -> catalogue.find(id).stream()).toList();
    }

    /** The wish with every content of this path chosen as well. */
    Wish whole(String id, Wish wish) {
        return path(id).map(path -> wish.choosing(
                        items(path).stream().map(item -> item.id().value()).toList()))
                .orElse(wish);
    }

    /** Those of the contents named that there are, in the order they were named. */
    List<Playable> named(List<String> names) {
        return names.stream()
                .filter(PlayableId::isWellSpelled)
                .flatMap(name -> catalogue.find(new PlayableId(name)).stream())
                .toList();
    }

    /** The durations worth asking for: all but the longest, which everything fits. */
    List<Integer> durations() {
        List<Integer> all = catalogue.all().stream()
                .map(Playable::minutes)
                .distinct()
                .sorted()
                .toList();
        return all.subList(0, Math.max(0, all.size() - 1));
    }

    static String kind(Playable playable) {
        return playable instanceof LearningModule ? MODULE : PERSONA;
    }

    private static boolean fits(Wish wish, Set<Audience> audiences, String kind) {
        return Audience.of(wish.get(Wish.AUDIENCE)).stream().allMatch(audiences::contains)
                && (wish.get(Wish.KIND).isEmpty() || wish.get(Wish.KIND).equals(kind));
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
