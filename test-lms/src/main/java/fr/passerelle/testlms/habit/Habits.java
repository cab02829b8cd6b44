package fr.passerelle.testlms.habit;

/** What this platform does when several ways are allowed. Thread-safe; may change while it runs. */
public final class Habits {

    private volatile PlatformStorage storage = PlatformStorage.NONE;

    public PlatformStorage storage() {
        return storage;
    }

    public void offer(PlatformStorage other) {
        storage = other;
    }
}
