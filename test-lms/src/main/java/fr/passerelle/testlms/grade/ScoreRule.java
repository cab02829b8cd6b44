package fr.passerelle.testlms.grade;

import fr.passerelle.testlms.habit.Habits;
import fr.passerelle.testlms.habit.Trait;
import fr.passerelle.testlms.web.Answer;
import fr.passerelle.testlms.web.Json;
import fr.passerelle.testlms.web.Refusal;
import java.time.Instant;
import java.util.Map;

/** What platforms do differently with a score: which is newer, and how each case is answered (D-14). */
final class ScoreRule {

    private final Habits habits;

    ScoreRule(Habits habits) {
        this.habits = habits;
    }

    boolean isNewer(Instant score, Instant kept) {
        if (habits.has(Trait.SAME_SECOND_IS_409)) {
            return score.getEpochSecond() > kept.getEpochSecond();
        }
        return habits.has(Trait.OLDER_IS_400) ? !score.isBefore(kept) : score.isAfter(kept);
    }

    boolean unfinishedErases() {
        return habits.has(Trait.UNFINISHED_ERASES);
    }

    void checkComment(Score score, boolean said) {
        if (habits.has(Trait.NO_BLANK_COMMENT) && said && score.comment().isBlank()) {
            throw Refusal.of(400, "comment: This field may not be blank.");
        }
    }

    Refusal notGraded() {
        if (habits.has(Trait.NOT_GRADED_IS_422)) {
            return Refusal.of(422, "User not found in course or is not a student");
        }
        return habits.has(Trait.NOT_GRADED_IS_403)
                ? Refusal.of(403, "The user is not enrolled")
                : Refusal.of(400, "Incorrect score received: the user is not graded here; User could not be found");
    }

    /** The answer to a score that is not newer; the specification has none, and it is ignored. */
    Answer notNewer(LineItem column, String results) {
        if (habits.has(Trait.SAME_SECOND_IS_409)) {
            return plain(409, "Refusing score with an earlier timestamp for item " + column.id());
        }
        boolean refused = habits.has(Trait.OLDER_IS_400) || habits.has(Trait.NOT_NEWER_IS_400);
        return refused ? plain(400, "Score rejected: a newer result exists") : accepted(results);
    }

    Answer accepted(String results) {
        if (habits.has(Trait.SCORE_IS_JSON)) {
            return Answer.of(200, MediaTypes.SCORE + "; charset=utf-8", Json.write(Map.of("resultUrl", results)));
        }
        return habits.has(Trait.SCORE_IS_200)
                ? Answer.of(200, MediaTypes.SCORE + "; charset=utf-8", "")
                : Answer.empty(204);
    }

    private static Answer plain(int status, String reason) {
        return Answer.of(status, "text/plain; charset=utf-8", reason);
    }
}
