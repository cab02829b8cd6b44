package fr.passerelle.app.progress.group;

import fr.passerelle.app.arrangement.Arrangement;
import fr.passerelle.app.arrangement.Arrangements;
import fr.passerelle.app.gradebook.ScoreLedger;
import fr.passerelle.app.gradebook.grade.SeatGrade;
import fr.passerelle.app.history.GroupTallies;
import fr.passerelle.app.history.Seat;
import fr.passerelle.app.history.Standing;
import fr.passerelle.app.learning.attempt.LearnerId;
import fr.passerelle.app.placement.Placement;
import fr.passerelle.app.placement.PlacementId;
import fr.passerelle.app.placement.Placements;
import fr.passerelle.app.progress.told.KeptGrades;
import fr.passerelle.app.progress.told.Participant;
import fr.passerelle.app.progress.told.Roster;
import fr.passerelle.app.progress.told.Rosters;
import fr.passerelle.app.session.LaunchSession;
import fr.passerelle.app.storage.Transactions;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Groups, each read in one transaction of as many statements whatever its size. No transaction is open while a platform
 * is waited for.
 */
public final class Groups {
    /** Attempts, at most one for each person and activity, which any database counts in a blink. */
    private static final int QUICKLY_COUNTED = 5_000;

    private final Transactions transactions;
    private final Placements placements;
    private final GroupTallies tallies;
    private final Arrangements arrangements;
    private final ScoreLedger ledger;
    private final Rosters rosters;
    private final KeptGrades kept;

    public Groups(
            Transactions transactions,
            Placements placements,
            GroupTallies tallies,
            Arrangements arrangements,
            ScoreLedger ledger,
            Rosters rosters,
            KeptGrades kept) {
        this.transactions = transactions;
        this.placements = placements;
        this.tallies = tallies;
        this.arrangements = arrangements;
        this.ledger = ledger;
        this.rosters = rosters;
        this.kept = kept;
    }

    /** Everybody who is expected there or came. */
    public Group of(LaunchSession session, Placement placement) {
        Roster roster = rosters.of(session.id(), placement);
        Map<LearnerId, Double> held = kept.of(session.id(), placement);
        return transactions.call(() -> {
            Map<LearnerId, Standing> standings = new LinkedHashMap<>();
            tallies.standings(placement.id()).stream()
                    .sorted(Comparator.comparing(standing -> standing.learner().value()))
                    .forEach(standing -> standings.put(standing.learner(), standing));
            Map<LearnerId, Arrangement> arranged = arrangements.in(placement.id());
            Map<Seat, SeatGrade> grades = ledger.of(List.of(placement.id()));
            Scope scope = Scope.of(session);
            List<GroupRow> rows = new ArrayList<>();
            names(roster, standings.keySet()).forEach((learner, name) -> {
                if (scope.sees(learner)) {
                    rows.add(new GroupRow(
                            learner,
                            name,
                            standings.get(learner),
                            arranged.getOrDefault(learner, Arrangement.NONE),
                            grades.get(new Seat(placement.id(), learner)),
                            held.get(learner)));
                }
            });
            return new Group(roster.answer(), rows);
        });
    }

    /** Learners of the roster in its order, then who came and is not on it; not who teaches there now. */
    private static Map<LearnerId, String> names(Roster roster, Set<LearnerId> came) {
        Set<LearnerId> others = roster.participants().stream()
                .filter(participant -> !participant.learns())
                .map(Participant::id)
                .collect(Collectors.toSet());
        Map<LearnerId, String> names = new LinkedHashMap<>();
        roster.participants().stream()
                .filter(Participant::learns)
                .forEach(participant -> names.put(participant.id(), participant.name()));
        came.stream().filter(learner -> !others.contains(learner)).forEach(learner -> names.putIfAbsent(learner, ""));
        return names;
    }

    /** The placement of this name, if it stands in the same course. */
    public Optional<Placement> besides(Placement home, String name) {
        return placements.besides(home).stream()
                .filter(one -> one.id().value().toString().equals(name))
                .findFirst();
    }

    /**
     * What the course holds. How many began and finished each is counted when that is quick, or asked for: of two hundred
     * activities that two thousand played, it takes seconds.
     *
     * @param people how many are in the group
     */
    public Course course(Placement home, int people, boolean asked) {
        return transactions.call(() -> {
            List<Placement> all = placements.besides(home);
            if (!asked && (long) all.size() * people > QUICKLY_COUNTED) {
                return new Course(all, Optional.empty());
            }
            List<PlacementId> ids = all.stream().map(Placement::id).toList();
            return new Course(all, Optional.of(tallies.headcounts(ids, List.of())));
        });
    }
}
