package fr.passerelle.app.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.app.audit.Administrator;
import fr.passerelle.app.audit.AuditTrail;
import fr.passerelle.app.boot.fixture.ToolInProcess;
import fr.passerelle.app.fixture.AtOnce;
import fr.passerelle.app.fixture.CapturedLog;
import fr.passerelle.app.fixture.Stores;
import fr.passerelle.app.gradebook.delivery.ScoreSender;
import fr.passerelle.app.gradebook.fixture.AGradedActivity;
import fr.passerelle.app.history.AttemptFinished;
import fr.passerelle.app.history.Seat;
import fr.passerelle.app.learning.attempt.LearnerId;
import fr.passerelle.app.platforms.PlatformDirectory;
import fr.passerelle.app.privacy.fixture.EveryText;
import fr.passerelle.app.session.Subjects;
import fr.passerelle.app.storage.fixture.Engine;
import fr.passerelle.house.fixture.Deadline;
import fr.passerelle.house.fixture.Playing;
import fr.passerelle.house.fixture.Visitor;
import fr.passerelle.lti.claim.ResourceLink;
import fr.passerelle.lti.platform.RegistrationId;
import fr.passerelle.testlms.TestLms;
import fr.passerelle.testlms.fault.Fault;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Somebody is erased while a grade of theirs is on its way: nothing of them comes back, and nobody else waits. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ErasureDuringDeliveryTest {
    private static final String MODULE = "trouver-la-bonne-page";
    private static final int TIMES = 25;
    private static final long PATIENCE_MS = 60_000;
    private static final Duration DEADLINE = Duration.ofMillis(PATIENCE_MS);

    @ParameterizedTest
    @EnumSource(Engine.class)
    void a_platform_that_hangs_with_the_grade_of_somebody_erased_brings_nothing_back(Engine engine) {
        try (TestLms lms = TestLms.start();
                ToolInProcess tool = ToolInProcess.on(engine);
                CapturedLog log = CapturedLog.open()) {
            tool.knows(lms);
            String platform = tool.column("registration", "id").get(0);
            String sub = lms.school().person("amina").sub();
            String amina = Subjects.learner(new RegistrationId(platform), sub).value();
            EveryText texts = new EveryText(tool::column);
            lms.suffer(Fault.SCORES_HANG, 1);
            plays(tool, lms, "amina");
            Deadline.of(PATIENCE_MS)
                    .until(
                            "the grade is on its way",
                            () -> lms.journal().scoresFor("amina").size() == 1);
            String underWay =
                    tool.column("score_try", "coalesce(answer, 'under way')").get(0);

            assertThat(tool.command("person", "erase", platform, sub, "--yes").status())
                    .isZero();
            plays(tool, lms, "bruno");
            lms.journal().awaitScoresFor("bruno", 1, DEADLINE);
            Deadline.of(PATIENCE_MS)
                    .until(
                            "the delivery has ended",
                            () -> tool.column("scheduled_tasks where task_name = 'deliver-score'", "task_instance")
                                    .isEmpty());

            assertThat(underWay).isEqualTo("under way");
            assertThat(texts.holding(amina)).isEmpty();
            assertThat(tool.column("grade_target", "user_id"))
                    .containsExactly(lms.school().person("bruno").sub());
            assertThat(tool.column("score_outbox", "state")).containsExactly("SENT");
            assertThat(lms.gradebook().gradeOf("bruno", MODULE)).isPresent();
            assertThat(log.lines()).noneMatch(line -> line.contains("SEVERE") || line.contains("ERROR"));
        }
    }

    /**
     * The same at every moment of a delivery: the two run against each other, again and again. (A score that was read before
     * the erasure and its try after it was a failure, seen on PostgreSQL.)
     */
    @ParameterizedTest
    @EnumSource(Engine.class)
    void whatever_the_moment_no_delivery_fails_and_nothing_is_left(Engine engine) {
        try (AGradedActivity activity = AGradedActivity.on(engine)) {
            Stores stores = activity.stores();
            PersonalData data = new PersonalData(
                    stores.transactions(),
                    new PlatformDirectory(stores.transactions()),
                    new AuditTrail(stores.transactions(), stores.clock()),
                    stores.clock());
            ScoreSender sender = activity.sender();
            String platform = activity.registration().id().value();

            for (int time = 0; time < TIMES; time++) {
                activity.learning("person-" + time);
                String sub = lmsSub(activity, "person-" + time);
                Seat seat = finished(activity, sub);
                Person person =
                        data.person(Administrator.COMMAND_LINE, platform, sub).orElseThrow();
                long later = time * 400_000L;

                List<Boolean> ended =
                        AtOnce.all(List.of(() -> sender.deliver(seat).isEmpty(), () -> {
                            LockSupport.parkNanos(later);
                            return data.erase(Administrator.COMMAND_LINE, person)
                                            .waitingGrades()
                                    <= 1;
                        }));

                assertThat(ended).containsOnly(true);
                assertThat(new EveryText(stores::column).holding(seat.learner().value()))
                        .isEmpty();
            }
            assertThat(stores.column("score_outbox", "id")).isEmpty();
            assertThat(stores.column("score_try", "score_id")).isEmpty();
        }
    }

    private static String lmsSub(AGradedActivity activity, String person) {
        return activity.lms().school().person(person).sub();
    }

    private static Seat finished(AGradedActivity activity, String sub) {
        Stores stores = activity.stores();
        LearnerId learner = Subjects.learner(activity.registration().id(), sub);
        Instant now = stores.clock().instant();
        ResourceLink link = new ResourceLink(activity.placement().resourceLinkId(), "Rencontrer Michel", "");
        AttemptFinished end = activity.finished("nobody", 0.8, now);
        stores.transactions().run(() -> {
            activity.targets()
                    .remember(
                            activity.placement(),
                            learner,
                            sub,
                            link,
                            activity.endpoint().withLineItem(activity.lineItem()));
            activity.outbox().add(new AttemptFinished(end.placement(), learner, end.attempt(), end.outcome()));
        });
        return new Seat(activity.placement().id(), learner);
    }

    private static void plays(ToolInProcess tool, TestLms lms, String person) {
        Visitor visitor = new Visitor(tool);
        Playing.of(MODULE, visitor).toTheEnd(visitor.launch(lms.launch(person, MODULE)));
    }
}
