package fr.passerelle.app.launch;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.app.boot.fixture.ToolAndLms;
import fr.passerelle.app.boot.fixture.ToolInProcess;
import fr.passerelle.app.fixture.CapturedLog;
import fr.passerelle.app.web.Messages;
import fr.passerelle.house.fixture.Visitor;
import fr.passerelle.lti.refusal.LaunchErrorCode;
import fr.passerelle.testlms.TestLms;
import fr.passerelle.testlms.fault.Fault;
import fr.passerelle.testlms.oidc.Launch;
import fr.passerelle.testlms.school.RegisteredTool;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every refusal over real HTTP, and its three readers: the learner, the administrator, the log (house-style 5.7). */
@ExtendWith(ToolAndLms.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class LaunchRefusalTest {

    private static final Pattern REFERENCE = Pattern.compile("[2-9A-HJKMNP-TV-Z]{4}-[2-9A-HJKMNP-TV-Z]{4}");
    private static final Map<LaunchErrorCode, Integer> STATUS = statuses();
    private static final Messages MESSAGES = Messages.french();

    private final ToolInProcess tool;
    private final TestLms lms;
    private String clientId;

    LaunchRefusalTest(ToolInProcess tool, TestLms lms, RegisteredTool registered) {
        this.tool = tool;
        this.lms = lms;
        clientId = registered.clientId();
    }

    static Stream<Fault> faults() {
        return Arrays.stream(Fault.values()).filter(fault -> fault.refusedAs().isPresent());
    }

    @ParameterizedTest
    @MethodSource("faults")
    void each_misbehaviour_is_refused_with_its_code_to_its_three_readers(Fault fault) {
        try (CapturedLog log = CapturedLog.open()) {
            prepare(fault);

            HttpResponse<String> page = refused(lms.launch("amina", "michel").with(fault));

            LaunchErrorCode code = expected(fault);
            learnerReads(page, code);
            String reference = reference(page);
            logSays(log, code, reference);
            administratorFinds(code, reference);
        }
    }

    @Test
    void every_code_is_met_by_a_misbehaviour_or_by_a_test_of_its_own() {
        List<LaunchErrorCode> met = Stream.concat(
                        faults().map(LaunchRefusalTest::expected),
                        Stream.of(LaunchErrorCode.BROWSER_NOT_BOUND, LaunchErrorCode.DEPLOYMENT_UNKNOWN))
                .distinct()
                .toList();

        assertThat(met).containsExactlyInAnyOrder(LaunchErrorCode.values());
        assertThat(STATUS).containsOnlyKeys(LaunchErrorCode.values());
    }

    @Test
    void a_deployment_that_was_switched_off_is_unknown() {
        tool.execute("update deployment set state = 'DISABLED' where registration_id in"
                + " (select id from registration where issuer = '" + lms.issuer() + "')");

        HttpResponse<String> page = refused(lms.launch("amina", "michel"));

        learnerReads(page, LaunchErrorCode.DEPLOYMENT_UNKNOWN);
        administratorFinds(LaunchErrorCode.DEPLOYMENT_UNKNOWN, reference(page));
    }

    @Test
    void a_platform_that_was_switched_off_is_unknown() {
        tool.execute("update registration set active = false where issuer = '" + lms.issuer() + "'");

        HttpResponse<String> page = refused(lms.launch("amina", "michel"));

        learnerReads(page, LaunchErrorCode.REGISTRATION_UNKNOWN);
    }

    @Test
    void an_error_of_the_platform_may_speak_of_a_person_and_is_not_repeated() {
        try (CapturedLog log = CapturedLog.open()) {
            Visitor visitor = new Visitor(tool);
            Launch launch = lms.launch("amina", "michel").with(Fault.PLATFORM_ERROR);
            Map<String, String> form = new HashMap<>(
                    LaunchDoorTest.answer(launch, visitor.post(tool.address("/lti/login"), launch.loginInitiation())));
            form.put("error_description", "amina@trois-vallees.example\r\nSEVERE: forged line\u202E");

            HttpResponse<String> page = visitor.post(tool.address("/lti/launch"), form);

            learnerReads(page, LaunchErrorCode.PLATFORM_REPORTED_ERROR);
            assertThat(log.lines()).noneMatch(line -> line.contains("amina") || line.contains("\nSEVERE: forged"));
            assertThat(refusals("facts")).noneMatch(facts -> facts.contains("amina"));
        }
    }

    @Test
    void a_journal_that_fails_hides_no_refusal() {
        tool.execute("alter table launch_refusal rename to lost");
        try (CapturedLog log = CapturedLog.open()) {
            HttpResponse<String> page = refused(lms.launch("amina", "michel").with(Fault.WRONG_NONCE));

            learnerReads(page, LaunchErrorCode.NONCE_MISMATCH);
            assertThat(log.lines())
                    .anyMatch(line -> line.contains(reference(page)) && line.contains("could not be kept"));
        } finally {
            tool.execute("alter table lost rename to launch_refusal");
        }
    }

    /** Some misbehaviours show only in a certain world. */
    private void prepare(Fault fault) {
        if (fault == Fault.LOGIN_WITHOUT_CLIENT_ID) {
            clientId = tool.knows(lms).clientId();
        }
        if (fault == Fault.JWKS_DOWN) {
            lms.suffer(fault);
        }
    }

    /** An unknown deployment is not refused for good: it waits for an administrator. */
    private static LaunchErrorCode expected(Fault fault) {
        LaunchErrorCode code = LaunchErrorCode.valueOf(fault.refusedAs().orElseThrow());
        return code == LaunchErrorCode.DEPLOYMENT_UNKNOWN ? LaunchErrorCode.DEPLOYMENT_PENDING : code;
    }

    private HttpResponse<String> refused(Launch launch) {
        Visitor visitor = new Visitor(tool);
        HttpResponse<String> login = visitor.post(tool.address("/lti/login"), launch.loginInitiation());
        return login.statusCode() == 200
                ? visitor.post(tool.address("/lti/launch"), LaunchDoorTest.answer(launch, login))
                : login;
    }

    private static void learnerReads(HttpResponse<String> page, LaunchErrorCode code) {
        String title = code == LaunchErrorCode.DEPLOYMENT_PENDING
                ? MESSAGES.text("launch.pending.heading")
                : MESSAGES.text("launch." + code + ".title");
        assertThat(page.statusCode()).isEqualTo(STATUS.get(code));
        assertThat(page.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("text/html"));
        assertThat(page.headers().allValues("Set-Cookie")).isEmpty();
        assertThat(page.body())
                .contains(title, code.name())
                .containsPattern(REFERENCE)
                .doesNotContain(MESSAGES.text("launch." + code + ".cause"))
                .doesNotContain("Amina", "trois-vallees.example", "eyJ", "expiredAt", "<b>ici</b>");
    }

    private static void logSays(CapturedLog log, LaunchErrorCode code, String reference) {
        assertThat(log.lines())
                .filteredOn(line -> line.contains("launch refused"))
                .singleElement()
                .asString()
                .contains("refused: " + code + " ", "[" + reference + "]");
        assertThat(log.lines())
                .noneMatch(line -> line.contains("Amina")
                        || line.contains("Diallo")
                        || line.contains("trois-vallees.example")
                        || line.contains("eyJ"));
    }

    /** From the moment the registration is known, the refusal can be looked up. */
    private void administratorFinds(LaunchErrorCode code, String reference) {
        boolean known = code.compareTo(LaunchErrorCode.STATE_UNKNOWN) > 0
                || code == LaunchErrorCode.PLATFORM_REPORTED_ERROR
                || code == LaunchErrorCode.TARGET_LINK_FOREIGN;
        if (known) {
            assertThat(refusals("reference || ' ' || code")).containsExactly(reference + " " + code);
            assertThat(refusals("checks_passed"))
                    .singleElement()
                    .asString()
                    .matches("(REGISTRATION_KNOWN|STATE_OPENED)( [A-Z_]+)*");
            assertThat(refusals("facts")).noneMatch(facts -> facts.contains("eyJ") || facts.contains("Amina"));
        } else {
            assertThat(refusals("code")).isEmpty();
        }
    }

    private List<String> refusals(String column) {
        return tool.column(
                "launch_refusal where registration_id in (select id from registration where issuer = '" + lms.issuer()
                        + "' and client_id = '" + clientId + "')",
                column);
    }

    private static String reference(HttpResponse<String> page) {
        Matcher reference = REFERENCE.matcher(page.body());
        assertThat(reference.find()).isTrue();
        return reference.group();
    }

    private static Map<LaunchErrorCode, Integer> statuses() {
        Map<LaunchErrorCode, Integer> status = new EnumMap<>(LaunchErrorCode.class);
        for (LaunchErrorCode code : LaunchErrorCode.values()) {
            status.put(code, 401);
        }
        for (LaunchErrorCode unservable : List.of(
                LaunchErrorCode.LOGIN_PARAMETER_MISSING,
                LaunchErrorCode.REGISTRATION_UNKNOWN,
                LaunchErrorCode.REGISTRATION_AMBIGUOUS,
                LaunchErrorCode.TARGET_LINK_FOREIGN,
                LaunchErrorCode.PLATFORM_REPORTED_ERROR,
                LaunchErrorCode.STATE_MISSING,
                LaunchErrorCode.TOKEN_MALFORMED,
                LaunchErrorCode.VERSION_UNSUPPORTED,
                LaunchErrorCode.MESSAGE_TYPE_UNSUPPORTED,
                LaunchErrorCode.DEPLOYMENT_MISSING,
                LaunchErrorCode.SUBJECT_MISSING,
                LaunchErrorCode.CLAIM_MISSING,
                LaunchErrorCode.CLAIM_INVALID)) {
            status.put(unservable, 400);
        }
        status.put(LaunchErrorCode.DEPLOYMENT_MISMATCH, 403);
        status.put(LaunchErrorCode.DEPLOYMENT_UNKNOWN, 403);
        status.put(LaunchErrorCode.DEPLOYMENT_PENDING, 403);
        status.put(LaunchErrorCode.KEY_SET_UNREACHABLE, 503);
        return status;
    }
}
