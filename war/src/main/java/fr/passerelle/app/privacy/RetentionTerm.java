package fr.passerelle.app.privacy;

import fr.passerelle.app.platforms.Organisation;
import java.util.Optional;

/**
 * For how long an organisation keeps what nobody touches any more.
 *
 * @param own what it chose; empty where it keeps to the usual time of the instance
 * @param months what holds
 */
public record RetentionTerm(Organisation organisation, Optional<Integer> own, int months) {

    /** Longer would be for ever. */
    public static final int LONGEST = 999;

    /** The number of months somebody wrote, if it is one that can hold. */
    public static Optional<Integer> months(String written) {
        return written.matches("[1-9]\\d{0,2}") ? Optional.of(Integer.valueOf(written)) : Optional.empty();
    }
}
