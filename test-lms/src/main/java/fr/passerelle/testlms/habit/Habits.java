package fr.passerelle.testlms.habit;

/** What this platform does when several ways are allowed. Thread-safe; may change while it runs. */
public final class Habits {

    private volatile PlatformStorage storage = PlatformStorage.NONE;
    private volatile boolean historyOfLinks;

    public PlatformStorage storage() {
        return storage;
    }

    /** True if {@code $ResourceLink.id.history} is resolved. */
    public boolean tellsHistoryOfLinks() {
        return historyOfLinks;
    }

    public void tellHistoryOfLinks(boolean told) {
        historyOfLinks = told;
    }

    public void offer(PlatformStorage other) {
        storage = other;
    }
}
