package fr.passerelle.app.history;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import fr.passerelle.app.learning.attempt.Move;
import fr.passerelle.app.learning.attempt.ScreenId;
import fr.passerelle.app.learning.question.Answer;
import fr.passerelle.app.learning.question.Confidence;
import fr.passerelle.app.learning.question.OptionId;
import fr.passerelle.app.learning.question.QuestionId;
import fr.passerelle.app.learning.scenario.ChoiceId;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A move as three columns: its kind, what was answered as JSON, and how sure the learner was. The kinds are stored, so
 * they never change.
 *
 * <p>{@code CONTINUED} and {@code SKIPPED} hold nothing; {@code OPTIONS} and {@code ORDER} a list of option ids;
 * {@code PAIRS} a map of them; {@code TEXT} what was typed; {@code CHOICE} one choice id; {@code REOPENED} one question
 * id.
 */
record WrittenMove(String kind, String answer, String confidence) {
    private static final JsonMapper JSON = new JsonMapper();

    static WrittenMove of(Move move) {
        if (move instanceof Move.Answered answered) {
            return of(answered.answer(), answered.confidence().code());
        }
        if (move instanceof Move.Chosen chosen) {
            return unsure("CHOICE", json(chosen.choice().value()));
        }
        if (move instanceof Move.Reopened reopened) {
            return unsure("REOPENED", json(reopened.question().value()));
        }
        return unsure(move instanceof Move.Skipped ? "SKIPPED" : "CONTINUED", "");
    }

    private static WrittenMove unsure(String kind, String answer) {
        return new WrittenMove(kind, answer, Confidence.UNSAID.code());
    }

    private static WrittenMove of(Answer answer, String confidence) {
        if (answer instanceof Answer.Matching matching) {
            Map<String, String> pairs = new LinkedHashMap<>();
            matching.pairs().forEach((left, right) -> pairs.put(left.value(), right.value()));
            return new WrittenMove("PAIRS", json(pairs), confidence);
        }
        if (answer instanceof Answer.Ordering ordering) {
            return new WrittenMove("ORDER", json(values(ordering.order())), confidence);
        }
        if (answer instanceof Answer.Typed typed) {
            return new WrittenMove("TEXT", json(typed.words()), confidence);
        }
        Answer.ChosenOptions chosen = (Answer.ChosenOptions) answer;
        return new WrittenMove(
                "OPTIONS", json(values(chosen.options()).stream().sorted().toList()), confidence);
    }

    Move read(String screenText, Instant at) {
        ScreenId screen = new ScreenId(screenText);
        return switch (kind) {
            case "CONTINUED" -> new Move.Continued(screen, at);
            case "SKIPPED" -> new Move.Skipped(screen, at);
            case "CHOICE" -> new Move.Chosen(screen, new ChoiceId(text()), at);
            case "REOPENED" -> new Move.Reopened(screen, new QuestionId(text()), at);
            case "OPTIONS" ->
                answered(
                        screen,
                        new Answer.ChosenOptions(options().stream().collect(Collectors.toUnmodifiableSet())),
                        at);
            case "ORDER" -> answered(screen, new Answer.Ordering(options()), at);
            case "PAIRS" -> answered(screen, new Answer.Matching(pairs()), at);
            case "TEXT" -> answered(screen, new Answer.Typed(text()), at);
            default -> throw new IllegalStateException("No move is of the kind " + kind);
        };
    }

    private Move answered(ScreenId screen, Answer given, Instant at) {
        return new Move.Answered(screen, given, Confidence.of(confidence).orElse(Confidence.UNSAID), at);
    }

    private String text() {
        return parsed(new TypeReference<String>() {});
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
