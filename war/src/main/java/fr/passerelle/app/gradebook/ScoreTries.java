package fr.passerelle.app.gradebook;

import fr.passerelle.app.history.Seat;
import fr.passerelle.app.storage.Transactions;
import fr.passerelle.lti.grade.Score;
import fr.passerelle.lti.platform.DeploymentId;
import fr.passerelle.lti.platform.Registration;
import fr.passerelle.lti.platform.RegistrationId;
import fr.passerelle.lti.platform.Registrations;
import fr.passerelle.lti.service.ServiceError;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** Every try of every score: begun, answered, planned again. Each verb is one short transaction. */
public final class ScoreTries {
    private static final int LONGEST_REASON = 500;

    private final Transactions transactions;
    private final Registrations registrations;
    private final RetryPlan plan;
    private final Clock clock;

    public ScoreTries(Transactions transactions, Registrations registrations, RandomGenerator random, Clock clock) {
        this.transactions = transactions;
        this.registrations = registrations;
        this.plan = new RetryPlan(random);
        this.clock = clock;
    }

    /** Keeps that a try is about to be made, and what it needs; nothing when nothing is due. */
    Optional<Consignment> begin(Seat seat) {
        return transactions.call(() -> waiting(seat)
                .filter(score -> !score.nextTryAt.isAfter(clock.instant()))
                .flatMap(this::begin));
    }

    private Optional<Consignment> begin(ScoreEntity score) {
        GradeTargetEntity target = target(score);
        Optional<Registration> registration = registration(score.placementId);
        if (registration.isEmpty()) {
            score.state = ScoreState.STUCK;
            score.reason = "REGISTRATION_UNKNOWN";
            return Optional.empty();
        }
        boolean endUnknown = lastTry(score).filter(last -> last.answer == null).isPresent();
        score.tries++;
        ScoreTryEntity row = new ScoreTryEntity();
        row.scoreId = score.id;
        row.number = score.tries;
        row.triedAt = clock.instant();
        transactions.entityManager().persist(row);
        return Optional.of(consignment(score, target, registration.get(), endUnknown));
    }

    void sent(Consignment consignment) {
        answer(consignment, "SENT", score -> {
            score.state = ScoreState.SENT;
            score.sentAt = clock.instant();
            score.reason = "";
        });
    }

    void failed(Consignment consignment, ServiceError error) {
        String reason = cut(error.kind() + " " + error.status() + " " + error.reason());
        // Nobody saw the end of a try that got no answer at all: it may have arrived.
        @Nullable String answer = error.kind() == ServiceError.Kind.UNREACHABLE ? null : reason;
        answer(consignment, answer, score -> {
            score.reason = reason;
            Optional<Instant> next = plan.next(error, score.tries, clock.instant());
            next.ifPresent(at -> score.nextTryAt = at);
            if (next.isEmpty() && score.state == ScoreState.PENDING) {
                score.state = ScoreState.STUCK;
            }
        });
    }

    void remember(Consignment consignment, URI lineItem) {
        transactions.run(
                () -> transactions.entityManager().find(GradeTargetEntity.class, consignment.target()).lineItem =
                        lineItem.toString());
    }

    /** When the seat's waiting score is to be tried next. */
    Optional<Instant> nextTryAt(Seat seat) {
        return transactions.call(() -> waiting(seat).map(score -> score.nextTryAt));
    }

    private void answer(Consignment consignment, @Nullable String answer, Consumer<ScoreEntity> change) {
        transactions.run(() -> {
            transactions
                    .entityManager()
                    .find(ScoreTryEntity.class, ScoreTryEntity.Key.of(consignment.score(), consignment.number()))
                    .answer = answer;
            change.accept(transactions.entityManager().find(ScoreEntity.class, consignment.score()));
        });
    }

    private Consignment consignment(
            ScoreEntity score, GradeTargetEntity target, Registration registration, boolean endUnknown) {
        return new Consignment(
                score.id,
                score.tries,
                endUnknown,
                GradeTargetEntity.Key.of(target.placementId, target.learnerId),
                registration,
                new DeploymentId(target.deploymentId),
                target.endpoint(),
                target.wanted(),
                Score.graded(target.userId, score.scoreGiven, score.scoreMaximum, score.scoredAt));
    }

    private GradeTargetEntity target(ScoreEntity score) {
        return transactions
                .entityManager()
                .find(GradeTargetEntity.class, GradeTargetEntity.Key.of(score.placementId, score.learnerId));
    }

    private Optional<Registration> registration(UUID placement) {
        UUID owner = transactions
                .entityManager()
                .createQuery("select registrationId from PlacementEntity where id = :id", UUID.class)
                .setParameter("id", placement)
                .getSingleResult();
        return registrations.byId(new RegistrationId(owner.toString())).filter(Registration::active);
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

    private Optional<ScoreTryEntity> lastTry(ScoreEntity score) {
        List<ScoreTryEntity> tries = transactions
                .entityManager()
                .createQuery("from ScoreTryEntity where scoreId = :score order by number desc", ScoreTryEntity.class)
                .setParameter("score", score.id)
                .setMaxResults(1)
                .getResultList();
        return tries.stream().findFirst();
    }

    private static String cut(String text) {
        return text.length() > LONGEST_REASON ? text.substring(0, LONGEST_REASON) : text;
    }
}
