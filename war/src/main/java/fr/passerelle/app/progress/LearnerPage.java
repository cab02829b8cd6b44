package fr.passerelle.app.progress;

import fr.passerelle.app.arrangement.ArrangementTrace;
import fr.passerelle.app.placement.LinkSettings;
import fr.passerelle.app.progress.group.GroupRow;
import fr.passerelle.app.web.Messages;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * One learner of a group, and what can be arranged ({@code progress/learner}).
 *
 * @param facts what is known, as sentences
 * @param limited whether the link limits attempts, and {@code dated} whether it has a deadline
 * @param trace what was arranged before, as sentences
 * @param wrong what is wrong with the date that was sent; empty otherwise
 */
public record LearnerPage(
        DeskPage desk,
        GroupPage.Line line,
        List<String> facts,
        boolean limited,
        boolean dated,
        boolean excused,
        boolean begun,
        boolean graded,
        List<String> trace,
        String done,
        String wrong) {

    static LearnerPage of(
            Desk desk, DeskPage around, GroupRow row, List<ArrangementTrace> traces, String wrong, Messages messages) {
        LinkSettings link = desk.placement().settings();
        return new LearnerPage(
                around,
                GroupPage.line(row, new GroupWords(messages), messages),
                facts(row.arrangement().over(link), messages),
                link.mostAttempts() != null,
                link.deadline() != null,
                row.arrangement().excused(),
                row.standing() != null,
                row.grade() != null,
                traces.stream().map(trace -> told(trace, messages)).toList(),
                GroupPage.done(desk, messages),
                wrong);
    }

    private static List<String> facts(LinkSettings theirs, Messages messages) {
        List<String> facts = new ArrayList<>();
        if (theirs.mostAttempts() != null) {
            facts.add(messages.text("progress.fact.attempts", theirs.mostAttempts()));
        }
        if (theirs.deadline() != null) {
            facts.add(messages.text("progress.fact.deadline", GroupWords.when(theirs.deadline())));
        }
        return facts;
    }

    private static String told(ArrangementTrace trace, Messages messages) {
        Instant until = trace.until();
        return messages.text(
                "progress.trace." + trace.kind(),
                GroupWords.when(trace.at()),
                until == null ? "" : GroupWords.when(until));
    }
}
