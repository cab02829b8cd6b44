package fr.passerelle.app.history;

/** How many learners began in a placement, and how many of them finished. */
public record Headcount(long begun, long finished) {
    public static final Headcount NOBODY = new Headcount(0, 0);
}
