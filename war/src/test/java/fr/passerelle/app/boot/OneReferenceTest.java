package fr.passerelle.app.boot;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.app.boot.fixture.ToolInProcess;
import fr.passerelle.app.fixture.CapturedLog;
import fr.passerelle.app.storage.fixture.Engine;
import fr.passerelle.house.fixture.Deadline;
import fr.passerelle.house.fixture.Playing;
import fr.passerelle.house.fixture.RawRequest;
import fr.passerelle.house.fixture.Visitor;
import fr.passerelle.testlms.TestLms;
import fr.passerelle.testlms.fault.Fault;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The reference that a person reads is the one that every line of their request bears, and no line of any other. */
@DisplayNameGeneration(ReplaceUnderscores.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OneReferenceTest {
    private static final Pattern REFERENCE = Pattern.compile("[2-9A-HJKMNP-Z]{4}-[2-9A-HJKMNP-Z]{4}");

    private static final long PATIENCE_MS = 30_000;

    private final ToolInProcess tool = ToolInProcess.on(Engine.H2);

    @AfterAll
    void close() {
        tool.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET /nulle-part", "GET /lti/login", "GET /lti/register?invitation=rien"})
    void is_in_the_line_and_in_the_name_of_its_thread(String request) {
        try (CapturedLog log = CapturedLog.open()) {
            String reference = referenceIn(RawRequest.of(request).to(tool));

            assertThat(log.lines()).anyMatch(line -> line.contains("[" + reference + "]"));
            assertThat(log.threads()).anyMatch(thread -> thread.endsWith(" " + reference));
        }
    }

    @Test
    void is_another_in_the_next_request() {
        try (CapturedLog log = CapturedLog.open()) {
            String first = referenceIn(RawRequest.of("GET /lti/login").to(tool));
            String second = referenceIn(RawRequest.of("GET /lti/login").to(tool));

            assertThat(linesOf(first, log)).isNotEmpty();
            assertThat(linesOf(second, log)).hasSameSizeAs(linesOf(first, log));
            assertThat(log.threads()).noneMatch(thread -> thread.contains(first) && thread.contains(second));
        }
    }

    @Test
    void goes_on_to_the_delivery_of_the_grade_and_no_further() {
        try (TestLms lms = TestLms.start();
                CapturedLog log = CapturedLog.open()) {
            tool.knows(lms);
            lms.suffer(Fault.SCORES_503, 1);
            Visitor amina = new Visitor(tool);
            Playing.of("trouver-la-bonne-page", amina)
                    .toTheEnd(amina.launch(lms.launch("amina", "trouver-la-bonne-page")));
            Deadline.of(PATIENCE_MS)
                    .until(
                            "the grade has arrived",
                            () -> tool.column("score_outbox where state = 'SENT'", "id")
                                            .size()
                                    == 1);

            String reference = tool.column("score_outbox", "reference").get(0);

            assertThat(log.lines()).anyMatch(line -> line.contains("PLATFORM_FAILING 503"));
            assertThat(linesOf(reference, log)).isNotEmpty();
            assertThat(Thread.getAllStackTraces().keySet())
                    .noneMatch(thread -> thread.getName().contains(reference));
        }
    }

    private static List<String> linesOf(String reference, CapturedLog log) {
        return log.threads().stream()
                .filter(thread -> thread.endsWith(" " + reference))
                .toList();
    }

    private static String referenceIn(RawRequest.Answer answer) {
        Matcher reference = REFERENCE.matcher(answer.body());
        assertThat(reference.find()).as(answer.body()).isTrue();
        return reference.group();
    }
}
