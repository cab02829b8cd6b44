package fr.passerelle.app.player.form;

import fr.passerelle.app.learning.attempt.Screen;
import fr.passerelle.app.learning.question.Answer;
import fr.passerelle.app.learning.question.Option;
import fr.passerelle.app.learning.question.OptionId;
import fr.passerelle.app.learning.question.Question;
import fr.passerelle.app.learning.question.TolerantText;
import fr.passerelle.app.web.Messages;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Reads the answer to one question. Only values the screen offers are looked for, so an unknown one counts as missing;
 * typed words are cut to what can be kept.
 */
final class AnswerReading {

    private final Entered entered;
    private final Messages messages;
    private final List<FormProblem> problems;

    /** @param problems where to add what is missing */
    AnswerReading(Entered entered, Messages messages, List<FormProblem> problems) {
        this.entered = entered;
        this.messages = messages;
        this.problems = problems;
    }

    Answer of(Screen.QuestionScreen asked) {
        if (asked.question() instanceof Question.Matching matching) {
            return placing(matching.left(), matching.options(), "player.problem.pair");
        }
        if (asked.question() instanceof Question.Categorising categorising) {
            return placing(asked.shown(), categorising.categories(), "player.problem.category");
        }
        if (asked.question() instanceof Question.ShortText) {
            return typed();
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

    private Answer placing(List<Option> placed, List<Option> offered, String missing) {
        Map<OptionId, OptionId> pairs = new LinkedHashMap<>();
        for (Option each : placed) {
            String field = MoveForm.PAIR + each.id().value();
            named(offered, entered.single(field))
                    .ifPresentOrElse(
                            given -> pairs.put(each.id(), given),
                            () -> problem(
                                    field, messages.text(missing, each.text().plain())));
        }
        return new Answer.Matching(pairs);
    }

    private Answer typed() {
        String words = entered.words(MoveForm.ANSWER);
        if (TolerantText.of(words).isEmpty()) {
            problem(MoveForm.ANSWER, messages.text("player.problem.typed"));
        }
        return new Answer.Typed(words);
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
