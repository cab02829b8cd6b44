package fr.passerelle.app.placement;

import fr.passerelle.app.learning.attempt.Terms;
import fr.passerelle.app.learning.content.Audience;
import fr.passerelle.lti.claim.CustomParameters;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is asked for where a link stands, by its custom parameters or by the teacher who chose its content: an audience
 * ({@code audience}), a number of attempts ({@code essais}), a first moment ({@code ouverture}), a deadline ({@code
 * echeance}), a mastery over 100 ({@code reussite}), a grade or none ({@code note}) and the points of its column ({@code
 * points}). What cannot be understood is not asked for.
 */
public record LinkSettings(
        @Nullable Audience audience,
        @Nullable Integer mostAttempts,
        @Nullable Instant opening,
        @Nullable Instant deadline,
        @Nullable Double mastery,
        @Nullable Boolean graded,
        @Nullable Integer points) {

    /** Nothing asked for. */
    public static final LinkSettings NONE = new LinkSettings(null, null, null, null, null, null, null);

    /** Later than any deadline. */
    public static final Instant LATEST = LinkWords.LATEST;

    /** What a column is out of where nobody says otherwise (D-8). */
    public static final int USUAL_POINTS = 100;

    /** The most points that can be asked for. */
    public static final int MOST_POINTS = LinkWords.MOST_POINTS;

    public static LinkSettings of(CustomParameters custom) {
        return new LinkWords(custom).settings();
    }

    /** What an attempt begun now is played under. */
    public Terms terms() {
        return new Terms(audience, mastery);
    }

    /** Whether nothing can be played yet. */
    public boolean notOpenAt(Instant now) {
        return opening != null && now.isBefore(opening);
    }

    /** Whether nothing can be played any more. */
    public boolean closedAt(Instant now) {
        return deadline != null && now.isAfter(deadline);
    }

    /** Whether somebody who has finished so many attempts may begin another. */
    public boolean permitsAfter(int finished) {
        return mostAttempts == null || finished < mostAttempts;
    }

    /** Graded until somebody says no. */
    public boolean wantsGrades() {
        return graded == null || graded;
    }

    /** What the column to make is out of. */
    public int columnPoints() {
        return points == null ? USUAL_POINTS : points;
    }

    /** These, and where they ask for nothing, the others. */
    LinkSettings orElse(LinkSettings others) {
        return new LinkSettings(
                either(audience, others.audience),
                either(mostAttempts, others.mostAttempts),
                either(opening, others.opening),
                either(deadline, others.deadline),
                either(mastery, others.mastery),
                either(graded, others.graded),
                either(points, others.points));
    }

    private static <T> @Nullable T either(@Nullable T first, @Nullable T second) {
        return first == null ? second : first;
    }

    /** The same for a place that is new at this moment: it never begins closed. */
    LinkSettings copiedAt(Instant now) {
        Instant ahead = closedAt(now) ? null : deadline;
        return new LinkSettings(audience, mostAttempts, opening, ahead, mastery, graded, points);
    }
}
