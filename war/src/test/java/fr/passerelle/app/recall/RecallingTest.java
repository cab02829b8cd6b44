package fr.passerelle.app.recall;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.app.archive.ContentArchive;
import fr.passerelle.app.catalogue.Catalogue;
import fr.passerelle.app.fixture.ARegistration;
import fr.passerelle.app.fixture.AtOnce;
import fr.passerelle.app.fixture.Stores;
import fr.passerelle.app.history.AttemptFinished;
import fr.passerelle.app.history.Attempts;
import fr.passerelle.app.history.Seat;
import fr.passerelle.app.learning.attempt.Attempt;
import fr.passerelle.app.learning.attempt.LearnerId;
import fr.passerelle.app.learning.attempt.Move;
import fr.passerelle.app.learning.attempt.Terms;
import fr.passerelle.app.learning.content.LearningModule;
import fr.passerelle.app.learning.content.PlayableId;
import fr.passerelle.app.placement.Place;
import fr.passerelle.app.placement.PlacementId;
import fr.passerelle.app.player.fixture.ARun;
import fr.passerelle.app.storage.Hash;
import fr.passerelle.app.storage.fixture.Engine;
import fr.passerelle.app.web.Messages;
import fr.passerelle.lti.platform.DeploymentId;
import fr.passerelle.lti.platform.Registration;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class RecallingTest {

    private static final Catalogue CATALOGUE = Catalogue.bundled();
    private static final LearningModule MODULE = (LearningModule)
            CATALOGUE.find(new PlayableId("trouver-la-bonne-page")).orElseThrow();
    private static final int ALL = MODULE.questions().size();
    private static final LocalDate TODAY = LocalDate.parse("2026-11-21");
    private static final LearnerId AMINA = new LearnerId(Hash.of("amina"));

    private final List<AttemptFinished> announced = new CopyOnWriteArrayList<>();

    @ParameterizedTest
    @EnumSource(Engine.class)
    void missed_questions_come_back_two_seven_and_thirty_days_later(Engine engine) {
        try (World world = new World(engine)) {
            world.played(world.module, ARun::badly);
            assertThat(world.standing()).isEqualTo(new Standing(0, ALL, TODAY.plusDays(2)));
            assertThat(world.open()).isEmpty();

            world.after(2);
            world.series(ARun::well);
            assertThat(world.column("reminder || ' ' || due_on"))
                    .filteredOn(row -> row.equals("SECOND " + TODAY.plusDays(7)))
                    .hasSize(Series.LONGEST);

            world.after(5);
            world.onlySecond();
            world.series(ARun::well);
            assertThat(world.column("reminder || ' ' || due_on")).containsOnly("THIRD " + TODAY.plusDays(30));

            world.after(23);
            world.series(ARun::well);
            assertThat(world.standing()).isEqualTo(new Standing(0, 0, null));
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void a_question_missed_again_begins_again(Engine engine) {
        try (World world = new World(engine)) {
            world.played(world.module, ARun::badly);
            world.after(2);

            world.series(ARun::badly);

            assertThat(world.column("reminder || ' ' || due_on"))
                    .containsOnly("FIRST " + TODAY.plusDays(2), "FIRST " + TODAY.plusDays(4))
                    .filteredOn(row -> row.endsWith(TODAY.plusDays(4).toString()))
                    .hasSize(Series.LONGEST);
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void what_was_right_does_not_come_back(Engine engine) {
        try (World world = new World(engine)) {
            world.played(world.module, ARun::well);

            assertThat(world.standing()).isEqualTo(new Standing(0, 0, null));
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void a_series_is_short_formative_and_announced_to_nobody(Engine engine) {
        try (World world = new World(engine)) {
            world.played(world.module, ARun::badly);
            announced.clear();
            world.after(2);

            Attempt series = world.series(ARun::badly);

            LearningModule asked = (LearningModule) series.playable();
            assertThat(asked.questions()).hasSize(Series.LONGEST);
            assertThat(asked.mastery()).isZero();
            assertThat(world.attempts.finished(world.recall)).isEmpty();
            assertThat(asked.citations()).hasSameSizeAs(cited(asked));
            assertThat(announced).isEmpty();
        }
    }

    private static List<?> cited(LearningModule module) {
        return module.questions().stream()
                .flatMap(question -> question.citations().stream())
                .toList();
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void a_series_is_resumed_where_it_was_left_and_its_corrections_stay_an_hour(Engine engine) {
        try (World world = new World(engine)) {
            world.played(world.module, ARun::badly);
            world.after(2);
            Attempt begun = world.open().orElseThrow();
            Attempt answered =
                    world.attempts.play(world.recall, begun.playable(), Terms.USUAL, world.move(begun, ARun::well));

            assertThat(world.open()).hasValue(answered);
            Attempt last = world.series(ARun::well);
            assertThat(world.open()).hasValue(last);
            world.stores.clock().advance(Duration.ofMinutes(61));
            assertThat(world.open())
                    .hasValueSatisfying(next -> assertThat(next.id()).isNotEqualTo(last.id()));
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void one_series_is_made_when_eight_ask_for_it_at_once(Engine engine) {
        try (World world = new World(engine)) {
            world.played(world.module, ARun::badly);
            world.after(2);

            List<Attempt> open = AtOnce.eight(() -> world.open().orElseThrow());

            assertThat(open).hasSize(8).containsOnly(open.get(0));
            assertThat(world.stores.column("recall_series", "id")).hasSize(1);
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void nobody_meets_the_questions_of_another_learner_deployment_or_platform(Engine engine) {
        try (World world = new World(engine)) {
            world.played(world.module, ARun::badly);
            world.after(2);
            Registration elsewhere = world.stores.knowing(ARegistration.with("https://elsewhere.example", "1"));

            assertThat(world.standing().due()).isEqualTo(ALL);
            for (Seat other : List.of(
                    new Seat(world.recall.placement(), new LearnerId(Hash.of("bruno"))),
                    new Seat(world.place(world.registration, "2", "recall"), AMINA),
                    new Seat(world.place(elsewhere, "1", "recall"), AMINA))) {
                assertThat(world.recalling.standing(other)).isEqualTo(new Standing(0, 0, null));
                assertThat(world.recalling.open(other, world.attempts)).isEmpty();
                world.recalling.forget(other);
            }
            assertThat(world.standing().due()).isEqualTo(ALL);
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void a_question_or_a_content_that_is_gone_is_not_asked(Engine engine) {
        try (World world = new World(engine)) {
            world.played(world.module, ARun::badly);
            world.after(2);
            world.stores.execute("update recall set playable_id = 'partie'");

            assertThat(world.standing()).isEqualTo(new Standing(0, 0, null));
            assertThat(world.open()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void a_series_whose_content_has_changed_gives_way_to_one_of_today(Engine engine) {
        try (World world = new World(engine)) {
            world.played(world.module, ARun::badly);
            world.after(2);
            Attempt before = world.open().orElseThrow();
            world.stores.execute("update recall_series_question set playable_version = '0.9.0+00000000'");

            Attempt after = world.open().orElseThrow();

            assertThat(after.id()).isNotEqualTo(before.id());
            assertThat(((LearningModule) after.playable()).questions()).hasSize(Series.LONGEST);
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void what_a_learner_forgets_or_leaves_for_a_year_is_gone(Engine engine) {
        try (World world = new World(engine)) {
            world.played(world.module, ARun::badly);
            world.after(2);
            world.open();
            world.recalling.purge();
            assertThat(world.standing().due()).isEqualTo(ALL);

            world.after(366);
            world.recalling.purge();
            assertThat(world.column("question_id")).isEmpty();
            assertThat(world.stores.column("recall_series", "id")).isEmpty();

            world.played(world.module, ARun::badly);
            world.recalling.forget(world.recall);
            assertThat(world.column("question_id")).isEmpty();
        }
    }

    /** Amina, a module and her questions that come back, in one deployment of one platform. */
    private final class World implements AutoCloseable {
        final Stores stores;
        final Registration registration;
        final Recalling recalling;
        final Attempts attempts;
        final Seat module;
        final Seat recall;

        World(Engine engine) {
            stores = Stores.on(engine);
            registration = stores.knowing(ARegistration.valid());
            recalling = new Recalling(
                    stores.transactions(),
                    () -> CATALOGUE,
                    new ContentArchive(stores.transactions(), () -> CATALOGUE, stores.clock()),
                    stores.placements(),
                    stores.clock(),
                    Messages.french());
            attempts = new Attempts(
                    stores.transactions(), stores.placements(), recalling.repertoire(), stores.clock(), announced::add);
            module = new Seat(place(registration, "1", "module"), AMINA);
            recall = new Seat(place(registration, "1", "recall"), AMINA);
        }

        PlacementId place(Registration platform, String deployment, String link) {
            return stores.placements()
                    .at(Place.of(platform.id(), new DeploymentId(deployment), link))
                    .id();
        }

        void after(int days) {
            stores.clock().advance(Duration.ofDays(days));
        }

        /** What somebody who answers like this does next, and now. */
        Move move(Attempt attempt, UnaryOperator<ARun> how) {
            List<Move> moves = how.apply(new ARun(attempt)).attempt().moves();
            Instant now = stores.clock().instant();
            return moves.get(moves.size() - 1) instanceof Move.Answered answered
                    ? new Move.Answered(answered.screen(), answered.answer(), answered.confidence(), now)
                    : new Move.Continued(attempt.screen().id(), now);
        }

        Standing standing() {
            return recalling.standing(recall);
        }

        Optional<Attempt> open() {
            return recalling.open(recall, attempts);
        }

        List<String> column(String expression) {
            return stores.column("recall", expression);
        }

        /** Leaves only what has been answered right once. */
        void onlySecond() {
            stores.execute("delete from recall where reminder = 'FIRST'");
        }

        void played(Seat seat, UnaryOperator<ARun> how) {
            Attempt attempt = attempts.again(seat, MODULE, Terms.USUAL);
            while (!attempt.finished()) {
                attempt = attempts.play(seat, MODULE, Terms.USUAL, move(attempt, how));
            }
        }

        Attempt series(UnaryOperator<ARun> how) {
            Attempt attempt = open().orElseThrow();
            while (!attempt.finished()) {
                attempt = attempts.play(recall, attempt.playable(), Terms.USUAL, move(attempt, how));
            }
            return attempt;
        }

        @Override
        public void close() {
            stores.close();
        }
    }
}
