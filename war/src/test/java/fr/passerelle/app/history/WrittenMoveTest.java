package fr.passerelle.app.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.passerelle.app.learning.attempt.Move;
import fr.passerelle.app.learning.attempt.ScreenId;
import fr.passerelle.app.learning.question.Answer;
import fr.passerelle.app.learning.question.Confidence;
import fr.passerelle.app.learning.question.OptionId;
import fr.passerelle.app.learning.question.QuestionId;
import fr.passerelle.app.learning.scenario.ChoiceId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class WrittenMoveTest {

    private static final ScreenId SCREEN = new ScreenId("question-1");
    private static final Instant AT = Instant.parse("2026-11-21T13:32:00.123Z");
    private static final OptionId A = new OptionId("a");
    private static final OptionId B = new OptionId("b");

    static List<Move> moves() {
        return List.of(
                new Move.Continued(SCREEN, AT),
                new Move.Chosen(SCREEN, new ChoiceId("ecouter"), AT),
                new Move.Answered(SCREEN, new Answer.ChosenOptions(Set.of(B, A)), Confidence.CERTAIN, AT),
                new Move.Answered(SCREEN, new Answer.ChosenOptions(Set.of()), Confidence.UNSAID, AT),
                new Move.Answered(SCREEN, new Answer.Ordering(List.of(B, A)), Confidence.GUESSED, AT),
                new Move.Answered(SCREEN, new Answer.Matching(Map.of(A, B, B, A)), Confidence.FAIRLY_SURE, AT),
                new Move.Answered(SCREEN, new Answer.Typed("l’acte \"intégral\" \uD83D\uDE00"), Confidence.UNSAID, AT),
                new Move.Skipped(SCREEN, AT),
                new Move.Reopened(SCREEN, new QuestionId("q-deux"), AT));
    }

    @ParameterizedTest
    @MethodSource("moves")
    void a_move_that_is_written_reads_the_same(Move move) {
        WrittenMove written = WrittenMove.of(move);

        assertThat(written.read(SCREEN.value(), AT)).isEqualTo(move);
    }

    @Test
    void the_kinds_and_their_spelling_never_change() {
        assertThat(moves().stream().map(WrittenMove::of).map(WrittenMove::kind).distinct())
                .containsExactly("CONTINUED", "CHOICE", "OPTIONS", "ORDER", "PAIRS", "TEXT", "SKIPPED", "REOPENED");
        assertThat(WrittenMove.of(moves().get(2))).isEqualTo(new WrittenMove("OPTIONS", "[\"a\",\"b\"]", "certain"));
        assertThat(WrittenMove.of(moves().get(1))).isEqualTo(new WrittenMove("CHOICE", "\"ecouter\"", ""));
    }

    @Test
    void a_damaged_row_is_a_bug() {
        assertThatThrownBy(() -> new WrittenMove("CHOICE", "{", "").read(SCREEN.value(), AT))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> new WrittenMove("DANCED", "", "").read(SCREEN.value(), AT))
                .isInstanceOf(IllegalStateException.class);
    }
}
