package fr.passerelle.app.selftest.finding;

import java.time.Duration;

/**
 * One line of a report.
 *
 * @param subject which of several: a host, the name of a scope, or empty
 * @param detail for whoever knows the protocol: a status, a code, a number; no token, no name, no address of a person
 */
public record Line(Check check, String subject, Finding finding, String detail, Duration took) {

    public Light light() {
        return finding.light();
    }
}
