package fr.passerelle.app.selftest;

import static fr.passerelle.app.selftest.fixture.ACheckedPlatform.codes;
import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.app.selftest.check.TimeLimits;
import fr.passerelle.app.selftest.finding.Actor;
import fr.passerelle.app.selftest.finding.Check;
import fr.passerelle.app.selftest.finding.Finding;
import fr.passerelle.app.selftest.finding.Light;
import fr.passerelle.app.selftest.finding.Line;
import fr.passerelle.app.selftest.finding.Report;
import fr.passerelle.app.selftest.fixture.ACheckedPlatform;
import fr.passerelle.app.selftest.fixture.Mishap;
import fr.passerelle.app.web.Messages;
import fr.passerelle.lti.product.Product;
import fr.passerelle.testlms.fault.Fault;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Every line that is not green, provoked: by a named fault of the test LMS, or by a mishap that is none of its doing. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class SelfTestTest {
    /** Has one thing after the other; what it costs to make is paid once. */
    private static final ACheckedPlatform PLATFORM = ACheckedPlatform.inOrder();

    @AfterAll
    static void close() {
        PLATFORM.close();
    }

    private final Messages messages = Messages.french();

    @BeforeEach
    void repair() {
        PLATFORM.backInOrder();
    }

    @Test
    void a_platform_in_order_is_all_green_and_no_grade_is_touched() {
        Report report = PLATFORM.run();

        assertThat(report.lines()).allMatch(line -> line.light() == Light.GREEN, "green");
        assertThat(report.lines().stream().map(Line::check).distinct())
                .containsExactlyInAnyOrderElementsOf(
                        EnumSet.complementOf(EnumSet.of(Check.BROWSER_COOKIE, Check.BROWSER_STORAGE)));
        assertThat(codes(report, Check.TOKEN)).hasSize(5);
        assertThat(codes(report, Check.SCORE)).containsExactly("SCORE_NOT_FOR_TEACHERS");
        assertThat(columns()).isEmpty();
    }

    @ParameterizedTest
    @CsvFileSource(resources = "faults.csv", numLinesToSkip = 1)
    void a_fault_of_the_platform_is_named_with_who_must_act(Fault fault, Check check, Finding finding) {
        PLATFORM.lms().suffer(fault);

        Report report = PLATFORM.run();

        assertThat(codes(report, check)).contains(finding.name());
        assertActionable(report);
    }

    @ParameterizedTest
    @EnumSource(Mishap.class)
    void what_is_no_fault_of_the_platform_s_is_named_with_who_must_act(Mishap mishap) {
        mishap.befall(PLATFORM);

        Report report = PLATFORM.run();

        mishap.told()
                .forEach((check, finding) -> assertThat(codes(report, check)).containsOnly(finding.name()));
        assertActionable(report);
    }

    @Test
    void a_column_is_deleted_although_its_score_failed() {
        PLATFORM.lms().suffer(Fault.SCORES_500);

        Report report = PLATFORM.run();

        assertThat(codes(report, Check.CLEANUP)).containsExactly("GOOD");
        assertThat(columns()).isEmpty();
    }

    @Test
    void a_column_that_was_left_behind_is_deleted_by_the_next_run() {
        PLATFORM.lms().suffer(Fault.LINE_ITEMS_UNDELETABLE);
        PLATFORM.run();
        assertThat(columns()).hasSize(1);
        PLATFORM.lms().recover();

        PLATFORM.run();

        assertThat(columns()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = Fault.class,
            names = {"ANSWERS_SLOW", "AUTHORIZATION_HANGS", "JWKS_HANGS", "TOKEN_ENDPOINT_HANGS", "LISTS_HANG"})
    void a_run_ends_in_time_whatever_the_platform_does(Fault fault) {
        Duration most = Duration.ofMillis(600);
        PLATFORM.hurried(TimeLimits.WHOLE, new TimeLimits(most, most));
        PLATFORM.lms().suffer(fault);

        Report report = PLATFORM.run();

        assertThat(report.took()).isLessThan(most.multipliedBy(3));
        assertThat(report.lines()).anyMatch(line -> line.finding() == Finding.NOT_TRIED_TIME);
        assertThat(report.lines()).noneMatch(line -> line.finding().name().endsWith("_SILENT"));
        assertActionable(report);
    }

    @Test
    void a_column_is_deleted_although_the_time_is_up() {
        PLATFORM.hurried(TimeLimits.WHOLE, new TimeLimits(Duration.ofSeconds(2), Duration.ofSeconds(5)));
        PLATFORM.lms().suffer(Fault.SCORES_HANG);

        Report report = PLATFORM.run();

        assertThat(codes(report, Check.SCORE)).containsExactly("NOT_TRIED_TIME");
        assertThat(codes(report, Check.CLEANUP)).containsExactly("GOOD");
        assertThat(columns()).isEmpty();
    }

    @Test
    void whoever_started_a_run_waits_half_a_minute_at_most() {
        assertThat(TimeLimits.USUAL.checks().plus(TimeLimits.USUAL.cleanUp())).isEqualTo(Duration.ofSeconds(30));
    }

    private static List<String> columns() {
        return PLATFORM
                .lms()
                .gradebook()
                .columnsOfCourse(PLATFORM.lms().school().link("michel").courseId())
                .stream()
                .map(column -> column.label())
                .filter(label -> label.contains("Passerelle"))
                .toList();
    }

    @Test
    void a_scope_that_is_not_granted_is_named_and_the_others_are_not_blamed() {
        try (ACheckedPlatform platform = ACheckedPlatform.granting(Set.of(
                "https://purl.imsglobal.org/spec/lti-ags/scope/score",
                "https://purl.imsglobal.org/spec/lti-ags/scope/lineitem"))) {
            Report report = platform.run();

            Wording wording = new Wording(messages, Product.MOODLE);
            assertThat(report.lines().stream()
                            .filter(line -> line.finding() == Finding.TOKEN_SCOPE_REFUSED)
                            .map(wording::of)
                            .map(SpokenLine::title))
                    .hasSize(3)
                    .anyMatch(title -> title.contains("liste des participants"));
            assertThat(report.lines().stream()
                            .filter(line -> line.finding() == Finding.TOKEN_SCOPE_REFUSED)
                            .map(wording::of)
                            .map(SpokenLine::remedy))
                    .allMatch(remedy -> remedy.contains("Outil externe"));
            assertThat(codes(report, Check.SCORE)).containsExactly("NOT_TRIED_TEACHER");
        }
    }

    @Test
    void a_course_that_is_gone_is_not_tried_twice() {
        PLATFORM.lms().suffer(Fault.LISTS_404);
        PLATFORM.run();

        assertThat(PLATFORM.contexts().latest(PLATFORM.id())).isEmpty();
    }

    @Test
    void a_second_run_of_a_platform_waits_for_the_first() throws InterruptedException {
        PLATFORM.lms().suffer(Fault.JWKS_HANGS);
        SelfTest selfTest = PLATFORM.selfTest();
        int asked = PLATFORM.lms().journal().about("jwks").size();
        Thread first = new Thread(() -> selfTest.run(PLATFORM.registration()));
        first.start();
        PLATFORM.lms()
                .journal()
                .await(Duration.ofSeconds(10), journal -> journal.about("jwks").size() > asked);

        assertThat(selfTest.run(PLATFORM.registration())).isEmpty();
        first.join();
    }

    @Test
    void the_last_runs_are_kept_and_the_text_says_nothing_it_should_not() {
        PLATFORM.lms().suffer(Fault.LISTS_401);
        SelfTest selfTest = PLATFORM.selfTest();
        for (int i = 0; i < SelfTestRuns.KEPT + 2; i++) {
            PLATFORM.stores().clock().advance(Duration.ofMillis(10));
            selfTest.run(PLATFORM.registration());
        }

        Report last = selfTest.last(PLATFORM.id()).orElseThrow();
        String text = new ReportText(messages).of(PLATFORM.registration(), PLATFORM.own(""), last);

        assertThat(PLATFORM.stores().column("self_test_run", "id")).hasSize(SelfTestRuns.KEPT);
        assertThat(text)
                .contains("Campus", PLATFORM.registration().clientId(), "SERVICE_UNAUTHORIZED", "Qui agit")
                .doesNotContain("eyJ", "Bearer", "PRIVATE");
        PLATFORM.lms()
                .school()
                .people()
                .forEach(person -> assertThat(text).doesNotContain(person.familyName(), person.email()));
    }

    /** Cause, remedy and, where something is wrong, somebody who must act. */
    private void assertActionable(Report report) {
        Wording wording = new Wording(messages, Product.GENERIC);
        for (Line line : report.lines()) {
            SpokenLine spoken = wording.of(line);
            assertThat(spoken.cause()).isNotBlank();
            assertThat(spoken.remedy()).isNotBlank();
            if (line.light() == Light.RED) {
                assertThat(EnumSet.complementOf(EnumSet.of(Actor.NOBODY)))
                        .contains(line.finding().actor());
            }
        }
    }
}
