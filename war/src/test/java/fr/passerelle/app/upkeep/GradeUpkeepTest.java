package fr.passerelle.app.upkeep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.passerelle.app.audit.Administrator;
import fr.passerelle.app.audit.AuditTrail;
import fr.passerelle.app.fixture.Stores;
import fr.passerelle.app.gradebook.StuckGrades;
import fr.passerelle.app.gradebook.fixture.AGradedActivity;
import fr.passerelle.app.history.Seat;
import fr.passerelle.app.platforms.PlatformDirectory;
import fr.passerelle.app.storage.fixture.Engine;
import jakarta.persistence.PersistenceException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class GradeUpkeepTest {

    @ParameterizedTest
    @EnumSource(Engine.class)
    void what_is_sent_again_is_in_the_trail_before_it_leaves(Engine engine) {
        try (AGradedActivity activity = stuck(engine)) {
            List<Integer> lines = new ArrayList<>();

            Optional<Integer> replayed = replay(
                    activity,
                    seat -> lines.add(
                            activity.stores().column("audit_entry", "id").size()));

            assertThat(replayed).contains(2);
            assertThat(lines).containsExactly(1, 1);
            assertThat(activity.stores().column("audit_entry", "action")).containsExactly("GRADES_REPLAYED");
            assertThat(activity.stores().column("audit_entry", "facts").get(0)).contains("Notes", "2");
            assertThat(activity.rows()).containsExactly("50 PENDING", "50 PENDING");
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void without_its_line_in_the_trail_nothing_leaves(Engine engine) {
        try (AGradedActivity activity = stuck(engine)) {
            activity.stores().execute("alter table audit_entry rename to audit_entry_away");

            List<Seat> leaving = new ArrayList<>();
            assertThatThrownBy(() -> replay(activity, leaving::add)).isInstanceOf(PersistenceException.class);

            assertThat(leaving).isEmpty();
            assertThat(activity.rows()).containsExactly("50 STUCK", "50 STUCK");
        }
    }

    private static Optional<Integer> replay(AGradedActivity activity, Consumer<Seat> leaving) {
        Stores stores = activity.stores();
        GradeUpkeep upkeep = new GradeUpkeep(
                new StuckGrades(stores.transactions(), stores.placements(), stores.clock(), leaving),
                new PlatformDirectory(stores.transactions()),
                new AuditTrail(stores.transactions(), stores.clock()));
        return upkeep.replay(
                Administrator.COMMAND_LINE, activity.registration().id().value(), Optional.empty());
    }

    /** Two grades that the platform does not take. */
    private static AGradedActivity stuck(Engine engine) {
        AGradedActivity activity =
                AGradedActivity.on(engine).launchedBy("nobody").launchedBy("no-one");
        activity.finishedBy("nobody", 0.5).finishedBy("no-one", 0.5);
        activity.sender().deliver(activity.seat("nobody"));
        activity.sender().deliver(activity.seat("no-one"));
        return activity;
    }
}
