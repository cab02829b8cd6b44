package fr.passerelle.app.progress;

import fr.passerelle.app.gradebook.grade.GradeState;
import fr.passerelle.app.gradebook.grade.SeatGrade;
import fr.passerelle.app.history.Standing;
import fr.passerelle.app.progress.group.GroupRow;
import fr.passerelle.app.web.Messages;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** What is known of a learner, in words, at the time of France. */
final class GroupWords {
    static final ZoneId FRANCE = ZoneId.of("Europe/Paris");
    private static final DateTimeFormatter WHEN =
            DateTimeFormatter.ofPattern("d MMMM uuuu 'à' H'\u00a0h\u00a0'mm", Locale.FRENCH);
    private static final double HUNDREDTHS = 100.0;
    private static final int MINUTE = 60;
    private static final int HOUR = 60;

    private final Messages messages;

    GroupWords(Messages messages) {
        this.messages = messages;
    }

    static String when(Instant at) {
        return at.atZone(FRANCE).format(WHEN);
    }

    /** Out of 100, with two decimals at most. */
    static double points(double share) {
        return Math.round(share * 100 * HUNDREDTHS) / HUNDREDTHS;
    }

    static long minutes(Standing standing) {
        return (standing.activeSeconds() + MINUTE - 1) / MINUTE;
    }

    String name(GroupRow row) {
        return row.name().isEmpty() ? messages.text("progress.nameless", row.code()) : row.name();
    }

    String state(GroupRow row) {
        return messages.text("progress.state." + row.state());
    }

    String score(GroupRow row) {
        Standing standing = row.standing();
        return standing == null || !standing.done()
                ? messages.text("progress.none")
                : messages.text("progress.score", points(standing.share()));
    }

    String time(GroupRow row) {
        Standing standing = row.standing();
        if (standing == null || standing.activeSeconds() == 0) {
            return messages.text("progress.none");
        }
        long minutes = minutes(standing);
        return minutes < HOUR
                ? messages.text("progress.minutes", minutes)
                : messages.text("progress.hours", minutes / HOUR, minutes % HOUR);
    }

    /** Where the grade is; what the platform holds instead, if somebody changed it there. */
    String grade(GroupRow row) {
        SeatGrade grade = row.grade();
        if (grade == null) {
            return messages.text("progress.none");
        }
        return row.overruled()
                .map(kept -> messages.text("progress.grade.overruled", points(kept)))
                .orElseGet(() -> whereabouts(grade));
    }

    private String whereabouts(SeatGrade grade) {
        GradeState state = grade.state();
        if (state instanceof GradeState.Sent sent) {
            return messages.text("progress.grade.sent", when(sent.at()));
        }
        String why = grade.cause()
                .map(cause -> messages.text("progress.cause." + cause))
                .orElse("");
        if (state instanceof GradeState.Refused) {
            return messages.text("progress.grade.stuck", why);
        }
        return state instanceof GradeState.Retrying retrying
                ? messages.text("progress.grade.retrying", why, when(retrying.nextTryAt()))
                : messages.text("progress.grade.waiting");
    }
}
