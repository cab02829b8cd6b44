package fr.passerelle.app.selftest;

import static fr.passerelle.app.selftest.fixture.ACheckedPlatform.codes;
import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.app.selftest.finding.Actor;
import fr.passerelle.app.selftest.finding.Check;
import fr.passerelle.app.selftest.finding.Finding;
import fr.passerelle.app.selftest.finding.Light;
import fr.passerelle.app.selftest.finding.Line;
import fr.passerelle.app.selftest.finding.Report;
import fr.passerelle.app.selftest.fixture.ACheckedPlatform;
import fr.passerelle.app.selftest.fixture.Shouting;
import fr.passerelle.app.web.Messages;
import fr.passerelle.lti.platform.EgressPolicy;
import fr.passerelle.lti.platform.Registration;
import fr.passerelle.lti.product.Product;
import fr.passerelle.testlms.fault.Fault;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every line that is not green, provoked: by a named fault of the test LMS, or by what an administrator got wrong. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class SelfTestTest {
    /** Has one fault after the other; what it costs to start is paid once. */
    private static final ACheckedPlatform FAULTY = ACheckedPlatform.inOrder();

    @AfterAll
    static void close() {
        FAULTY.close();
    }

    private final Messages messages = Messages.french();

    @Test
    void a_platform_in_order_is_all_green_and_no_grade_is_touched() {
        try (ACheckedPlatform platform = ACheckedPlatform.inOrder()) {
            Report report = platform.run();

            assertThat(report.lines()).allMatch(line -> line.light() == Light.GREEN, "green");
            assertThat(report.lines().stream().map(Line::check).distinct())
                    .containsExactlyInAnyOrderElementsOf(
                            EnumSet.complementOf(EnumSet.of(Check.BROWSER_COOKIE, Check.BROWSER_STORAGE)));
            assertThat(codes(report, Check.TOKEN)).hasSize(5);
            assertThat(codes(report, Check.SCORE)).containsExactly("SCORE_NOT_FOR_TEACHERS");
            assertThat(platform.lms()
                            .gradebook()
                            .columnsOfCourse(
                                    platform.lms().school().link("michel").courseId()))
                    .noneMatch(column -> column.label().contains("Contrôle"));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "CONFIGURATION_DOWN, CONFIGURATION, CONFIGURATION_UNREADABLE",
        "CONFIGURATION_NOT_JSON, CONFIGURATION, CONFIGURATION_UNREADABLE",
        "CONFIGURATION_HUGE, CONFIGURATION, CONFIGURATION_UNREADABLE",
        "CONFIGURATION_FROM_ANOTHER_ISSUER, CONFIGURATION, CONFIGURATION_ISSUER_DIFFERS",
        "CONFIGURATION_WITH_OTHER_KEYS, CONFIGURATION, CONFIGURATION_DIFFERS",
        "AUTHORIZATION_GONE, AUTHORIZATION, AUTHORIZATION_GONE",
        "AUTHORIZATION_500, AUTHORIZATION, AUTHORIZATION_FAILING",
        "AUTHORIZATION_HANGS, AUTHORIZATION, AUTHORIZATION_SILENT",
        "JWKS_HANGS, KEY_SET, KEY_SET_SILENT",
        "JWKS_DOWN, KEY_SET, KEY_SET_REFUSED",
        "JWKS_NOT_JSON, KEY_SET, KEY_SET_UNREADABLE",
        "JWKS_EMPTY, KEY_SET, KEY_SET_UNUSABLE",
        "JWKS_WITHOUT_KID, KEY_SET, KEY_SET_UNUSABLE",
        "JWKS_WITH_PRIVATE_KEY, KEY_SET, KEY_SET_EXPOSED",
        "TOKEN_REFUSED, TOKEN, TOKEN_CLIENT_REFUSED",
        "TOKEN_CLIENT_401, TOKEN, TOKEN_CLIENT_REFUSED",
        "TOKEN_ERROR_NOT_JSON, TOKEN, TOKEN_CLIENT_REFUSED",
        "TOKEN_UNAUTHORIZED_CLIENT, TOKEN, TOKEN_TOOL_INACTIVE",
        "TOKEN_INVALID_REQUEST, TOKEN, TOKEN_REQUEST_REFUSED",
        "TOKEN_ENDPOINT_REDIRECTED, TOKEN, TOKEN_REQUEST_REFUSED",
        "TOKEN_SCOPE_REFUSED, TOKEN, TOKEN_SCORES_REFUSED",
        "TOKEN_SCOPE_REFUSED, TOKEN, TOKEN_SCOPE_REFUSED",
        "TOKEN_ENDPOINT_DOWN, TOKEN, TOKEN_FAILING",
        "TOKEN_ENDPOINT_HANGS, TOKEN, TOKEN_SILENT",
        "TOKEN_ANSWER_NOT_JSON, TOKEN, TOKEN_UNREADABLE",
        "TOKEN_REFUSED, ROSTER, NOT_TRIED_TOKEN",
        "LISTS_401, ROSTER, SERVICE_UNAUTHORIZED",
        "LISTS_403, ROSTER, SERVICE_FORBIDDEN",
        "LISTS_404, ROSTER, SERVICE_GONE",
        "LISTS_REDIRECTED, ROSTER, SERVICE_REJECTED",
        "LISTS_429_RETRY_AFTER, ROSTER, SERVICE_BUSY",
        "MEMBERS_503, ROSTER, SERVICE_FAILING",
        "LISTS_HANG, ROSTER, SERVICE_SILENT",
        "LISTS_NOT_JSON, ROSTER, SERVICE_UNREADABLE",
        "MEMBERS_503, SCORE, NOT_TRIED_TEACHER",
        "LINE_ITEMS_503, COLUMN, SERVICE_FAILING",
        "LINE_ITEMS_READ_ONLY, COLUMN, SERVICE_FORBIDDEN",
        "LINE_ITEMS_READ_ONLY, SCORE, NOT_TRIED_COLUMN",
        "SCORES_403, SCORE, SCORE_FORBIDDEN",
        "SCORES_404, SCORE, SERVICE_GONE",
        "SCORES_405, SCORE, SERVICE_REJECTED",
        "SCORES_500, SCORE, SERVICE_FAILING",
        "SCORES_HANG, SCORE, SERVICE_SILENT",
        "LINE_ITEMS_UNDELETABLE, CLEANUP, COLUMN_LEFT_BEHIND"
    })
    void a_fault_of_the_platform_is_named_with_who_must_act(Fault fault, Check check, Finding finding) {
        FAULTY.launched().lms().recover();
        FAULTY.lms().suffer(fault);

        Report report = FAULTY.run();

        assertThat(codes(report, check)).contains(finding.name());
        assertActionable(report);
    }

    @Test
    void a_column_is_deleted_although_its_score_failed() {
        try (ACheckedPlatform platform = ACheckedPlatform.inOrder()) {
            platform.lms().suffer(Fault.SCORES_500);

            Report report = platform.run();

            assertThat(codes(report, Check.CLEANUP)).containsExactly("GOOD");
            assertThat(columns(platform)).isEmpty();
        }
    }

    @Test
    void a_column_that_was_left_behind_is_deleted_by_the_next_run() {
        try (ACheckedPlatform platform = ACheckedPlatform.inOrder()) {
            platform.lms().suffer(Fault.LINE_ITEMS_UNDELETABLE);
            platform.run();
            assertThat(columns(platform)).hasSize(1);
            platform.lms().recover();

            platform.run();

            assertThat(columns(platform)).isEmpty();
        }
    }

    private static List<String> columns(ACheckedPlatform platform) {
        return platform
                .lms()
                .gradebook()
                .columnsOfCourse(platform.lms().school().link("michel").courseId())
                .stream()
                .map(column -> column.label())
                .filter(label -> label.contains("Passerelle"))
                .toList();
    }

    @Test
    void before_the_first_launch_services_wait_for_one() {
        try (ACheckedPlatform platform = ACheckedPlatform.neverLaunched()) {
            Report report = platform.run();

            assertThat(codes(report, Check.ROSTER)).containsExactly("NOT_TRIED_LAUNCH");
            assertThat(codes(report, Check.COLUMN)).containsExactly("NOT_TRIED_LAUNCH");
            assertThat(report.worst()).isEqualTo(Light.AMBER);
        }
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

    @ParameterizedTest
    @CsvSource({"-45, CLOCK_DRIFTING", "75, CLOCK_DRIFTING", "-150, CLOCK_WRONG", "170, CLOCK_WRONG", "20, GOOD"})
    void clocks_that_differ_are_told_before_launches_fail(int seconds, Finding finding) {
        try (ACheckedPlatform platform = ACheckedPlatform.inOrder()) {
            platform.stores().clock().advance(Duration.ofSeconds(seconds));

            Report report = platform.run();

            assertThat(codes(report, Check.CLOCK)).containsExactly(finding.name());
            assertActionable(report);
        }
    }

    @Test
    void nothing_listens_at_the_platform_s_address() throws IOException {
        int free;
        try (ServerSocket any = new ServerSocket(0)) {
            free = any.getLocalPort();
        }
        assertHost("http://127.0.0.1:" + free, "HOST_UNREACHABLE");
    }

    @Test
    void the_name_of_the_host_is_unknown() {
        assertHost("http://campus.invalid", "HOST_UNKNOWN");
    }

    @Test
    void what_listens_never_answers() throws IOException {
        try (ServerSocket silent = new ServerSocket(0)) {
            assertHost("http://127.0.0.1:" + silent.getLocalPort(), "HOST_SLOW");
        }
    }

    @Test
    void what_listens_speaks_no_tls() throws IOException {
        try (Shouting shouting = new Shouting()) {
            assertHost("https://127.0.0.1:" + shouting.port(), "HOST_CERTIFICATE");
        }
    }

    @Test
    void what_listens_is_no_web_server() throws IOException {
        try (Shouting shouting = new Shouting()) {
            assertHost("http://127.0.0.1:" + shouting.port(), "HOST_NOT_WEB");
        }
    }

    private void assertHost(String base, String code) {
        try (ACheckedPlatform platform = ACheckedPlatform.inOrder()) {
            platform.typed(at(platform, base));

            Report report = platform.run();

            assertThat(codes(report, Check.HOST)).containsExactly(code);
            assertThat(codes(report, Check.KEY_SET)).containsExactly("NOT_TRIED_HOST");
            assertThat(codes(report, Check.TOKEN)).contains("NOT_TRIED_HOST");
            assertActionable(report);
        }
    }

    private static Registration at(ACheckedPlatform platform, String base) {
        return Registration.of(
                        platform.registration().issuer(),
                        platform.registration().clientId())
                .name("Campus")
                .endpoints(
                        URI.create(base + "/mod/lti/auth.php"),
                        URI.create(base + "/mod/lti/token.php"),
                        URI.create(base + "/mod/lti/certs.php"));
    }

    @Test
    void in_production_neither_http_nor_a_private_address_is_called() {
        try (ACheckedPlatform platform = ACheckedPlatform.inOrder()) {
            SelfTest guarded = platform.selfTest(URI.create("https://127.0.0.1/lti/jwks"), EgressPolicy.publicOnly());

            Report clear = guarded.run(platform.registration()).orElseThrow();
            Report hidden = guarded.run(at(platform, "https://127.0.0.1").withId(platform.id()))
                    .orElseThrow();

            assertThat(codes(clear, Check.ADDRESSES)).containsExactly("ADDRESS_REFUSED");
            assertThat(codes(hidden, Check.HOST)).containsExactly("HOST_PRIVATE");
            assertThat(codes(hidden, Check.OWN_ADDRESS)).containsExactly("OWN_ADDRESS_UNREACHED");
            assertActionable(clear);
            assertActionable(hidden);
        }
    }

    @Test
    void http_beyond_this_machine_is_told() {
        try (ACheckedPlatform platform = ACheckedPlatform.inOrder()) {
            platform.typed(at(platform, "http://campus.invalid"));

            Report report = platform.selfTest(
                            URI.create("http://passerelle.invalid/lti/jwks"), EgressPolicy.allowingPrivate())
                    .run(platform.registration())
                    .orElseThrow();

            assertThat(codes(report, Check.ADDRESSES)).containsExactly("ADDRESS_UNENCRYPTED");
            assertThat(codes(report, Check.OWN_ADDRESS)).containsExactly("OWN_ADDRESS_UNENCRYPTED");
            assertActionable(report);
        }
    }

    @Test
    void another_site_at_our_address_is_found_out() {
        try (ACheckedPlatform platform = ACheckedPlatform.inOrder()) {
            Report report = platform.selfTest(platform.lms().jwks(), EgressPolicy.allowingPrivate())
                    .run(platform.registration())
                    .orElseThrow();

            assertThat(codes(report, Check.OWN_ADDRESS)).containsExactly("OWN_KEYS_MISSING");
        }
    }

    @ParameterizedTest
    @CsvSource({"PENDING, DEPLOYMENT_PENDING", "DISABLED, DEPLOYMENT_NONE"})
    void deployments_that_are_not_let_in_are_told(String state, String code) {
        try (ACheckedPlatform platform = ACheckedPlatform.inOrder()) {
            platform.stores().execute("update deployment set state = '" + state + "'");

            assertThat(codes(platform.run(), Check.DEPLOYMENTS)).containsExactly(code);
        }
    }

    @Test
    void without_any_deployment_no_token_is_asked_for() {
        try (ACheckedPlatform platform = ACheckedPlatform.inOrder()) {
            platform.stores().execute("delete from deployment");

            Report report = platform.run();

            assertThat(codes(report, Check.DEPLOYMENTS)).containsExactly("DEPLOYMENT_NONE");
            assertThat(codes(report, Check.TOKEN)).containsOnly("NOT_TRIED_DEPLOYMENT");
            assertActionable(report);
        }
    }

    @Test
    void a_platform_that_is_switched_off_is_told_to_be() {
        try (ACheckedPlatform platform = ACheckedPlatform.inOrder()) {
            Registration off = Registration.of(
                            platform.registration().issuer(),
                            platform.registration().clientId())
                    .active(false)
                    .endpoints(
                            platform.lms().authorizationEndpoint(),
                            platform.lms().tokenEndpoint(),
                            platform.lms().jwks());
            platform.typed(off);

            assertThat(codes(platform.run(), Check.DEPLOYMENTS)).containsExactly("REGISTRATION_OFF");
        }
    }

    @Test
    void a_service_elsewhere_gets_no_token() {
        try (ACheckedPlatform platform = ACheckedPlatform.neverLaunched()) {
            platform.launchedWith(
                    URI.create("http://ailleurs.invalid/lineitems"), URI.create("http://ailleurs.invalid/m"));

            Report report = platform.run();

            assertThat(codes(report, Check.ROSTER)).containsExactly("SERVICE_HOST_FOREIGN");
            assertThat(codes(report, Check.COLUMN)).containsExactly("SERVICE_HOST_FOREIGN");
            assertActionable(report);
        }
    }

    @Test
    void a_course_that_is_gone_is_not_tried_twice() {
        try (ACheckedPlatform platform = ACheckedPlatform.inOrder()) {
            platform.lms().suffer(Fault.LISTS_404);
            platform.run();

            assertThat(platform.contexts().latest(platform.id())).isEmpty();
        }
    }

    @Test
    void a_second_run_of_a_platform_waits_for_the_first() throws InterruptedException {
        try (ACheckedPlatform platform = ACheckedPlatform.inOrder()) {
            platform.lms().suffer(Fault.JWKS_HANGS);
            SelfTest selfTest = platform.selfTest();
            Thread first = new Thread(() -> selfTest.run(platform.registration()));
            first.start();
            platform.lms()
                    .journal()
                    .await(
                            Duration.ofSeconds(10),
                            journal -> !journal.about("jwks").isEmpty());

            assertThat(selfTest.run(platform.registration())).isEmpty();
            first.join();
        }
    }

    @Test
    void the_last_runs_are_kept_and_the_text_says_nothing_it_should_not() {
        try (ACheckedPlatform platform = ACheckedPlatform.inOrder()) {
            platform.lms().suffer(Fault.LISTS_401);
            SelfTest selfTest = platform.selfTest();
            for (int i = 0; i < SelfTestRuns.KEPT + 2; i++) {
                platform.stores().clock().advance(Duration.ofMillis(10));
                selfTest.run(platform.registration());
            }

            Report last = selfTest.last(platform.id()).orElseThrow();
            String text = new ReportText(messages).of(platform.registration(), platform.own(""), last);

            assertThat(platform.stores().column("self_test_run", "id")).hasSize(SelfTestRuns.KEPT);
            assertThat(text)
                    .contains("Campus", platform.registration().clientId(), "SERVICE_UNAUTHORIZED", "Qui agit")
                    .doesNotContain("eyJ", "Bearer", "PRIVATE");
            platform.lms()
                    .school()
                    .people()
                    .forEach(person -> assertThat(text).doesNotContain(person.familyName(), person.email()));
        }
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
