package fr.passerelle.app.privacy;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * How much is kept of one person.
 *
 * @param answers what they answered, chose and read in those attempts
 * @param waitingGrades grades their platform does not have yet
 * @param sentGrades grades it has
 * @param gradebooks activities whose gradebook may be sent something of them, under their {@code sub}
 * @param arrangements what teachers arranged with them
 * @param arranged what they arranged with others, as a teacher
 * @param reminders questions that are to come back
 * @param sessions launches of the last hours that are still open
 * @param latest their latest attempts, {@link #MOST} at most
 */
public record Kept(
        long attempts,
        long answers,
        long opinions,
        long waitingGrades,
        long sentGrades,
        long gradebooks,
        long arrangements,
        long arranged,
        long reminders,
        long sessions,
        List<Line> latest) {

    /** How many attempts are listed; an export has all of them. */
    public static final int MOST = 50;

    public Kept {
        latest = List.copyOf(latest);
    }

    /**
     * One attempt.
     *
     * @param activity what the platform calls the activity; the content's id where it calls it nothing
     * @param share how much of the points, once it is finished with points
     */
    public record Line(
            String activity, String content, Instant begun, Optional<Instant> ended, Optional<Double> share) {}

    public boolean nothing() {
        return attempts + opinions + gradebooks + arrangements + arranged + reminders + sessions == 0;
    }
}
