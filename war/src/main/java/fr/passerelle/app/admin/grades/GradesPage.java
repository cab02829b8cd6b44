package fr.passerelle.app.admin.grades;

import fr.passerelle.app.upkeep.GradeUpkeep.KnownHeap;
import fr.passerelle.app.web.Messages;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** The grades that do not arrive, by platform and cause ({@code admin/grades}), those that need somebody first. */
public record GradesPage(List<Entry> entries) {
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.FRENCH).withZone(ZoneId.of("Europe/Paris"));

    public GradesPage {
        entries = List.copyOf(entries);
    }

    /**
     * Grades that share a fate.
     *
     * @param count how many are stuck and how many wait, as one sentence
     * @param cause what happened
     * @param remedy what to do
     * @param motif what the form sends
     */
    public record Entry(
            String platform,
            String platformPath,
            String count,
            String oldest,
            String cause,
            String remedy,
            String motif,
            String replayPath) {}

    static GradesPage of(List<KnownHeap> heaps, Messages messages) {
        return new GradesPage(heaps.stream().map(heap -> entry(heap, messages)).toList());
    }

    private static Entry entry(KnownHeap known, Messages messages) {
        String id = known.platform().id().value();
        String cause = known.heap().cause().name();
        return new Entry(
                known.platform().registration().name(),
                "/admin/plateformes/" + id,
                count(known, messages),
                messages.text("grades.oldest", DAY.format(known.heap().oldest())),
                messages.text("grade.cause." + cause),
                messages.text("grade.remedy." + cause),
                cause,
                GradeTools.PATH + "/" + id);
    }

    private static String count(KnownHeap known, Messages messages) {
        long stuck = known.heap().stuck();
        long waiting = known.heap().waiting();
        if (waiting == 0) {
            return messages.text("grades.stuck", stuck);
        }
        return stuck == 0
                ? messages.text("grades.waiting", waiting)
                : messages.text("grades.stuck", stuck) + " " + messages.text("grades.waiting", waiting);
    }
}
