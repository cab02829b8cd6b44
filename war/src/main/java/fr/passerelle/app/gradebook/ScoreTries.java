package fr.passerelle.app.gradebook;

import fr.passerelle.app.gradebook.grade.GradeCause;
import fr.passerelle.app.gradebook.grade.RetryPlan;
import fr.passerelle.app.gradebook.grade.ScoreState;
import fr.passerelle.app.history.Seat;
import fr.passerelle.app.learning.attempt.LearnerId;
import fr.passerelle.app.placement.PlacementId;
import fr.passerelle.app.placement.Placements;
import fr.passerelle.app.storage.Transactions;
import fr.passerelle.app.web.Reference;
import fr.passerelle.lti.grade.CanvasSubmission;
import fr.passerelle.lti.grade.Score;
import fr.passerelle.lti.grade.ScoreClock;
import fr.passerelle.lti.platform.DeploymentId;
import fr.passerelle.lti.platform.Registration;
import fr.passerelle.lti.platform.RegistrationId;
import fr.passerelle.lti.platform.Registrations;
import fr.passerelle.lti.service.ServiceError;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Every try of every score: begun, answered, planned again. Each verb is one short transaction. */
public final class ScoreTries {
    private static final int LONGEST_REASON = 450;
    private static final String COLUMN_GONE = "COLUMN_GONE";
    private static final String SAME_SECOND = "SAME_SECOND";
    private static final int BAD_GATEWAY = 502;
    private static final int GATEWAY_TIMEOUT = 504;

    private static final Duration TURN = Duration.ofSeconds(2);

    private final Transactions transactions;
    private final Placements placements;
    private final Registrations registrations;
    private final ColumnSearch columns;
    private final RetryPlan plan;
    private final Clock clock;

    public ScoreTries(
            Transactions transactions,
            Placements placements,
            Registrations registrations,
            RandomGenerator random,
            Clock clock) {
        this.transactions = transactions;
        this.placements = placements;
        this.registrations = registrations;
        this.columns = new ColumnSearch(transactions, placements, clock);
        this.plan = new RetryPlan(random);
        this.clock = clock;
    }

    /** Keeps that a try is about to be made, and what it needs; nothing when nothing is due. */
    public Optional<Consignment> begin(Seat seat) {
        return transactions.callRacing(() -> waiting(seat)
                .filter(score -> !score.nextTryAt.isAfter(clock.instant()))
                .flatMap(this::begin));
    }

    private Optional<Consignment> begin(ScoreEntity score) {
        Optional<Registration> registration = registration(score);
        if (score.tries >= RetryPlan.TRIES || registration.isEmpty()) {
            score.state = ScoreState.STUCK;
            score.cause = registration.isEmpty() ? GradeCause.PLATFORM_OFF : GradeCause.TRIES_USED_UP;
            score.reason = registration.isEmpty() ? "REGISTRATION_UNKNOWN" : "TRIES_USED_UP";
            return Optional.empty();
        }
        GradeTargetEntity target = target(score);
        if (target == null) {
            return Optional.empty();
        }
        if (target.lineItem == null && !columns.mayLook(score, target)) {
            score.nextTryAt = clock.instant().plus(TURN);
            return Optional.empty();
        }
        boolean endUnknown = tries(score).stream().anyMatch(earlier -> earlier.answer == null);
        score.tries++;
        score.lastTry++;
        ScoreTryEntity row = new ScoreTryEntity();
        row.scoreId = score.id;
        row.number = score.lastTry;
        row.triedAt = clock.instant();
        transactions.entityManager().persist(row);
        return Optional.of(consignment(score, target, registration.get(), endUnknown));
    }

    /** The platform took it. */
    public void sent(Consignment consignment) {
        answer(consignment, "SENT", score -> {
            score.state = ScoreState.SENT;
            score.sentAt = clock.instant();
            score.reason = "";
            score.cause = null;
        });
    }

    /** The platform did not take it: it is tried again in time, or stuck. */
    public void failed(Consignment consignment, ServiceError error) {
        String reason = cut(error.kind() + " " + error.status() + " " + error.reason());
        answer(consignment, endSeen(error) ? reason : null, score -> {
            score.reason = reason;
            score.cause = GradeCause.of(error.kind());
            Optional<Instant> next = plan.next(error, score.tries, clock.instant());
            next.ifPresent(at -> score.nextTryAt = at);
            if (next.isEmpty() && score.state == ScoreState.PENDING) {
                score.state = ScoreState.STUCK;
            }
        });
    }

    /** Nobody saw the end of a try that got no answer, or only that of a gateway: it may have arrived. */
    private static boolean endSeen(ServiceError error) {
        return error.kind() != ServiceError.Kind.UNREACHABLE
                && error.status() != BAD_GATEWAY
                && error.status() != GATEWAY_TIMEOUT;
    }

    /**
     * The column is gone: every learner of the placement forgets it, and it is looked for anew, at once, but once (D-13).
     */
    public void columnGone(Consignment consignment, URI gone, ServiceError error) {
        String reason = COLUMN_GONE + " " + cut(error.reason());
        answer(consignment, reason, score -> {
            columns.forget(score.placementId, gone);
            score.reason = reason;
            score.cause = GradeCause.COLUMN_GONE;
            score.nextTryAt = clock.instant();
        });
    }

