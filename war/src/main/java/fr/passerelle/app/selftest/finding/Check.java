package fr.passerelle.app.selftest.finding;

/** What is looked at, in the order in which it is: from the addresses to the gradebook. */
public enum Check {
    ADDRESSES,
    HOST,
    CLOCK,
    CONFIGURATION,
    AUTHORIZATION,
    KEY_SET,
    OWN_ADDRESS,
    DEPLOYMENTS,
    TOKEN,
    ROSTER,
    COLUMN,
    SCORE,
    CLEANUP,
    /** Looked at by a page, in the browser of whoever reads it; in no report that is kept. */
    BROWSER_COOKIE,
    BROWSER_STORAGE
}
