package fr.passerelle.house;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.app.catalogue.Catalogue;
import fr.passerelle.app.learning.content.Playable;
import fr.passerelle.app.learning.content.PlayableId;
import fr.passerelle.house.fixture.CookieRegime;
import fr.passerelle.house.fixture.SharedHouse;
import fr.passerelle.house.fixture.WholeHouse;
import fr.passerelle.house.fixture.learner.Answers;
import fr.passerelle.house.fixture.learner.Axe;
import fr.passerelle.house.fixture.learner.Learner;
import fr.passerelle.house.fixture.learner.OncePerKind;
import fr.passerelle.house.fixture.learner.OpenActivity;
import fr.passerelle.testlms.TestLms;
import fr.passerelle.testlms.school.ResourceLink;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every content that is packed with the tool, from its first page to its last, by keyboard, answered wrong and right. */
@ExtendWith(SharedHouse.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class CatalogueBrowserIT {
    private static final long FIRST_PAGE = 60 * 1024;
    private static final long PAGES_AFTER = 15 * 1024;
    private static final OncePerKind ONCE = new OncePerKind();

    private final WholeHouse house;

    CatalogueBrowserIT(WholeHouse house) {
        this.house = house;
    }

    static Stream<String> contents() {
        return Catalogue.bundled().all().stream().map(Playable::id).map(PlayableId::value);
    }

    @ParameterizedTest
    @MethodSource("contents")
    void is_played_to_the_end_by_keyboard_wrong_and_then_right(String content) {
        TestLms lms = house.lms();
        ResourceLink link = lms.school()
                .addLink("tout-" + content, "accueil", "Essai de " + content, "", Map.of("content", content));
        try (Learner learner = house.learner(CookieRegime.THIRD_PARTIES_BLOCKED, ONCE.of(new Axe()))) {
            OpenActivity open = learner.withTheKeyboardAlone().opens(link.handle());

            assertThat(open.playsToTheEnd(Answers.ALL_WRONG).score()).isEqualTo(open.expectedScore(Answers.ALL_WRONG));
            assertThat(open.startsAgain().playsToTheEnd(Answers.ALL_RIGHT).score())
                    .isEqualTo("100");

            assertThat(learner.complaints()).isEmpty();
            assertThat(learner.wire().elsewhereThan(List.of(URI.create(lms.issuer()), house.toolAddress())))
                    .isEmpty();
            assertThat(learner.wire().firstPage(house.toolAddress())).isLessThanOrEqualTo(FIRST_PAGE);
            assertThat(learner.wire().heaviestPageAfter(house.toolAddress())).isLessThanOrEqualTo(PAGES_AFTER);
        }
    }
}