    /** Whether an earlier try of this score found its column gone. */
    public boolean foundColumnGone(Consignment consignment) {
        return answeredBefore(consignment, COLUMN_GONE);
    }

    /** Plans the score again with a later time, unless that was done before. */
    public boolean sentAgainLater(Consignment consignment) {
        if (answeredBefore(consignment, SAME_SECOND)) {
            return false;
        }
        answer(consignment, SAME_SECOND, score -> {
            if (score.state == ScoreState.PENDING) {
                ScoreClock.Turn turn = new ScoreClock(clock).after(score.scoredAt, clock.instant());
                score.scoredAt = turn.timestamp();
                score.nextTryAt = clock.instant().plus(turn.pause());
                GradeTargetEntity target = target(score);
                if (target != null) {
                    target.lastTimestamp = turn.timestamp();
                }
            }
        });
        return true;
    }

    private boolean answeredBefore(Consignment consignment, String reason) {
        return transactions.call(
                () -> Stream.ofNullable(transactions.entityManager().find(ScoreEntity.class, consignment.score()))
                        .flatMap(score -> tries(score).stream())
                        .map(earlier -> String.valueOf(earlier.answer))
                        .anyMatch(answer -> answer.startsWith(reason)));
    }

    /** The column that was found or made for this score. */
    public void remember(Consignment consignment, URI lineItem) {
        transactions.runRacing(() -> {
            GradeTargetEntity target =
                    transactions.entityManager().find(GradeTargetEntity.class, key(consignment.seat()));
            if (target != null) {
                target.lineItem = lineItem.toString();
            }
        });
    }

    private static GradeTargetEntity.Key key(Seat seat) {
        return GradeTargetEntity.Key.of(seat.placement().value(), seat.learner().value());
    }

    /** When the seat's waiting score is to be tried next. */
    public Optional<Instant> nextTryAt(Seat seat) {
        return transactions.call(() -> waiting(seat).map(score -> score.nextTryAt));
    }

    /** The same, and no sooner than after this long. */
    public Optional<Instant> nextTryAfter(Seat seat, Duration wait) {
        Instant soonest = clock.instant().plus(wait);
        return nextTryAt(seat).map(next -> next.isAfter(soonest) ? next : soonest);
    }

    /** Where the seat's scores go. */
    public RegistrationId platform(Seat seat) {
        return placements.byId(seat.placement()).registration();
    }

    /** Nothing is left to change when the learner was erased meanwhile, be it between two statements. */
    private void answer(Consignment consignment, @Nullable String answer, Consumer<ScoreEntity> change) {
        transactions.runRacing(() -> {
            ScoreEntity score = transactions.entityManager().find(ScoreEntity.class, consignment.score());
            ScoreTryEntity made = transactions
                    .entityManager()
                    .find(ScoreTryEntity.class, ScoreTryEntity.Key.of(consignment.score(), consignment.number()));
            if (score != null && made != null) {
                made.answer = answer;
                change.accept(score);
            }
        });
    }

    private Consignment consignment(
            ScoreEntity score, GradeTargetEntity target, Registration registration, boolean endUnknown) {
        String reference = score.reference;
        return new Consignment(
                reference == null ? Reference.next() : new Reference(reference),
                score.id,
                score.lastTry,
                endUnknown,
                new Seat(new PlacementId(target.placementId), new LearnerId(target.learnerId)),
                registration,
                new DeploymentId(target.deploymentId),
                target.endpoint(),
                target.wanted(),
                content(score, target, registration, endUnknown));
    }

    /** Canvas counts every score as work handed in, unless told otherwise: one sent twice was handed in once (Q24). */
    private static Score content(
            ScoreEntity score, GradeTargetEntity target, Registration registration, boolean endUnknown) {
        Score content = Score.graded(target.userId, score.scoreGiven, score.scoreMaximum, score.scoredAt);
        return (endUnknown || score.roundFrom > 0)
                        && registration.product().profile().canvasSubmissions()
                ? content.forCanvas(CanvasSubmission.regraded())
                : content;
    }

    /** Null when the learner was erased a moment ago. */
    private @Nullable GradeTargetEntity target(ScoreEntity score) {
        return transactions
                .entityManager()
                .find(GradeTargetEntity.class, GradeTargetEntity.Key.of(score.placementId, score.learnerId));
    }

    private Optional<Registration> registration(ScoreEntity score) {
        return registrations
                .byId(placements.byId(new PlacementId(score.placementId)).registration())
                .filter(Registration::active);
    }

    private Optional<ScoreEntity> waiting(Seat seat) {
        return transactions
                .entityManager()
                .createQuery("""
                        from ScoreEntity
                        where placementId = :placement and learnerId = :learner and state = :pending
                        """, ScoreEntity.class)
                .setParameter("placement", seat.placement().value())
                .setParameter("learner", seat.learner().value())
                .setParameter("pending", ScoreState.PENDING)
                .getResultStream()
                .findFirst();
    }

    /** Those of the round the score is in. */
    private List<ScoreTryEntity> tries(ScoreEntity score) {
        return transactions
                .entityManager()
                .createQuery("from ScoreTryEntity where scoreId = :score and number > :before", ScoreTryEntity.class)
                .setParameter("score", score.id)
                .setParameter("before", score.roundFrom)
                .getResultList();
    }

    private static String cut(String text) {
        return text.length() > LONGEST_REASON ? text.substring(0, LONGEST_REASON) : text;
    }
}
