package fr.passerelle.house;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import fr.passerelle.app.catalogue.AContentFolder;
import fr.passerelle.app.catalogue.Catalogue;
import fr.passerelle.app.settings.DatabaseSettings;
import fr.passerelle.app.storage.fixture.Engine;
import fr.passerelle.house.fixture.Commands;
import fr.passerelle.house.fixture.Deadline;
import fr.passerelle.house.fixture.Playing;
import fr.passerelle.house.fixture.RawRequest;
import fr.passerelle.house.fixture.RoundRobin;
import fr.passerelle.house.fixture.RunningTool;
import fr.passerelle.house.fixture.Visitor;
import fr.passerelle.testlms.TestLms;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two nodes and one PostgreSQL behind a proxy that gives every request to the other one. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class NodesIT {
    private static final String MODULE = "trouver-la-bonne-page";
    private static final String CUSTOM = "https://purl.imsglobal.org/spec/lti/claim/custom";
    private static final int BAD_REQUEST = 400;
    private static final long SECONDS = Duration.ofSeconds(15).toMillis();
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    @TempDir
    private Path home;

    private RoundRobin proxy;
    private RunningTool first;
    private RunningTool second;
    private TestLms lms;

    @BeforeEach
    void start() {
        proxy = RoundRobin.ofNobody();
        Map<String, String> shared = shared();
        first = RunningTool.in(home.resolve("first"), shared);
        second = RunningTool.in(home.resolve("second"), shared);
        proxy.add(first);
        proxy.add(second);
        lms = TestLms.start();
        proxy.knows(lms);
    }

    @AfterEach
    void stop() {
        lms.close();
        first.close();
        second.close();
        proxy.close();
    }

    private Map<String, String> shared() {
        DatabaseSettings database = Engine.POSTGRESQL.fresh();
        return Map.of(
                "PASSERELLE_PUBLIC_URL", proxy.address("").toString(),
                "PASSERELLE_DB_URL", database.url(),
                "PASSERELLE_DB_USER", database.user(),
                "PASSERELLE_DB_PASSWORD", database.password(),
                "PASSERELLE_SECRET", "un-secret-que-les-deux-noeuds-partagent-0123456789");
    }

    @Test
    void a_learner_plays_on_both_at_once_and_one_dies_in_the_middle() {
        Visitor amina = new Visitor(proxy);
        Playing playing = Playing.of(MODULE, amina).withOneMistake();
        HttpResponse<String> opened = amina.launch(lms.launch("amina", MODULE));
        HttpResponse<String> middle = playing.screens(3, opened);
        assertThat(proxy.served(first)).isGreaterThanOrEqualTo(3);
        assertThat(proxy.served(second)).isGreaterThanOrEqualTo(3);

        second.kill();

        HttpResponse<String> end = playing.toTheEnd(middle);
        assertThat(end.statusCode()).isEqualTo(200);
        lms.journal().await(PATIENCE, journal -> !journal.scoresFor("amina").isEmpty());
        assertThat(lms.gradebook().gradeOf("amina", MODULE))
                .hasValueSatisfying(
                        grade -> assertThat(grade.points() / grade.maximum()).isEqualTo(playing.share(), within(0.01)));
    }

    @Test
    void what_is_switched_off_on_one_is_off_on_the_other_within_seconds() {
        assertThat(welcomedBy(first)).isTrue();
        assertThat(welcomedBy(second)).isTrue();

        done(first.command("platform", "disable", told(first.command("platform", "list", "--json"), "id")));

        Deadline.of(SECONDS).until("both refuse", () -> !welcomedBy(first) && !welcomedBy(second));
    }

    @Test
    void contents_published_on_one_are_played_on_both_within_seconds_and_so_is_their_next_version() {
        AContentFolder author = AContentFolder.in(home.resolve("first").resolve(Catalogue.OWN));

        done(first.command("content", "publish"));
        untilOffered(second, "Un petit module");
        assertThat(screensOf("amina")).allMatch(page -> page.contains("Un petit module"));

        author.replacing(AContentFolder.MODULE, "1.2.0", "2.0.0")
                .replacing(AContentFolder.MODULE, "Un petit module", "Un module refait");
        done(first.command("content", "publish"));
        untilOffered(second, "Un module refait");
        assertThat(screensOf("bruno")).allMatch(page -> page.contains("Un module refait"));
        assertThat(screensOf("amina")).allMatch(page -> page.contains("Un petit module"));
    }

    private static void untilOffered(RunningTool node, String title) {
        Deadline.of(SECONDS)
                .until(
                        "the other offers " + title,
                        () -> node.command("content", "list").output().contains("\t" + title + "\t"));
    }

    /** What somebody sees of the small module who opens it again and again: now from the one node, now from the other. */
    private List<String> screensOf(String person) {
        Visitor visitor = new Visitor(proxy);
        return IntStream.range(0, 4)
                .mapToObj(i ->
                        visitor.launch(lms.launch(person, "michel").claim(CUSTOM, Map.of("content", "petit-module"))))
                .map(HttpResponse::body)
                .toList();
    }

    @Test
    void a_key_made_on_one_is_published_by_the_other_within_seconds() {
        String before = keysOf(second);

        done(first.command("keys", "rotate"));

        Deadline.of(SECONDS)
                .until("the other publishes it", () -> !keysOf(second).equals(before));
        assertThat(keysOf(second)).isEqualTo(keysOf(first));
    }

    @Test
    void how_long_things_are_kept_is_chosen_on_one_and_holds_on_the_other() {
        String organisation = told(second.command("retention", "list", "--json"), "organisation");

        done(first.command("retention", "set", organisation, "7"));

        assertThat(told(second.command("retention", "list", "--json"), "months"))
                .isEqualTo("7");
    }

    private static void done(Commands.Output output) {
        assertThat(output.status()).as(output.error()).isZero();
    }

    /** The first value of this name in what a command tells as JSON. */
    private static String told(Commands.Output json, String name) {
        Matcher value = Pattern.compile("\"" + name + "\"\\s*:\\s*\"([^\"]+)\"").matcher(json.output());
        assertThat(value.find()).as(json.output()).isTrue();
        return value.group(1);
    }

    private static String keysOf(RunningTool node) {
        return RawRequest.of("GET /lti/jwks").to(node).body();
    }

    private boolean welcomedBy(RunningTool node) {
        return new Visitor(node)
                        .post(
                                node.address("/lti/login"),
                                lms.launch("amina", MODULE).loginInitiation())
                        .statusCode()
                < BAD_REQUEST;
    }
}
