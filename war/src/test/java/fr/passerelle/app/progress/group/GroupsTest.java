package fr.passerelle.app.progress.group;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.app.arrangement.Arrangements;
import fr.passerelle.app.catalogue.Catalogue;
import fr.passerelle.app.context.Contexts;
import fr.passerelle.app.fixture.ARegistration;
import fr.passerelle.app.fixture.Stores;
import fr.passerelle.app.gradebook.GradeTargets;
import fr.passerelle.app.gradebook.ScoreLedger;
import fr.passerelle.app.history.Attempts;
import fr.passerelle.app.history.GroupTallies;
import fr.passerelle.app.history.Repertoire;
import fr.passerelle.app.learning.attempt.LearnerId;
import fr.passerelle.app.learning.content.PersonaExercise;
import fr.passerelle.app.learning.content.PlayableId;
import fr.passerelle.app.learning.scenario.Scene;
import fr.passerelle.app.placement.Placement;
import fr.passerelle.app.progress.told.KeptGrades;
import fr.passerelle.app.progress.told.Rosters;
import fr.passerelle.app.session.Errand;
import fr.passerelle.app.session.LaunchId;
import fr.passerelle.app.session.LaunchSession;
import fr.passerelle.app.storage.fixture.Engine;
import fr.passerelle.lti.grade.Results;
import fr.passerelle.lti.platform.EgressPolicy;
import fr.passerelle.lti.platform.PlatformHttp;
import fr.passerelle.lti.roster.Memberships;
import fr.passerelle.lti.service.AccessTokens;
import fr.passerelle.lti.service.ServiceClient;
import fr.passerelle.lti.token.SigningKey;
import fr.passerelle.lti.token.ToolKeys;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Groups of any size, in as many statements; on either engine. */
@ParameterizedClass
@EnumSource(Engine.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class GroupsTest {
    private static final int MANY = 2_000;
    private static final int TURNS = 40;
    private static final double BUDGET_MS = 300;

    @Parameter
    @SuppressWarnings("NullAway.Init") // by JUnit
    Engine engine;

    private Stores stores;
    private Placement placement;
    private Groups groups;
    private GroupAnswers answers;
    private PlatformHttp http;

    @BeforeEach
    void open() {
        stores = Stores.on(engine);
        placement = stores.placement(stores.knowing(ARegistration.valid()), "link");
        http = new PlatformHttp(EgressPolicy.publicOnly());
        ServiceClient services = new ServiceClient(
                new AccessTokens(ToolKeys.of(SigningKey.generate()), http, stores.clock()), http, stores.clock());
        GroupTallies tallies = new GroupTallies(stores.transactions());
        Arrangements arrangements = new Arrangements(
                stores.transactions(),
                new Attempts(stores.transactions(), Repertoire.of(Catalogue.bundled()), stores.clock(), finished -> {}),
                stores.clock());
        groups = new Groups(
                stores.transactions(),
                stores.placements(),
                tallies,
                arrangements,
                new ScoreLedger(stores.transactions(), stores.clock(), seat -> {}),
                new Rosters(
                        new Contexts(stores.transactions(), stores.clock()),
                        stores.platforms(),
                        new Memberships(services),
                        stores.clock()),
                new KeptGrades(
                        new GradeTargets(stores.transactions(), stores.placements()),
                        stores.platforms(),
                        new Results(services),
                        stores.clock()));
        answers = new GroupAnswers(stores.transactions(), tallies, arrangements);
    }

    @AfterEach
    void close() {
        http.close();
        stores.close();
    }

    @Test
    void two_thousand_learners_cost_as_many_statements_as_twenty_and_less_than_the_budget() {
        came(0, 20);
        looked();
        long forTwenty = statements(this::looked);
        came(20, MANY);

        long forMany = statements(this::looked);
        long[] took = new long[TURNS];
        for (int turn = 0; turn < TURNS; turn++) {
            long begun = System.nanoTime();
            looked();
            took[turn] = (System.nanoTime() - begun) / 1_000;
        }
        Arrays.sort(took);
        double median = took[TURNS / 2] / 1_000.0;
        double p95 = took[TURNS * 95 / 100] / 1_000.0;
        System.out.println(engine + ": " + MANY + " learners, " + forMany + " statements, median " + median
                + " ms, p95 " + p95 + " ms");

        assertThat(forMany).isEqualTo(forTwenty).isLessThan(12);
        assertThat(median).isLessThan(BUDGET_MS);
        assertThat(groups.of(teacher(), placement).rows()).hasSize(MANY);
    }

    @Test
    void a_fork_counts_the_first_finished_attempt_of_each_learner_and_no_trial() {
        came(0, 3);
        String scene = firstScene();
        List<String> attempts = stores.column("attempt order by learner_id", "id");
        chose(attempts.get(0), scene, 0);
        chose(attempts.get(1), scene, 0);
        chose(attempts.get(2), scene, 1);
        trial(scene);

        Fork fork = answers.forks(placement, michel()).stream()
                .filter(one -> one.people() > 0)
                .findFirst()
                .orElseThrow();

        assertThat(fork.people()).isEqualTo(3);
        assertThat(fork.branches())
                .extracting(branch -> branch.taken().people())
                .startsWith(2L, 1L);
        assertThat(fork.branches().get(0).taken().percent()).isEqualTo(67);
    }

    private void looked() {
        groups.of(teacher(), placement);
        groups.course(placement);
    }

    private long statements(Runnable work) {
        Statistics statistics = stores.transactions()
                .call(() -> stores.transactions()
                        .entityManager()
                        .getEntityManagerFactory()
                        .unwrap(SessionFactory.class)
                        .getStatistics());
        statistics.setStatisticsEnabled(true);
        statistics.clear();
        work.run();
        return statistics.getPrepareStatementCount();
    }

    private LaunchSession teacher() {
        return new LaunchSession(
                new LaunchId("A".repeat(22)),
                new LearnerId("~teacher"),
                new Errand.Play(placement.id()),
                true,
                false,
                "Campus",
                "https://lms.example",
                "");
    }

    private void came(int from, int to) {
        stores.transactions().run(() -> {
            for (int i = from; i < to; i++) {
                finished(String.format("learner%05d", i));
            }
        });
    }

    private String finished(String learner) {
        String id = UUID.randomUUID().toString();
        stores.execute("insert into attempt (id, placement_id, learner_id, playable_id, playable_version, started_at,"
                + " finished_at, points_earned, points_possible, passed, version) values ('" + id + "', '"
                + placement.id().value() + "', '" + learner + "', 'michel', '1.0.0', current_timestamp,"
                + " current_timestamp, 7, 10, true, 0)");
        return id;
    }

    private void chose(String attempt, String scene, int choice) {
        String answer =
                "\"" + crossroads().decision().choices().get(choice).id().value() + "\"";
        stores.execute("insert into attempt_move (attempt_id, place, kind, screen, answer, made_at) values ('" + attempt
                + "', 1, 'CHOICE', '" + scene + "', '" + answer + "', current_timestamp)");
    }

    private void trial(String scene) {
        chose(finished(LearnerId.TRIAL + "teacher"), scene, 1);
    }

    private static Scene.Crossroads crossroads() {
        return michel().scenario().scenes().stream()
                .filter(Scene.Crossroads.class::isInstance)
                .map(Scene.Crossroads.class::cast)
                .findFirst()
                .orElseThrow();
    }

    private static String firstScene() {
        return crossroads().id().value();
    }

    private static PersonaExercise michel() {
        return (PersonaExercise)
                Catalogue.bundled().find(new PlayableId("michel")).orElseThrow();
    }
}
