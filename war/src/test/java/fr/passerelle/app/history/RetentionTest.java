package fr.passerelle.app.history;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.app.catalogue.Catalogue;
import fr.passerelle.app.fixture.ARegistration;
import fr.passerelle.app.fixture.Stores;
import fr.passerelle.app.learning.attempt.Attempt;
import fr.passerelle.app.learning.attempt.LearnerId;
import fr.passerelle.app.learning.attempt.Move;
import fr.passerelle.app.learning.attempt.Terms;
import fr.passerelle.app.learning.content.Playable;
import fr.passerelle.app.learning.content.PlayableId;
import fr.passerelle.app.player.fixture.ARun;
import fr.passerelle.app.storage.Hash;
import fr.passerelle.app.storage.fixture.Engine;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** How long attempts are kept where the installation says it (§ E.3, R3). */
@DisplayNameGeneration(ReplaceUnderscores.class)
class RetentionTest {

    private static final Catalogue CATALOGUE = Catalogue.bundled();
    private static final Playable MODULE =
            CATALOGUE.find(new PlayableId("trouver-la-bonne-page")).orElseThrow();

    @ParameterizedTest
    @EnumSource(Engine.class)
    void what_nobody_touched_for_so_many_months_is_forgotten_with_its_moves_and_opinions(Engine engine) {
        try (Stores stores = Stores.on(engine)) {
            Attempts attempts =
                    new Attempts(stores.transactions(), Repertoire.of(CATALOGUE), stores.clock(), finished -> {});
            Opinions opinions = new Opinions(stores.transactions(), stores.clock());
            Seat amina = seat(stores, "amina");
            Seat bruno = seat(stores, "bruno");
            goesOn(attempts, amina, stores);
            Attempt begun = goesOn(attempts, bruno, stores);
            opinions.give(amina, MODULE.id(), Usefulness.VERY);

            stores.clock().advance(Duration.ofDays(300));
            Attempt ongoing = goesOn(attempts, bruno, stores);
            stores.clock().advance(Duration.ofDays(100));
            attempts.purge(12);

            assertThat(ongoing.id()).isEqualTo(begun.id());
            assertThat(stores.column("attempt", "id"))
                    .containsExactly(begun.id().value());
            assertThat(stores.column("attempt_move", "place")).hasSize(2);
            assertThat(stores.column("satisfaction", "answer")).isEmpty();
            assertThat(attempts.latest(bruno, MODULE, Terms.USUAL)).contains(ongoing);
        }
    }

    private static Attempt goesOn(Attempts attempts, Seat seat, Stores stores) {
        Attempt open = attempts.latest(seat, MODULE, Terms.USUAL).orElseThrow();
        List<Move> moves = new ARun(open).well().attempt().moves();
        Instant now = stores.clock().instant();
        Move next = moves.get(moves.size() - 1) instanceof Move.Answered answered
                ? new Move.Answered(answered.screen(), answered.answer(), answered.confidence(), now)
                : new Move.Continued(open.screen().id(), now);
        return attempts.play(seat, MODULE, Terms.USUAL, next);
    }

    private static Seat seat(Stores stores, String learner) {
        String issuer = "https://" + learner + ".example";
        return new Seat(
                stores.placement(stores.knowing(ARegistration.with(issuer, "1")), "link")
                        .id(),
                new LearnerId(Hash.of(learner)));
    }
}
