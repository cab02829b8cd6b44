package fr.passerelle.app.selftest.finding;

/** How good a line is; in the order of concern. */
public enum Light {
    GREEN,
    /** Works with a reservation, or could not be tried. */
    AMBER,
    /** Does not work, until somebody acts. */
    RED
}
