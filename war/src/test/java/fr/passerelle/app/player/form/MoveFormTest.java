package fr.passerelle.app.player.form;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.app.learning.attempt.Attempt;
import fr.passerelle.app.learning.attempt.Move;
import fr.passerelle.app.learning.attempt.Screen;
import fr.passerelle.app.learning.fixture.AnAnswer;
import fr.passerelle.app.learning.question.Answer;
import fr.passerelle.app.learning.question.Option;
import fr.passerelle.app.learning.question.Question;
import fr.passerelle.app.player.fixture.ARun;
import fr.passerelle.app.web.Messages;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class MoveFormTest {

    private static final Messages MESSAGES = Messages.french();

    private final ARun module = ARun.through("trouver-la-bonne-page");

    @Test
    void a_text_is_left_by_going_on() {
        assertThat(read(module, Map.of()))
                .isEqualTo(new MoveForm.Play(new Move.Continued(module.screen().id(), ARun.AT)));
    }

    @Test
    void a_form_about_another_screen_changes_nothing() {
        Map<String, List<String>> form = Map.of("ecran", List.of("another"));

        assertThat(MoveForm.read(form, module.screen(), ARun.AT, MESSAGES)).isInstanceOf(MoveForm.Elsewhere.class);
        assertThat(MoveForm.read(Map.of(), module.screen(), ARun.AT, MESSAGES)).isInstanceOf(MoveForm.Elsewhere.class);
    }

    @Test
    void a_single_choice_takes_one_option() {
        ARun asked = module.untilKind(Question.SingleChoice.class);
        Option second = shown(asked).get(1);

        MoveForm read = read(asked, Map.of("reponse", List.of(second.id().value())));

        assertThat(answer(read)).isEqualTo(Answer.ChosenOptions.of(second.id()));
    }

    @Test
    void a_single_choice_refuses_none_two_and_unknown_ones() {
        ARun asked = module.untilKind(Question.SingleChoice.class);
        List<String> two = List.of(
                shown(asked).get(0).id().value(), shown(asked).get(1).id().value());

        assertThat(problems(read(asked, Map.of()))).containsExactly("Choisissez une réponse, et une seule.");
        assertThat(problems(read(asked, Map.of("reponse", two)))).hasSize(1);
        assertThat(problems(read(asked, Map.of("reponse", List.of("inconnue")))))
                .hasSize(1);
    }

    @Test
    void a_multiple_choice_takes_several_and_refuses_none() {
        ARun asked = module.untilKind(Question.MultipleChoice.class);
        List<String> two = List.of(
                shown(asked).get(0).id().value(), shown(asked).get(1).id().value());

        assertThat(((Answer.ChosenOptions) answer(read(asked, Map.of("reponse", two)))).options())
                .hasSize(2);
        assertThat(problems(read(asked, Map.of()))).containsExactly("Choisissez au moins une réponse.");
    }

    @Test
    void a_matching_names_each_element_left_alone() {
        ARun asked = module.untilKind(Question.Matching.class);
        Question.Matching question = (Question.Matching) ((Screen.QuestionScreen) asked.screen()).question();
        String right = question.options().get(0).id().value();
        Map<String, List<String>> form = new HashMap<>();
        question.left().forEach(left -> form.put("paire-" + left.id().value(), List.of(right)));

        MoveForm complete = read(asked, form);
        form.remove("paire-" + question.left().get(3).id().value());
        MoveForm incomplete = read(asked, form);

        assertThat(answer(complete)).isInstanceOf(Answer.Matching.class);
        assertThat(((MoveForm.Faulty) incomplete).problems()).singleElement().satisfies(problem -> {
            assertThat(problem.field())
                    .isEqualTo("paire-" + question.left().get(3).id().value());
            assertThat(problem.sentence()).startsWith("Choisissez ce qui correspond à");
        });
    }

    @Test
    void an_ordering_wants_each_place_once() {
        ARun asked = module.untilKind(Question.Ordering.class);
        List<Option> shown = shown(asked);
        Map<String, List<String>> form = new HashMap<>();
        for (int i = 0; i < shown.size(); i++) {
            form.put("place-" + shown.get(i).id().value(), List.of(String.valueOf(shown.size() - i)));
        }

        MoveForm complete = read(asked, form);
        form.put("place-" + shown.get(1).id().value(), List.of(String.valueOf(shown.size())));
        MoveForm twice = read(asked, form);
        form.put("place-" + shown.get(1).id().value(), List.of("-1"));
        MoveForm nowhere = read(asked, form);

        assertThat(((Answer.Ordering) answer(complete)).order())
                .first()
                .isEqualTo(shown.get(shown.size() - 1).id());
        assertThat(problems(twice))
                .singleElement()
                .asString()
                .startsWith("La place " + shown.size() + " est déjà prise");
        assertThat(problems(nowhere)).singleElement().asString().startsWith("Donnez une place à");
    }

    @Test
    void a_decision_takes_one_of_its_choices() {
        ARun asked = ARun.through("michel").wellUntil(Screen.DecisionScreen.class::isInstance);
        Screen.DecisionScreen scene = (Screen.DecisionScreen) asked.screen();

        MoveForm chosen =
                read(asked, Map.of("choix", List.of(scene.choices().get(2).id().value())));
        MoveForm none = read(asked, Map.of("choix", List.of("partir")));

        assertThat(chosen)
                .isEqualTo(new MoveForm.Play(
                        new Move.Chosen(scene.id(), scene.choices().get(2).id(), ARun.AT)));
        assertThat(problems(none)).containsExactly("Choisissez ce que vous faites, puis validez.");
    }

    @Test
    void only_the_last_screen_can_be_started_again() {
        ARun done = module.wellUntil(Screen.FinishedScreen.class::isInstance);
        Map<String, List<String>> wish = Map.of("recommencer", List.of("oui"));

        assertThat(read(done, wish)).isInstanceOf(MoveForm.Restart.class);
        assertThat(read(done, Map.of())).isInstanceOf(MoveForm.Elsewhere.class);
        assertThat(read(module, wish)).isInstanceOf(MoveForm.Play.class);
    }

    @Test
    void every_move_that_is_read_can_be_played() {
        ARun run = module;
        while (!run.attempt().finished()) {
            MoveForm read = read(run, everythingOffered(run.screen()));
            if (read instanceof MoveForm.Play play) {
                Attempt next = run.attempt().play(play.move());
                assertThat(next).isNotSameAs(run.attempt());
            }
            run = run.well();
        }
    }

    @Property(tries = 300)
    void whatever_arrives_is_read_without_an_exception(
            @ForAll Map<String, List<String>> form, @ForAll List<String> values) {
        ARun run = ARun.through("trouver-la-bonne-page");
        while (!run.attempt().finished()) {
            Map<String, List<String>> hostile = new HashMap<>(form);
            everythingOffered(run.screen()).keySet().forEach(field -> hostile.put(field, values));
            hostile.put("ecran", List.of(run.screen().id().value()));

            assertThat(MoveForm.read(hostile, run.screen(), ARun.AT, MESSAGES)).isNotNull();
            run = run.well();
        }
    }

    private static Map<String, List<String>> everythingOffered(Screen screen) {
        Map<String, List<String>> form = new HashMap<>();
        if (screen instanceof Screen.QuestionScreen asked) {
            form.put("reponse", List.of(asked.shown().get(0).id().value()));
            for (int i = 0; i < asked.shown().size(); i++) {
                form.put("place-" + asked.shown().get(i).id().value(), List.of(String.valueOf(i + 1)));
            }
            if (asked.question() instanceof Question.Matching || asked.question() instanceof Question.Categorising) {
                String first = AnAnswer.offered(asked.question()).get(0).id().value();
                AnAnswer.placed(asked.question())
                        .forEach(placed -> form.put("paire-" + placed.id().value(), List.of(first)));
            }
        }
        return form;
    }

    private static MoveForm read(ARun run, Map<String, List<String>> fields) {
        Map<String, List<String>> form = new HashMap<>(fields);
        form.put("ecran", List.of(run.screen().id().value()));
        return MoveForm.read(Collections.unmodifiableMap(form), run.screen(), ARun.AT, MESSAGES);
    }

    private static List<Option> shown(ARun run) {
        return ((Screen.QuestionScreen) run.screen()).shown();
    }

    private static Answer answer(MoveForm read) {
        return ((Move.Answered) ((MoveForm.Play) read).move()).answer();
    }

    private static List<String> problems(MoveForm read) {
        return ((MoveForm.Faulty) read)
                .problems().stream().map(FormProblem::sentence).toList();
    }
}
