package fr.passerelle.app.history;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import fr.passerelle.app.learning.attempt.Move;
import fr.passerelle.app.learning.attempt.ScreenId;
import fr.passerelle.app.learning.question.Answer;
import fr.passerelle.app.learning.question.OptionId;
import fr.passerelle.app.learning.scenario.ChoiceId;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A move as two columns: its kind, and what was answered as JSON. The kinds are stored, so they never change.
 *
 * <p>{@code CONTINUED} holds nothing; {@code OPTIONS} and {@code ORDER} a list of option ids; {@code PAIRS} a map of
 * them; {@code CHOICE} one choice id.
 */
record WrittenMove(String kind, String answer) {
    private static final JsonMapper JSON = new JsonMapper();

    static WrittenMove of(Move move) {
        if (move instanceof Move.Answered answered) {
            return of(answered.answer());
        }
        if (move instanceof Move.Chosen chosen) {
            return new WrittenMove("CHOICE", json(chosen.choice().value()));
        }
        return new WrittenMove("CONTINUED", "");
    }

    private static WrittenMove of(Answer answer) {
        if (answer instanceof Answer.Matching matching) {
            Map<String, String> pairs = new LinkedHashMap<>();
            matching.pairs().forEach((left, right) -> pairs.put(left.value(), right.value()));
            return new WrittenMove("PAIRS", json(pairs));
        }
        if (answer instanceof Answer.Ordering ordering) {
            return new WrittenMove("ORDER", json(values(ordering.order())));
        }
        Answer.ChosenOptions chosen = (Answer.ChosenOptions) answer;
        return new WrittenMove(
                "OPTIONS", json(values(chosen.options()).stream().sorted().toList()));
    }

    Move read(String screenText, Instant at) {
        ScreenId screen = new ScreenId(screenText);
        return switch (kind) {
            case "CONTINUED" -> new Move.Continued(screen, at);
            case "CHOICE" -> new Move.Chosen(screen, new ChoiceId(parsed(new TypeReference<String>() {})), at);
            case "OPTIONS" ->
                new Move.Answered(
                        screen,
                        new Answer.ChosenOptions(options().stream().collect(Collectors.toUnmodifiableSet())),
                        at);
            case "ORDER" -> new Move.Answered(screen, new Answer.Ordering(options()), at);
            case "PAIRS" -> new Move.Answered(screen, new Answer.Matching(pairs()), at);
            default -> throw new IllegalStateException("No move is of the kind " + kind);
        };
    }

    private List<OptionId> options() {
        return parsed(new TypeReference<List<String>>() {}).stream()
                .map(OptionId::new)
                .toList();
    }

    private Map<OptionId, OptionId> pairs() {
        Map<OptionId, OptionId> pairs = new LinkedHashMap<>();
        parsed(new TypeReference<Map<String, String>>() {})
                .forEach((left, right) -> pairs.put(new OptionId(left), new OptionId(right)));
        return pairs;
    }

    private <T> T parsed(TypeReference<T> type) {
        try {
            return JSON.readValue(answer, type);
        } catch (JsonProcessingException damaged) {
            throw new IllegalStateException("A stored move must be readable", damaged);
        }
    }

    private static List<String> values(Collection<OptionId> ids) {
        return ids.stream().map(OptionId::value).toList();
    }

    private static String json(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("Texts, lists and maps can be written", impossible);
        }
    }
}
