package fr.passerelle.app.progress.group;

import fr.passerelle.app.learning.attempt.LearnerId;
import fr.passerelle.app.progress.told.Roster;
import java.util.List;
import java.util.Optional;

/** The learners of an activity whom somebody may see, by name, those without one last. */
public record Group(Roster.Answer roster, List<GroupRow> rows) {

    public Group {
        rows = List.copyOf(rows);
    }

    public long in(GroupRow.State state) {
        return rows.stream().filter(row -> row.state() == state).count();
    }

    public long unsent() {
        return rows.stream()
                .filter(row -> row.grade() != null && row.grade().unsent())
                .count();
    }

    public Optional<GroupRow> row(LearnerId learner) {
        return rows.stream().filter(row -> row.learner().equals(learner)).findFirst();
    }
}
