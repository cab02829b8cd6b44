package fr.passerelle.testlms;

import fr.passerelle.testlms.habit.Personality;
import java.time.Clock;

/**
 * Where the LMS listens and what time it thinks it is.
 *
 * @param port 0 for any that is free
 * @param publicUrl its issuer and the beginning of its URLs; empty for the address it listens on
 * @param personality whose habits it has
 */
public record TestLmsSettings(String host, int port, String publicUrl, Clock clock, Personality personality) {

    /** Any free port of the loopback address, named so that it is another site than {@code localhost}. */
    public static TestLmsSettings forTests() {
        return new TestLmsSettings("127.0.0.1", 0, "", Clock.systemUTC(), Personality.USUAL);
    }

    public TestLmsSettings withPort(int other) {
        return new TestLmsSettings(host, other, publicUrl, clock, personality);
    }

    public TestLmsSettings withPublicUrl(String other) {
        return new TestLmsSettings(host, port, other, clock, personality);
    }

    /** A clock shared with the tool under test. */
    public TestLmsSettings withClock(Clock other) {
        return new TestLmsSettings(host, port, publicUrl, other, personality);
    }

    /** A platform with the habits of this one. */
    public TestLmsSettings like(Personality other) {
        return new TestLmsSettings(host, port, publicUrl, clock, other);
    }
}
