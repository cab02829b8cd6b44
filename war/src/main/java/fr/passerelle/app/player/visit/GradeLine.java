package fr.passerelle.app.player.visit;

import fr.passerelle.app.web.Messages;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Where the learner's grade is, as one whole sentence; {@code settled} when nothing more is to be expected. */
public record GradeLine(String sentence, boolean settled) {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d\u00a0MMMM", Locale.FRENCH);

    /** Before the end, and wherever grades are nobody's business. */
    public static final GradeLine NONE = new GradeLine("", true);

    /** The platform has it since this moment, told in the zone it comes with. */
    public static GradeLine sent(Messages messages, String platform, ZonedDateTime at) {
        return new GradeLine(messages.text("player.grade.sent", platform, day(at), hour(at)), true);
    }

    public static GradeLine waiting(Messages messages) {
        return new GradeLine(messages.text("player.grade.waiting"), false);
    }

    /** The platform did not take it yet; it is tried again at this moment, told in the zone it comes with. */
    public static GradeLine retrying(Messages messages, String platform, ZonedDateTime at) {
        return new GradeLine(messages.text("player.grade.retrying", platform, day(at), hour(at)), false);
    }

    /** The platform refused it for good; somebody has to look. */
    public static GradeLine stuck(Messages messages) {
        return new GradeLine(messages.text("player.grade.stuck"), false);
    }

    public static GradeLine notGraded(Messages messages) {
        return new GradeLine(messages.text("player.grade.none"), true);
    }

    private static String day(ZonedDateTime at) {
        return DAY.format(at);
    }

    private static String hour(ZonedDateTime at) {
        return String.format("%d\u00a0h\u00a0%02d", at.getHour(), at.getMinute());
    }
}
