package fr.passerelle.app.settings;

import java.net.URI;
import java.time.LocalDate;

/**
 * An audit by the RGAA.
 *
 * @param day when it was made
 * @param rate the share of applicable criteria that are met, from 0 to 100
 * @param report where its results are read: what is not accessible, the pages and the means of the audit
 */
public record AccessibilityAudit(LocalDate day, int rate, URI report) {

    /** A declaration is worth three years. */
    private static final int YEARS = 3;

    private static final int ALL = 100;
    private static final int HALF = 50;

    /** What may be said of how accessible a service is. */
    public enum Conformity {
        NONE,
        PARTIAL,
        TOTAL
    }

    public boolean expiredOn(LocalDate today) {
        return today.isAfter(day.plusYears(YEARS));
    }

    public Conformity conformity() {
        if (rate == ALL) {
            return Conformity.TOTAL;
        }
        return rate >= HALF ? Conformity.PARTIAL : Conformity.NONE;
    }
}
