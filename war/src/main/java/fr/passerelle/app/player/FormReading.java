package fr.passerelle.app.player;

import fr.passerelle.app.learning.attempt.Move;
import fr.passerelle.app.learning.attempt.Screen;
import fr.passerelle.app.learning.attempt.ScreenId;
import fr.passerelle.app.learning.question.Answer;
import fr.passerelle.app.learning.question.Confidence;
import fr.passerelle.app.learning.question.Option;
import fr.passerelle.app.learning.question.OptionId;
import fr.passerelle.app.learning.question.Question;
import fr.passerelle.app.learning.scenario.Choice;
import fr.passerelle.app.web.Messages;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Reads one form against one open screen. Only values the screen offers are looked for, so an unknown one counts as
 * missing, and no text of the form reaches a page.
 */
final class FormReading {

    private final Entered entered;
    private final ScreenId screen;
    private final Instant at;
    private final Messages messages;
    private final List<FormProblem> problems = new ArrayList<>();

    FormReading(Entered entered, ScreenId screen, Instant at, Messages messages) {
        this.entered = entered;
        this.screen = screen;
        this.at = at;
        this.messages = messages;
    }

    MoveForm of(Screen open) {
        if (open instanceof Screen.FinishedScreen || open instanceof Screen.DebriefScreen) {
            return entered.values(MoveForm.RESTART).isEmpty() ? new MoveForm.Elsewhere() : new MoveForm.Restart();
        }
        if (open instanceof Screen.QuestionScreen asked) {
            return answered(asked);
        }
        if (open instanceof Screen.DecisionScreen scene) {
            return chosen(scene);
        }
        return new MoveForm.Play(new Move.Continued(screen, at));
    }

    private MoveForm answered(Screen.QuestionScreen asked) {
        Answer answer = answer(asked);
        Confidence confidence =
                Confidence.of(entered.single(MoveForm.CONFIDENCE)).orElse(Confidence.UNSAID);
        return problems.isEmpty() ? new MoveForm.Play(new Move.Answered(screen, answer, confidence, at)) : faulty();
    }

    private Answer answer(Screen.QuestionScreen asked) {
        if (asked.question() instanceof Question.Matching matching) {
            return matching(matching);
        }
        if (asked.question() instanceof Question.Ordering) {
            return ordering(asked.shown());
        }
        return options(asked.shown(), asked.question() instanceof Question.MultipleChoice);
    }

    private Answer options(List<Option> shown, boolean several) {
        Set<OptionId> chosen = new LinkedHashSet<>();
        for (Option option : shown) {
            if (entered.has(MoveForm.ANSWER, option.id().value())) {
                chosen.add(option.id());
            }
        }
        boolean tooMany = !several && chosen.size() > 1;
        if (chosen.isEmpty() || tooMany) {
            String field = MoveForm.ANSWER + "-" + shown.get(0).id().value();
            problem(field, several ? messages.text("player.problem.several") : messages.text("player.problem.one"));
        }
        return new Answer.ChosenOptions(chosen);
    }

    private Answer matching(Question.Matching matching) {
        Map<OptionId, OptionId> pairs = new LinkedHashMap<>();
        for (Option left : matching.left()) {
            String field = MoveForm.PAIR + left.id().value();
            Optional<OptionId> given = named(matching.options(), entered.single(field));
            given.ifPresentOrElse(
                    right -> pairs.put(left.id(), right),
                    () -> problem(
                            field,
                            messages.text("player.problem.pair", left.text().plain())));
        }
        return new Answer.Matching(pairs);
    }

    private Answer ordering(List<Option> shown) {
        Map<Integer, OptionId> places = new TreeMap<>();
        for (Option element : shown) {
            String field = MoveForm.PLACE + element.id().value();
            int place = place(entered.single(field), shown.size());
            if (place == 0) {
                problem(
                        field,
                        messages.text("player.problem.place", element.text().plain()));
            } else if (places.putIfAbsent(place, element.id()) != null) {
                problem(
                        field,
                        messages.text("player.problem.taken", element.text().plain(), place));
            }
        }
        return new Answer.Ordering(List.copyOf(places.values()));
    }

    private MoveForm chosen(Screen.DecisionScreen scene) {
        String value = entered.single(MoveForm.CHOICE);
        for (Choice choice : scene.choices()) {
            if (choice.id().value().equals(value)) {
                return new MoveForm.Play(new Move.Chosen(screen, choice.id(), at));
            }
        }
        problem(MoveForm.CHOICE + "-" + scene.choices().get(0).id().value(), messages.text("player.problem.decision"));
        return faulty();
    }

    private MoveForm faulty() {
        return new MoveForm.Faulty(problems, entered);
    }

    private void problem(String field, String sentence) {
        problems.add(new FormProblem(field, sentence));
    }

    private static Optional<OptionId> named(List<Option> options, String value) {
        return options.stream()
                .map(Option::id)
                .filter(id -> id.value().equals(value))
                .findFirst();
    }

    /** 1 to {@code last}; 0 for anything else. */
    private static int place(String value, int last) {
        for (int place = 1; place <= last; place++) {
            if (Objects.equals(String.valueOf(place), value)) {
                return place;
            }
        }
        return 0;
    }
}
