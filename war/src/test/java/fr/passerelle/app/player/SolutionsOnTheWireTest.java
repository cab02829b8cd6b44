package fr.passerelle.app.player;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.app.boot.fixture.ToolInProcess;
import fr.passerelle.app.catalogue.Catalogue;
import fr.passerelle.app.learning.citation.RichText;
import fr.passerelle.app.learning.content.LearningModule;
import fr.passerelle.app.learning.content.PersonaExercise;
import fr.passerelle.app.learning.content.Playable;
import fr.passerelle.app.learning.content.PlayableId;
import fr.passerelle.app.learning.question.Question;
import fr.passerelle.app.learning.question.Solution;
import fr.passerelle.app.learning.scenario.Consequence;
import fr.passerelle.app.learning.scenario.Scene;
import fr.passerelle.app.storage.fixture.Engine;
import fr.passerelle.house.fixture.Playing;
import fr.passerelle.house.fixture.Visitor;
import fr.passerelle.testlms.TestLms;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What is on the wire before an answer is given, content by content; and whose pages it brings: nobody else's, whatever
 * is asked for.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
class SolutionsOnTheWireTest {

    private static final String CUSTOM = "https://purl.imsglobal.org/spec/lti/claim/custom";
    private static final Catalogue CATALOGUE = Catalogue.bundled();
    private static final int MOST_SCREENS = 80;
    /** Shorter words, such as "Oui.", may stand anywhere. */
    private static final int TELLING = 20;

    private static final String LAST_OF_A_MODULE = "module~fin";
    private static final String MODULE = "trouver-la-bonne-page";

    private static final String ANOTHER_LINK = "michel";

    @SuppressWarnings("NullAway.Init") // before all
    private static ToolInProcess tool;

    @SuppressWarnings("NullAway.Init") // before all
    private static TestLms lms;

    @BeforeAll
    static void open() {
        tool = ToolInProcess.on(Engine.H2);
        lms = TestLms.start();
        tool.knows(lms);
    }

    @AfterAll
    static void shut() {
        tool.close();
        lms.close();
    }

    private static HttpResponse<String> launched(TestLms from, Visitor visitor, String link, String content) {
        return visitor.launch(from.launch("amina", link).claim(CUSTOM, Map.of("content", content)));
    }

    static Stream<String> modules() {
        return contents(LearningModule.class);
    }

    static Stream<String> exercises() {
        return contents(PersonaExercise.class);
    }

    private static Stream<String> contents(Class<? extends Playable> kind) {
        return CATALOGUE.all().stream()
                .filter(kind::isInstance)
                .map(playable -> playable.id().value());
    }

    @ParameterizedTest
    @MethodSource("modules")
    void a_question_comes_without_a_word_of_its_feedback(String content) {
        LearningModule module =
                (LearningModule) CATALOGUE.find(new PlayableId(content)).orElseThrow();
        Visitor amina = new Visitor(tool);
        Playing playing = Playing.of(content, amina);
        HttpResponse<String> page = launched(lms, amina, MODULE, content);
        int asked = 0;
        while (!Playing.screen(page).equals(LAST_OF_A_MODULE)) {
            String screen = Playing.screen(page);
            for (Question question : module.questions()) {
                if (question.id().value().equals(screen)) {
                    asked++;
                    assertThat(feedback(module.solutionOf(question))).noneMatch(page.body()::contains);
                    assertThat(page.body()).doesNotContain("C’est juste", "Il fallait");
                }
            }
            page = playing.screens(1, page);
        }
        assertThat(asked).isEqualTo(module.questions().size());
    }

    private static List<String> feedback(Solution solution) {
        List<RichText> told = new ArrayList<>();
        if (solution instanceof Solution.Choices choices) {
            told.addAll(choices.feedback().values());
            told.add(choices.general());
        } else if (solution instanceof Solution.Pairs pairs) {
            told.addAll(pairs.feedback().values());
            told.add(pairs.general());
        } else if (solution instanceof Solution.Order order) {
            told.add(order.general());
        } else if (solution instanceof Solution.AcceptedTexts texts) {
            told.addAll(List.of(texts.ifRight(), texts.ifWrong(), texts.general()));
            told.addAll(texts.near().values());
        }
        return told.stream()
                .map(RichText::html)
                .filter(html -> html.length() > TELLING)
                .toList();
    }

    @ParameterizedTest
    @MethodSource("exercises")
    void a_decision_comes_without_a_word_of_its_consequences(String content) {
        PersonaExercise exercise =
                (PersonaExercise) CATALOGUE.find(new PlayableId(content)).orElseThrow();
        Visitor amina = new Visitor(tool);
        HttpResponse<String> page = launched(lms, amina, MODULE, content);
        int decided = 0;
        for (int screens = 0; screens < MOST_SCREENS && !page.body().contains(">Recommencer</button>"); screens++) {
            String screen = Playing.screen(page);
            HttpResponse<String> next = amina.sendAll(page, Map.of());
            for (Scene scene : exercise.scenario().scenes()) {
                if (scene instanceof Scene.Crossroads crossroads
                        && crossroads.id().value().equals(screen)) {
                    decided++;
                    Map<?, Consequence> consequences = exercise.scenario().consequencesAt(crossroads.id());
                    assertThat(lived(consequences)).noneMatch(page.body()::contains);
                    assertThat(next.statusCode()).isEqualTo(422);
                    assertThat(lived(consequences)).noneMatch(next.body()::contains);
                    next = amina.sendAll(
                            page,
                            Map.of(
                                    "choix",
                                    List.of(crossroads
                                            .decision()
                                            .choices()
                                            .get(0)
                                            .id()
                                            .value())));
                }
            }
            page = next;
        }
        assertThat(decided).isPositive();
        assertThat(page.body()).contains(">Recommencer</button>");
    }

    private static List<String> lived(Map<?, Consequence> consequences) {
        return consequences.values().stream()
                .flatMap(consequence -> Stream.of(consequence.lived(), consequence.advice()))
                .map(RichText::html)
                .filter(html -> html.length() > TELLING)
                .toList();
    }

    @Test
    void two_people_of_two_platforms_with_one_sub_never_meet() {
        try (TestLms other = TestLms.start()) {
            tool.knows(other);
            Visitor here = new Visitor(tool);
            Visitor there = new Visitor(tool);
            HttpResponse<String> first = launched(lms, here, ANOTHER_LINK, MODULE);
            HttpResponse<String> further = Playing.of(MODULE, here).screens(3, first);
            String screen = Playing.screen(further);

            HttpResponse<String> theirs = launched(other, there, ANOTHER_LINK, MODULE);
            HttpResponse<String> read = there.get(further.uri());
            HttpResponse<String> sent =
                    there.post(further.uri(), Visitor.Form.in(theirs.body()).fields());

            assertThat(Playing.screen(theirs)).isNotEqualTo(screen);
            assertThat(read.body()).doesNotContain("name=\"ecran\"");
            assertThat(sent.statusCode()).isEqualTo(401);
            assertThat(Playing.screen(here.get(further.uri()))).isEqualTo(screen);
        }
    }
}
