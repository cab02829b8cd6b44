package fr.passerelle.app.history;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.app.fixture.ARegistration;
import fr.passerelle.app.fixture.AtOnce;
import fr.passerelle.app.fixture.Stores;
import fr.passerelle.app.learning.attempt.LearnerId;
import fr.passerelle.app.learning.content.PlayableId;
import fr.passerelle.app.placement.PlacementId;
import fr.passerelle.app.storage.fixture.Engine;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class OpinionsTest {

    private static final PlayableId MICHEL = new PlayableId("michel");

    private static Seat seat(PlacementId placement, int learner) {
        return new Seat(placement, new LearnerId(String.format("%064x", learner)));
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void one_may_change_ones_mind_and_has_one_opinion(Engine engine) {
        try (Stores stores = Stores.on(engine)) {
            Opinions opinions = new Opinions(stores.transactions(), stores.clock());
            Seat seat = seat(
                    stores.placement(stores.knowing(ARegistration.valid()), "link")
                            .id(),
                    1);

            assertThat(opinions.given(seat, MICHEL)).isEmpty();
            AtOnce.eight(() -> {
                opinions.give(seat, MICHEL, Usefulness.VERY);
                return "";
            });
            opinions.give(seat, MICHEL, Usefulness.HARDLY);

            assertThat(opinions.given(seat, MICHEL)).contains(Usefulness.HARDLY);
            assertThat(stores.column("satisfaction", "answer")).containsExactly("pas-vraiment");
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void fewer_than_five_opinions_are_told_to_nobody(Engine engine) {
        try (Stores stores = Stores.on(engine)) {
            Opinions opinions = new Opinions(stores.transactions(), stores.clock());
            PlacementId placement = stores.placement(stores.knowing(ARegistration.valid()), "link")
                    .id();
            IntStream.range(0, 4).forEach(who -> opinions.give(seat(placement, who), MICHEL, Usefulness.VERY));
            Map<Usefulness, Long> ofFour = opinions.of(MICHEL);

            opinions.give(seat(placement, 4), MICHEL, Usefulness.SOMEWHAT);

            assertThat(ofFour).isEmpty();
            assertThat(opinions.of(MICHEL)).isEqualTo(Map.of(Usefulness.VERY, 4L, Usefulness.SOMEWHAT, 1L));
        }
    }
}
