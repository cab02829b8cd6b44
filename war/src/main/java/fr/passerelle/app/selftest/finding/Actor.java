package fr.passerelle.app.selftest.finding;

/** Who must act. */
public enum Actor {
    NOBODY,
    /** Whoever administers Passerelle. */
    YOU,
    /** Whoever administers the learning platform. */
    PLATFORM_ADMINISTRATOR,
    /** Whoever runs firewalls, names and certificates on our side. */
    NETWORK_TEAM
}
