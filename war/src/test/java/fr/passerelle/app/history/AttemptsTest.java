package fr.passerelle.app.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.passerelle.app.catalogue.Catalogue;
import fr.passerelle.app.fixture.ARegistration;
import fr.passerelle.app.fixture.AtOnce;
import fr.passerelle.app.fixture.Stores;
import fr.passerelle.app.learning.attempt.Attempt;
import fr.passerelle.app.learning.attempt.LearnerId;
import fr.passerelle.app.learning.attempt.Move;
import fr.passerelle.app.learning.attempt.MoveRefused;
import fr.passerelle.app.learning.attempt.ScreenId;
import fr.passerelle.app.learning.attempt.Terms;
import fr.passerelle.app.learning.content.Audience;
import fr.passerelle.app.learning.content.Playable;
import fr.passerelle.app.learning.content.PlayableId;
import fr.passerelle.app.placement.Choice;
import fr.passerelle.app.placement.LinkSettings;
import fr.passerelle.app.player.fixture.ARun;
import fr.passerelle.app.storage.Hash;
import fr.passerelle.app.storage.fixture.Engine;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class AttemptsTest {

    private static final Catalogue CATALOGUE = Catalogue.bundled();
    private static final Playable MODULE =
            CATALOGUE.find(new PlayableId("trouver-la-bonne-page")).orElseThrow();
    private static final Playable EXERCISE =
            CATALOGUE.find(new PlayableId("michel")).orElseThrow();

    private final List<AttemptFinished> announced = new CopyOnWriteArrayList<>();

    @ParameterizedTest
    @EnumSource(Engine.class)
    void one_attempt_is_open_when_eight_ask_for_it_at_once(Engine engine) {
        try (Stores stores = Stores.on(engine)) {
            Attempts attempts = attempts(stores);
            Seat seat = seat(stores, "amina");

            List<Attempt> open = AtOnce.eight(() -> open(attempts, seat, MODULE, Terms.USUAL));

            assertThat(open).hasSize(8).containsOnly(open.get(0));
            assertThat(stores.column("attempt", "id")).hasSize(1);
        }
    }

    /** A learner's page reads its link, waits for a teacher who is choosing, and reads it once more. */
    @ParameterizedTest
    @EnumSource(Engine.class)
    void nobody_begins_on_what_was_replaced_since_their_page_read_it(Engine engine) {
        try (Stores stores = Stores.on(engine)) {
            Attempts attempts = attempts(stores);
            Seat seat = seat(stores, "amina");
            stores.placements().choose(seat.placement(), new Choice(EXERCISE.id(), LinkSettings.NONE));
            AtomicInteger reads = new AtomicInteger();

            Attempt begun = stores.transactions().callRacing(() -> {
                PlayableId read =
                        stores.placements().byId(seat.placement()).playable().orElseThrow();
                if (reads.incrementAndGet() == 1) {
                    Choice other = new Choice(MODULE.id(), LinkSettings.NONE);
                    CompletableFuture.runAsync(() -> stores.placements().choose(seat.placement(), other))
                            .join();
                }
                return open(attempts, seat, CATALOGUE.find(read).orElseThrow(), Terms.USUAL);
            });

            assertThat(reads).hasValue(2);
            assertThat(begun.playable().id()).isEqualTo(MODULE.id());
            assertThat(stores.column("attempt", "playable_id"))
                    .containsExactly(MODULE.id().value());
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void each_seat_has_attempts_of_its_own(Engine engine) {
        try (Stores stores = Stores.on(engine)) {
            Attempts attempts = attempts(stores);
            Seat amina = seat(stores, "amina");
            Seat bruno = new Seat(amina.placement(), new LearnerId(Hash.of("bruno")));

            attempts.play(amina, MODULE, Terms.USUAL, next(open(attempts, amina, MODULE, Terms.USUAL)));

            assertThat(open(attempts, amina, MODULE, Terms.USUAL).moves()).hasSize(1);
            assertThat(open(attempts, bruno, MODULE, Terms.USUAL).moves()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void the_same_move_from_eight_at_once_is_kept_once(Engine engine) {
        try (Stores stores = Stores.on(engine)) {
            Attempts attempts = attempts(stores);
            Seat seat = seat(stores, "amina");
            Move move = next(open(attempts, seat, MODULE, Terms.USUAL));

            List<Attempt> after = AtOnce.eight(() -> attempts.play(seat, MODULE, Terms.USUAL, move));

            assertThat(after).hasSize(8).containsOnly(after.get(0));
            assertThat(stores.column("attempt_move", "place")).containsExactly("0");
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void a_double_click_changes_nothing(Engine engine) {
        try (Stores stores = Stores.on(engine)) {
            Attempts attempts = attempts(stores);
            Seat seat = seat(stores, "amina");
            Move move = next(open(attempts, seat, MODULE, Terms.USUAL));
            Attempt once = attempts.play(seat, MODULE, Terms.USUAL, move);

            Attempt twice = attempts.play(seat, MODULE, Terms.USUAL, move);

            assertThat(twice).isEqualTo(once);
            assertThat(stores.column("attempt_move", "place")).hasSize(1);
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void a_move_that_cannot_be_played_leaves_everything_as_it_was(Engine engine) {
        try (Stores stores = Stores.on(engine)) {
            Attempts attempts = attempts(stores);
            Seat seat = seat(stores, "amina");
            Attempt before = open(attempts, seat, MODULE, Terms.USUAL);
            Move elsewhere =
                    new Move.Continued(new ScreenId("nowhere"), stores.clock().instant());

            assertThatThrownBy(() -> attempts.play(seat, MODULE, Terms.USUAL, elsewhere))
                    .isInstanceOfSatisfying(
                            MoveRefused.class,
                            refused -> assertThat(refused.code()).isEqualTo(MoveRefused.Code.UNKNOWN_SCREEN));

            assertThat(open(attempts, seat, MODULE, Terms.USUAL)).isEqualTo(before);
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void what_is_replayed_equals_what_was_played(Engine engine) {
        try (Stores stores = Stores.on(engine)) {
            Attempts attempts = attempts(stores);
            for (Playable playable : List.of(MODULE, EXERCISE)) {
                Seat seat = seat(stores, "amina in " + playable.id().value());

                Attempt live = played(attempts, seat, playable);

                Attempt replayed = open(attempts(stores), seat, playable, Terms.USUAL);
                assertThat(replayed).isEqualTo(live);
                assertThat(replayed.screen()).isEqualTo(live.screen());
                assertThat(replayed.outcome()).isEqualTo(live.outcome());
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void the_end_is_announced_once_with_what_it_is_worth(Engine engine) {
        try (Stores stores = Stores.on(engine)) {
            Attempts attempts = attempts(stores);
            Seat seat = seat(stores, "amina");

            Attempt finished = played(attempts, seat, MODULE);
            attempts.play(
                    seat,
                    MODULE,
                    Terms.USUAL,
                    finished.moves().get(finished.moves().size() - 1));

            assertThat(announced)
                    .containsExactly(
                            new AttemptFinished(seat.placement(), seat.learner(), finished.id(), finished.outcome()));
            assertThat(stores.column("attempt", "coalesce(open_marker, 'closed') || ' ' || passed"))
                    .singleElement()
                    .asString()
                    .isEqualToIgnoringCase("closed true");
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void the_last_move_from_eight_at_once_is_announced_once(Engine engine) {
        try (Stores stores = Stores.on(engine)) {
            Attempts attempts = attempts(stores);
            Seat seat = seat(stores, "amina");
            Move last = nextToLast(attempts, seat, MODULE);

            List<Attempt> after = AtOnce.eight(() -> attempts.play(seat, MODULE, Terms.USUAL, last));

            assertThat(after).allMatch(Attempt::finished);
            assertThat(announced).hasSize(1);
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void when_the_announcement_fails_the_last_move_is_not_kept(Engine engine) {
        try (Stores stores = Stores.on(engine)) {
            Attempts attempts = attempts(stores);
            Seat seat = seat(stores, "amina");
            Move last = nextToLast(attempts, seat, MODULE);
            Attempts deaf = new Attempts(
                    stores.transactions(), stores.placements(), Repertoire.of(CATALOGUE), stores.clock(), finished -> {
                        throw new IllegalStateException("no outbox");
                    });

            assertThatThrownBy(() -> deaf.play(seat, MODULE, Terms.USUAL, last)).hasMessage("no outbox");

            assertThat(open(attempts, seat, MODULE, Terms.USUAL).finished()).isFalse();
            assertThat(attempts.play(seat, MODULE, Terms.USUAL, last).finished())
                    .isTrue();
            assertThat(announced).hasSize(1);
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void again_closes_what_is_open_without_a_result_and_begins_anew(Engine engine) {
        try (Stores stores = Stores.on(engine)) {
            Attempts attempts = attempts(stores);
            Seat seat = seat(stores, "amina");
            Attempt first = attempts.play(seat, MODULE, Terms.USUAL, next(open(attempts, seat, MODULE, Terms.USUAL)));

            Attempt second = attempts.again(seat, MODULE, Terms.USUAL);

            assertThat(second.id()).isNotEqualTo(first.id());
            assertThat(second.moves()).isEmpty();
            assertThat(open(attempts, seat, MODULE, Terms.USUAL)).isEqualTo(second);
            assertThat(announced).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void again_from_eight_at_once_begins_one(Engine engine) {
        try (Stores stores = Stores.on(engine)) {
            Attempts attempts = attempts(stores);
            Seat seat = seat(stores, "amina");
            attempts.play(seat, MODULE, Terms.USUAL, next(open(attempts, seat, MODULE, Terms.USUAL)));

            List<Attempt> begun = AtOnce.eight(() -> attempts.again(seat, MODULE, Terms.USUAL));

            assertThat(begun).hasSize(8).containsOnly(begun.get(0));
            assertThat(stores.column("attempt", "id")).hasSize(2);
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void attempts_that_begin_in_the_same_millisecond_keep_their_order(Engine engine) {
        try (Stores stores = Stores.on(engine)) {
            Attempts attempts = attempts(stores);
            Seat seat = seat(stores, "amina");

            for (int i = 0; i < 10; i++) {
                Attempt begun = attempts.again(seat, MODULE, Terms.USUAL);
                assertThat(open(attempts, seat, MODULE, Terms.USUAL)).isEqualTo(begun);
                attempts.play(seat, MODULE, Terms.USUAL, next(begun));
            }

            assertThat(stores.column("attempt", "id")).hasSize(10);
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void an_attempt_begun_by_a_node_whose_clock_is_behind_goes_on(Engine engine) {
        try (Stores stores = Stores.on(engine)) {
            Attempts attempts = attempts(stores);
            Seat seat = seat(stores, "amina");
            played(attempts, seat, MODULE);
            stores.clock().advance(Duration.ofSeconds(-30));

            Attempt again = attempts.again(seat, MODULE, Terms.USUAL);

            assertThat(open(attempts, seat, MODULE, Terms.USUAL)).isEqualTo(again);
            assertThat(attempts.play(seat, MODULE, Terms.USUAL, next(again)).moves())
                    .hasSize(1);
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void after_the_end_the_result_stays_in_sight(Engine engine) {
        try (Stores stores = Stores.on(engine)) {
            Attempts attempts = attempts(stores);
            Seat seat = seat(stores, "amina");

            Attempt finished = played(attempts, seat, EXERCISE);

            assertThat(open(attempts, seat, EXERCISE, Terms.USUAL)).isEqualTo(finished);
            assertThat(stores.column("attempt", "id")).hasSize(1);
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void an_attempt_whose_version_is_lost_stays_until_the_learner_begins_again(Engine engine) {
        try (Stores stores = Stores.on(engine)) {
            Attempts attempts = attempts(stores);
            Seat seat = seat(stores, "amina");
            Attempt before = attempts.play(seat, MODULE, Terms.USUAL, next(open(attempts, seat, MODULE, Terms.USUAL)));
            stores.execute("update attempt set playable_version = '0.9.0+00000000'");

            assertThat(attempts.latest(seat, MODULE, Terms.USUAL)).isEmpty();
            assertThatThrownBy(() -> attempts.play(seat, MODULE, Terms.USUAL, next(before)))
                    .isInstanceOf(MoveRefused.class);
            assertThat(stores.column("attempt", "open_marker")).containsExactly("open");

            Attempt after = attempts.again(seat, MODULE, Terms.USUAL);
            assertThat(after.id()).isNotEqualTo(before.id());
            assertThat(after.moves()).isEmpty();
            assertThat(open(attempts, seat, MODULE, Terms.USUAL)).isEqualTo(after);
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void an_attempt_at_what_the_link_played_before_gives_way_to_a_new_one(Engine engine) {
        try (Stores stores = Stores.on(engine)) {
            Attempts attempts = attempts(stores);
            Seat seat = seat(stores, "amina");
            open(attempts, seat, MODULE, Terms.USUAL);

            Attempt other = open(attempts, seat, EXERCISE, Terms.USUAL);

            assertThat(other.playable()).isEqualTo(EXERCISE);
            assertThat(open(attempts, seat, EXERCISE, Terms.USUAL)).isEqualTo(other);
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void an_attempt_keeps_the_terms_it_began_with(Engine engine) {
        try (Stores stores = Stores.on(engine)) {
            Attempts attempts = attempts(stores);
            Seat seat = seat(stores, "amina");
            Terms terms = new Terms(Audience.TOWN_HALL_SECRETARIES, 0.9);

            open(attempts, seat, MODULE, terms);

            assertThat(open(attempts, seat, MODULE, Terms.USUAL).terms()).isEqualTo(terms);
        }
    }

    private static Attempt open(Attempts attempts, Seat seat, Playable playable, Terms terms) {
        return attempts.latest(seat, playable, terms).orElseThrow();
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void who_chooses_another_content_waits_for_whoever_is_beginning_and_sees_them(Engine engine) throws Exception {
        try (Stores stores = Stores.on(engine)) {
            Attempts attempts = attempts(stores);
            Seat seat = seat(stores, "amina");
            CountDownLatch begun = new CountDownLatch(1);
            CountDownLatch looking = new CountDownLatch(1);
            CompletableFuture<Boolean> seen = CompletableFuture.supplyAsync(() -> {
                await(begun);
                return stores.transactions().call(() -> {
                    looking.countDown();
                    stores.placements().holding(seat.placement());
                    return attempts.anyAt(seat.placement());
                });
            });

            stores.transactions().run(() -> {
                open(attempts, seat, MODULE, Terms.USUAL);
                stores.transactions().entityManager().flush();
                begun.countDown();
                await(looking);
                assertThat(seen).isNotDone();
            });

            assertThat(seen.get(30, TimeUnit.SECONDS)).isTrue();
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    private Attempts attempts(Stores stores) {
        return new Attempts(
                stores.transactions(), stores.placements(), Repertoire.of(CATALOGUE), stores.clock(), announced::add);
    }

    private static Seat seat(Stores stores, String learner) {
        String issuer = "https://" + Hash.of(learner).substring(0, 8) + ".example";
        return new Seat(
                stores.placement(stores.knowing(ARegistration.with(issuer, "1")), "link")
                        .id(),
                new LearnerId(Hash.of(learner)));
    }

    /** The move of somebody who knows. */
    private static Move next(Attempt attempt) {
        List<Move> moves = new ARun(attempt).well().attempt().moves();
        return moves.get(moves.size() - 1);
    }

    private static Attempt played(Attempts attempts, Seat seat, Playable playable) {
        Attempt attempt = open(attempts, seat, playable, Terms.USUAL);
        while (!attempt.finished()) {
            attempt = attempts.play(seat, playable, Terms.USUAL, next(attempt));
        }
        return attempt;
    }

    private static Move nextToLast(Attempts attempts, Seat seat, Playable playable) {
        Attempt attempt = open(attempts, seat, playable, Terms.USUAL);
        while (!new ARun(attempt).well().attempt().finished()) {
            attempt = attempts.play(seat, playable, Terms.USUAL, next(attempt));
        }
        return next(attempt);
    }
}
