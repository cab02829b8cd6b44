package fr.passerelle.app.progress;

import fr.passerelle.app.history.Headcount;
import fr.passerelle.app.placement.Placement;
import fr.passerelle.app.progress.group.Course;
import fr.passerelle.app.progress.group.Group;
import fr.passerelle.app.progress.group.GroupRow;
import fr.passerelle.app.web.Messages;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * A group, a page of fifty at a time ({@code progress/group}).
 *
 * @param roster what the platform said of who is in the course; empty when it told
 * @param done what was just done, as a sentence; empty otherwise
 * @param anybody whether there is a group at all
 * @param sought part of a name
 * @param state the only state to show, as its code; empty for all
 * @param number of the page, from 1
 * @param found how many match
 * @param course what else the course holds
 * @param counted whether it says of each activity how many began and finished
 * @param again whether something else may be chosen for the activity, as its code; empty to say nothing of it
 */
public record GroupPage(
        DeskPage desk,
        String roster,
        String done,
        List<String> counts,
        long unsent,
        boolean graded,
        boolean anybody,
        String sought,
        String state,
        List<Line> lines,
        int number,
        int pages,
        int found,
        List<Neighbour> course,
        boolean counted,
        String again) {

    static final String SOUGHT = "nom";
    static final String STATE = "etat";
    static final String NUMBER = "page";
    static final String DONE = "fait";

    private static final Set<String> DEEDS =
            Set.of("essai", "delai", "dispenser", "attendre", "remettre", "renvoyer", "renvoi", "rien");
    private static final int AT_ONCE = 50;
    private static final int LONGEST = 100;

    /** One learner. */
    public record Line(
            String id, String name, String state, String attempts, String score, String time, String grade) {}

    /** Another activity; {@code here} for the one shown; {@code count} is a sentence, or empty where nobody counted. */
    public record Neighbour(String id, String title, String content, String count, boolean here) {}

    static GroupPage of(Desk desk, DeskPage around, Group group, Course course, String again, Messages messages) {
        GroupWords words = new GroupWords(messages);
        String sought = desk.asked(SOUGHT)
                .substring(0, Math.min(LONGEST, desk.asked(SOUGHT).length()))
                .strip();
        String state = states().contains(desk.asked(STATE)) ? desk.asked(STATE) : "";
        List<GroupRow> found = group.rows().stream()
                .filter(row -> state.isEmpty() || row.state().name().equals(state))
                .filter(row -> sought.isEmpty() || plain(words.name(row)).contains(plain(sought)))
                .toList();
        int pages = Math.max(1, (found.size() + AT_ONCE - 1) / AT_ONCE);
        int number = Math.min(pages, number(desk.asked(NUMBER)));
        List<Line> lines = found.stream()
                .skip((long) (number - 1) * AT_ONCE)
                .limit(AT_ONCE)
                .map(row -> line(row, words, messages))
                .toList();
        return new GroupPage(
                around,
                messages.text("progress.roster." + group.roster()),
                done(desk, messages),
                List.of(GroupRow.State.values()).stream()
                        .map(one -> messages.text("progress.count." + one, group.in(one)))
                        .toList(),
                group.unsent(),
                group.rows().stream().anyMatch(row -> row.grade() != null),
                !group.rows().isEmpty(),
                sought,
                state,
                lines,
                number,
                pages,
                found.size(),
                course.activities().stream()
                        .map(one -> neighbour(desk, one, course.of(one), messages))
                        .toList(),
                course.counts().isPresent(),
                again);
    }

    private static Neighbour neighbour(Desk desk, Placement one, Optional<Headcount> count, Messages messages) {
        String content = one.playable().map(id -> id.value()).orElse("");
        return new Neighbour(
                one.id().value().toString(),
                one.title().isBlank() ? content : one.title(),
                content,
                count.map(many -> messages.text("progress.course.count", many.begun(), many.finished()))
                        .orElse(""),
                one.id().equals(desk.placement().id()));
    }

    static Line line(GroupRow row, GroupWords words, Messages messages) {
        long attempts = row.standing() == null ? 0 : row.standing().finished();
        return new Line(
                row.learner().value(),
                words.name(row),
                words.state(row),
                messages.text("progress.attempts", attempts),
                words.score(row),
                words.time(row),
                words.grade(row));
    }

    /** Codes of our own only: what arrives is not repeated. */
    static String done(Desk desk, Messages messages) {
        String code = desk.asked(DONE);
        return DEEDS.contains(code) ? messages.text("progress.done." + code) : "";
    }

    public static List<String> states() {
        return List.of(GroupRow.State.values()).stream().map(Enum::name).toList();
    }

    private static int number(String text) {
        return text.matches("[1-9]\\d{0,4}") ? Integer.parseInt(text) : 1;
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.FRENCH);
    }
}
