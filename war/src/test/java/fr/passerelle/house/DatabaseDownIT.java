package fr.passerelle.house;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import fr.passerelle.app.settings.DatabaseSettings;
import fr.passerelle.app.storage.fixture.Cable;
import fr.passerelle.app.storage.fixture.StoppablePostgres;
import fr.passerelle.house.fixture.Deadline;
import fr.passerelle.house.fixture.Playing;
import fr.passerelle.house.fixture.RawRequest;
import fr.passerelle.house.fixture.Rows;
import fr.passerelle.house.fixture.RunningTool;
import fr.passerelle.house.fixture.Visitor;
import fr.passerelle.testlms.TestLms;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A database that goes away while people play, and comes back: they are told so, nobody waits long, nothing is halved. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class DatabaseDownIT {
    private static final String MODULE = "trouver-la-bonne-page";
    private static final String LAST_SCREEN = "module~fin";
    private static final Pattern REFERENCE = Pattern.compile("[2-9A-HJKMNP-Z]{4}-[2-9A-HJKMNP-Z]{4}");

    /** Five seconds for a connection, and some for a machine that is busy. */
    private static final Duration TOLD_WITHIN = Duration.ofSeconds(15);

    /** Twenty seconds for an answer on a connection that is open, and as many as before. */
    private static final Duration TOLD_AT_LAST_WITHIN = Duration.ofSeconds(40);

    private static final Duration BACK_WITHIN = Duration.ofSeconds(30);
    private static final Duration GRADED_WITHIN = Duration.ofMinutes(2);

    @TempDir
    private Path folder;

    @Test
    void that_stops_is_told_kindly_and_halves_neither_a_launch_nor_an_end() throws IOException {
        try (StoppablePostgres postgres = StoppablePostgres.in(folder.resolve("postgres"));
                TestLms lms = TestLms.start();
                RunningTool tool = RunningTool.in(folder.resolve("tool"), reaching(postgres.settings()))) {
            tool.knows(lms);
            TwoLearners learners = TwoLearners.on(lms, tool);
            Rows before = Rows.in(postgres.settings());

            postgres.stop();

            assertThat(ready(tool)).isEqualTo(503);
            assertThat(RawRequest.of("GET /health/live").to(tool).status()).isEqualTo(200);
            learners.areToldKindly();

            postgres.start();

            awaitReady(tool);
            assertThat(Rows.in(postgres.settings())).isEqualTo(before);
            learners.goOnAsIfNothingHadBeen();
        }
    }

    /** By the driver's own list of servers: the one that may be written to is looked for at each new connection. */
    @Test
    void that_fails_over_to_its_replica_halves_nothing_and_is_found_there() throws IOException {
        try (StoppablePostgres primary = StoppablePostgres.in(folder.resolve("primary"));
                StoppablePostgres replica = primary.replicaIn(folder.resolve("replica"));
                TestLms lms = TestLms.start();
                RunningTool tool = RunningTool.in(folder.resolve("tool"), reaching(primary.settingsWith(replica)))) {
            tool.knows(lms);
            TwoLearners learners = TwoLearners.on(lms, tool);
            Rows before = Rows.in(primary.settings());

            primary.stop();

            learners.areToldKindly();

            replica.promote();

            awaitReady(tool);
            assertThat(Rows.in(replica.settings())).isEqualTo(before);
            learners.goOnAsIfNothingHadBeen();
        }
    }

    @Test
    void that_falls_silent_keeps_nobody_waiting_for_ever() throws IOException {
        try (StoppablePostgres postgres = StoppablePostgres.in(folder.resolve("postgres"));
                Cable cable = Cable.to(postgres.port());
                TestLms lms = TestLms.start();
                RunningTool tool = RunningTool.in(folder.resolve("tool"), reaching(postgres.settings(cable.port())))) {
            tool.knows(lms);
            Visitor amina = new Visitor(tool);
            HttpResponse<String> first = amina.launch(lms.launch("amina", MODULE));

            cable.mute();

            assertToldKindly(tool, TOLD_AT_LAST_WITHIN, () -> amina.sendAll(first, Map.of()));
            assertThat(ready(tool)).isEqualTo(503);

            cable.unmute();

            awaitReady(tool);
            assertThat(amina.sendAll(first, Map.of()).statusCode()).isEqualTo(200);
            assertThat(Files.readString(tool.log())).doesNotContain("unexpected failure");
        }
    }

    /** 503 in time, with a page that people understand, when to come back, and the reference of its lines in the log. */
    private static void assertToldKindly(RunningTool tool, Duration within, Supplier<HttpResponse<String>> request)
            throws IOException {
        long asked = System.nanoTime();
        HttpResponse<String> answer = request.get();

        assertThat(Duration.ofNanos(System.nanoTime() - asked)).isLessThan(within);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).contains("5");
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(answer.body()).contains("Le service fait une courte pause");
        Matcher reference = REFERENCE.matcher(answer.body());
        assertThat(reference.find()).as(answer.body()).isTrue();
        assertThat(Files.readAllLines(tool.log()))
                .filteredOn(line -> line.contains(" " + reference.group() + "] "))
                .anyMatch(line -> line.contains("the database is silent"));
    }

    private static Map<String, String> reaching(DatabaseSettings database) {
        return Map.of(
                "PASSERELLE_DB_URL", database.url(),
                "PASSERELLE_DB_USER", database.user(),
                "PASSERELLE_DB_PASSWORD", database.password());
    }

    private static int ready(RunningTool tool) {
        return RawRequest.of("GET /health/ready").to(tool).status();
    }

    private static void awaitReady(RunningTool tool) {
        Deadline.of(BACK_WITHIN.toMillis()).until("the tool serves again", () -> ready(tool) == 200);
    }

    /** Bruno, about to be let in; Amina, about to be graded. */
    private record TwoLearners(
            TestLms lms,
            RunningTool tool,
            Visitor bruno,
            Map<String, String> launch,
            Visitor amina,
            HttpResponse<String> lastQuestion) {

        static TwoLearners on(TestLms lms, RunningTool tool) {
            Visitor amina = new Visitor(tool);
            HttpResponse<String> lastQuestion = oneScreenBeforeTheEnd(lms, tool, amina);
            Visitor bruno = new Visitor(tool);
            return new TwoLearners(lms, tool, bruno, bruno.login(lms.launch("bruno", MODULE)), amina, lastQuestion);
        }

        private static HttpResponse<String> oneScreenBeforeTheEnd(TestLms lms, RunningTool tool, Visitor learner) {
            Visitor scout = new Visitor(tool);
            Playing ahead = Playing.of(MODULE, scout);
            HttpResponse<String> page = scout.launch(lms.launch("chloe", MODULE));
            int screens = 0;
            while (!Playing.screen(page).equals(LAST_SCREEN)) {
                page = ahead.screens(1, page);
                screens++;
            }
            return Playing.of(MODULE, learner).screens(screens - 1, learner.launch(lms.launch("amina", MODULE)));
        }

        private HttpResponse<String> brunoComesIn() {
            return bruno.post(tool.address("/lti/launch"), launch);
        }

        private HttpResponse<String> aminaAnswers() {
            return amina.sendAll(lastQuestion, Map.of());
        }

        void areToldKindly() throws IOException {
            assertToldKindly(tool, TOLD_WITHIN, this::brunoComesIn);
            assertToldKindly(tool, TOLD_WITHIN, this::aminaAnswers);
        }

        /** What failed is sent again, as the browsers of the two do when they are reloaded. */
        void goOnAsIfNothingHadBeen() throws IOException {
            HttpResponse<String> opened = brunoComesIn();
            HttpResponse<String> finished = aminaAnswers();
            assertThat(opened.statusCode()).as(opened.body()).isEqualTo(303);
            assertThat(Playing.screen(finished)).isEqualTo(LAST_SCREEN);
            lms.journal()
                    .await(GRADED_WITHIN, journal -> !journal.scoresFor("amina").isEmpty());
            assertThat(lms.gradebook().gradeOf("amina", MODULE).orElseThrow().points())
                    .isEqualTo(100, within(0.01));
            assertThat(Files.readString(tool.log())).doesNotContain("unexpected failure");
        }
    }
}
