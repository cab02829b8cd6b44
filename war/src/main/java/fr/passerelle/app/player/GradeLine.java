package fr.passerelle.app.player;

import fr.passerelle.app.web.Messages;
import java.time.ZonedDateTime;

/** Where the learner's grade is, as one whole sentence; {@code settled} when nothing more is to be expected. */
public record GradeLine(String sentence, boolean settled) {

    /** Before the end, and wherever grades are nobody's business. */
    public static final GradeLine NONE = new GradeLine("", true);

    /** The platform has it since this moment, told in the zone it comes with. */
    public static GradeLine sent(Messages messages, String platform, ZonedDateTime at) {
        return new GradeLine(
                messages.text(
                        "player.grade.sent",
                        platform,
                        String.format("%d\u00a0h\u00a0%02d", at.getHour(), at.getMinute())),
                true);
    }

    public static GradeLine waiting(Messages messages) {
        return new GradeLine(messages.text("player.grade.waiting"), false);
    }

    /** The platform refused it for good; somebody has to look. */
    public static GradeLine stuck(Messages messages) {
        return new GradeLine(messages.text("player.grade.stuck"), false);
    }

    public static GradeLine notGraded(Messages messages) {
        return new GradeLine(messages.text("player.grade.none"), true);
    }
}
