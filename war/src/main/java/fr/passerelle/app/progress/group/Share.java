package fr.passerelle.app.progress.group;

/** So many of so many people. */
public record Share(long people, long of) {
    static Share of(long people, long of) {
        return new Share(people, of);
    }

    /** A whole number; 0 of nobody. */
    public long percent() {
        return of == 0 ? 0 : Math.round(100.0 * people / of);
    }
}
