package fr.passerelle.testlms.journal;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/** What arrived, oldest first; at most the last 20,000 requests. Thread-safe. */
public final class Journal {

    private static final int KEPT = 20_000;

    private final List<Arrival> arrivals = new ArrayList<>();
    private int count;

    /** Writes down a request before its answer leaves, and wakes whoever waits for it. */
    public synchronized void record(
            Instant at, String conversation, String method, String target, Map<String, String> facts, int status) {
        count++;
        arrivals.add(new Arrival(count, at, conversation, method, target, facts, status));
        if (arrivals.size() > KEPT) {
            arrivals.remove(0);
        }
        notifyAll();
    }

    public synchronized List<Arrival> all() {
        return List.copyOf(arrivals);
    }

    public List<Arrival> about(String conversation) {
        return all().stream()
                .filter(arrival -> arrival.conversation().equals(conversation))
                .toList();
    }

    /** Authentication requests, accepted or not. */
    public List<Arrival> logins() {
        return about("authentication");
    }

    /** Requests for access tokens; facts {@code scope}, {@code assertion.header} and {@code assertion.claims}. */
    public List<Arrival> tokenRequests() {
        return about("token");
    }

    /**
     * Responses of deep linking; facts {@code refused} with the name of the reason, or {@code items} and
     * {@code placed} with the handles of the links, and {@code response.claims}.
     */
    public List<Arrival> deepLinks() {
        return about("deeplinking");
    }

    public List<Arrival> registrations() {
        return about("registration");
    }

    public List<ReceivedScore> scores() {
        return about("score").stream().map(ReceivedScore::of).toList();
    }

    /** The scores of one person, by handle, accepted or not. */
    public List<ReceivedScore> scoresFor(String person) {
        return scores().stream().filter(score -> score.person().equals(person)).toList();
    }

    /**
     * Waits until the journal satisfies the condition.
     *
     * @throws AssertionError when it does not in time; the message lists what arrived instead
     */
    public synchronized void await(Duration deadline, Predicate<Journal> condition) {
        long end = System.nanoTime() + deadline.toNanos();
        try {
            while (!condition.test(this)) {
                long left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
                if (left <= 0) {
                    throw new AssertionError("did not happen within " + deadline + "; arrived: " + summary());
                }
                wait(left);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted while waiting", interrupted);
        }
    }

    /** Waits until so many scores of a person were accepted, and returns all of theirs. */
    public List<ReceivedScore> awaitScoresFor(String person, int accepted, Duration deadline) {
        await(
                deadline,
                journal -> journal.scoresFor(person).stream()
                                .filter(ReceivedScore::accepted)
                                .count()
                        >= accepted);
        return scoresFor(person);
    }

    public synchronized void forget() {
        arrivals.clear();
    }

    private String summary() {
        return all().stream()
                .map(arrival -> arrival.method() + " " + arrival.conversation() + " → " + arrival.status())
                .toList()
                .toString();
    }
}
