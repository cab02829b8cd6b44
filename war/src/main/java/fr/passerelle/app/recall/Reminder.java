package fr.passerelle.app.recall;

import java.time.LocalDate;
import java.util.Optional;

/**
 * When a missed question comes back: two, seven and thirty days after it was missed, if each reminder is answered on its
 * day. Late answers put off what follows, so that two reminders never meet. The names are kept.
 */
enum Reminder {
    FIRST(2),
    SECOND(7),
    THIRD(30);

    private final int day;

    Reminder(int day) {
        this.day = day;
    }

    /** The day of the first reminder of what was missed on this one. */
    static LocalDate firstAfter(LocalDate missed) {
        return missed.plusDays(FIRST.day);
    }

    /** Nothing after the last: what was known a month later is known. */
    Optional<Reminder> next() {
        return switch (this) {
            case FIRST -> Optional.of(SECOND);
            case SECOND -> Optional.of(THIRD);
            case THIRD -> Optional.empty();
        };
    }

    /** The day of the reminder after this one, which was answered that day. */
    LocalDate dayOf(Reminder next, LocalDate answered) {
        return answered.plusDays(next.day - day);
    }
}
