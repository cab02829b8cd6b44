package fr.passerelle.app.gradebook.delivery;

import fr.passerelle.app.gradebook.Consignment;
import fr.passerelle.app.gradebook.ScoreTries;
import fr.passerelle.app.history.Seat;
import fr.passerelle.app.web.Reference;
import fr.passerelle.lti.grade.LineItems;
import fr.passerelle.lti.grade.Result;
import fr.passerelle.lti.grade.Results;
import fr.passerelle.lti.grade.Scores;
import fr.passerelle.lti.platform.RegistrationId;
import fr.passerelle.lti.service.Scope;
import fr.passerelle.lti.service.ServiceError;
import fr.passerelle.lti.service.ServiceError.Kind;
import fr.passerelle.lti.service.ServiceRefused;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Delivers what waits for one seat, one try at a time. No transaction is open while the platform is spoken to: the try is
 * kept before the request leaves, its answer after it came.
 */
public final class ScoreSender {
    private static final Logger LOG = LoggerFactory.getLogger(ScoreSender.class);

    private final ScoreTries tries;
    private final Scores scores;
    private final LineItems lineItems;
    private final Results results;
    private final Lanes lanes;

    /** @param lanes which deliveries of this node may go at once */
    public ScoreSender(ScoreTries tries, Scores scores, LineItems lineItems, Results results, Lanes lanes) {
        this.tries = tries;
        this.scores = scores;
        this.lineItems = lineItems;
        this.results = results;
        this.lanes = lanes;
    }

    /** Sends what is due; says when to come back, if something still waits. */
    public Optional<Instant> deliver(Seat seat) {
        RegistrationId platform = tries.platform(seat);
        Optional<Duration> wait = lanes.enter(platform);
        if (wait.isPresent()) {
            return tries.nextTryAfter(seat, wait.get());
        }
        try {
            return deliverAll(seat);
        } finally {
            lanes.leave(platform);
        }
    }

    private Optional<Instant> deliverAll(Seat seat) {
        Optional<Consignment> next = tries.begin(seat);
        while (next.isPresent()) {
            try (Reference.Bearing bearing = next.get().reference().bear()) {
                send(next.get());
            }
            next = tries.begin(seat);
        }
        return tries.nextTryAt(seat);
    }

    private void send(Consignment consignment) {
        RegistrationId platform = consignment.registration().id();
        long begun = System.nanoTime();
        try {
            scores.publish(
                    consignment.registration(), consignment.deployment(), lineItem(consignment), consignment.content());
            Duration took = since(begun);
            tries.sent(consignment);
            lanes.answered(platform, took);
        } catch (ServiceRefused refused) {
            Duration took = since(begun);
            failed(consignment, refused.error());
            lanes.failed(platform, refused.error(), took);
        }
    }

    private static Duration since(long begunNanos) {
        return Duration.ofNanos(System.nanoTime() - begunNanos);
    }

    private void failed(Consignment consignment, ServiceError error) {
        if (error.kind() == Kind.NOT_FOUND && mayLookAgain(consignment)) {
            tries.columnGone(consignment, consignment.endpoint().lineItem().orElseThrow(), error);
            return;
        }
        if (error.kind() == Kind.CONFLICT) {
            if (settled(consignment)) {
                return;
            }
            scores.conflictStands(consignment.registration(), error);
        }
        LOG.info(
                "score {} try {} failed: {} {}",
                consignment.score(),
                consignment.number(),
                error.kind(),
                error.status());
        tries.failed(consignment, error);
    }

    /**
     * The platform has something as new. Either it is ours: the answer to an earlier try was never seen (D-14). Or what it
     * keeps tells: our score already, or one that is older than ours by less than the second it counts in, so that ours
     * goes again with a later time, once (D-9, D-13). Otherwise somebody graded there since, and is not fought.
     */
    private boolean settled(Consignment consignment) {
        Optional<Result> kept = consignment.endUnknownBefore() ? Optional.empty() : kept(consignment);
        if (consignment.endUnknownBefore() || kept.filter(consignment::isKeptAs).isPresent()) {
            tries.sent(consignment);
            return true;
        }
        return kept.filter(consignment::isNewerThan).isPresent() && tries.sentAgainLater(consignment);
    }

    private Optional<Result> kept(Consignment consignment) {
        try {
            return consignment.endpoint().allows(Scope.RESULT_READ_ONLY)
                    ? results.of(
                            consignment.registration(),
                            consignment.deployment(),
                            lineItem(consignment),
                            consignment.content().userId())
                    : Optional.empty();
        } catch (ServiceRefused unreadable) {
            return Optional.empty();
        }
    }

    private boolean mayLookAgain(Consignment consignment) {
        return consignment.endpoint().lineItem().isPresent()
                && consignment.endpoint().lineItems().isPresent()
                && !tries.foundColumnGone(consignment);
    }

    /** The column of this activity: named by the launch, found, or made; never made before it was looked for (D-3). */
    private URI lineItem(Consignment consignment) {
        URI column = lineItems
                .resolve(
                        consignment.registration(),
                        consignment.deployment(),
                        consignment.endpoint(),
                        consignment.wanted())
                .orElseThrow(
                        () -> new ServiceRefused(new ServiceError(Kind.NOT_FOUND, 0, "no line item", Duration.ZERO)));
        if (consignment.endpoint().lineItem().isEmpty()) {
            tries.remember(consignment, column);
        }
        return column;
    }
}
