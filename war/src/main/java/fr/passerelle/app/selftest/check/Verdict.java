package fr.passerelle.app.selftest.check;

import fr.passerelle.app.selftest.finding.Finding;

/** What one check found, and what a technician would want to read about it. */
record Verdict(Finding finding, String detail) {

    static Verdict good(String detail) {
        return new Verdict(Finding.GOOD, detail);
    }

    static Verdict of(Finding finding) {
        return new Verdict(finding, "");
    }

    static Verdict status(Finding finding, int status) {
        return new Verdict(finding, "HTTP " + status);
    }
}
