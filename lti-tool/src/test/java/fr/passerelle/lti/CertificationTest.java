package fr.passerelle.lti;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.util.JSONObjectUtils;
import fr.passerelle.lti.fixture.APlatform;
import fr.passerelle.lti.fixture.ATestLaunch;
import fr.passerelle.lti.fixture.ATool;
import fr.passerelle.lti.fixture.Refusals;
import fr.passerelle.lti.launch.Launch;
import fr.passerelle.lti.refusal.LaunchErrorCode;
import fr.passerelle.lti.refusal.LaunchRefused;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.ParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The test cases of the LTI Advantage Certification Guide (6.1) under their official titles, and negatives of our
 * own below {@code refused/more}. {@code payload.json} is sent as it stands, but for the words in braces.
 */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CertificationTest {

    private static final Path CASES = Path.of("src/test/resources/certification");

    private final APlatform platform = new APlatform();
    private final ATool tool = ATool.knowing(platform);

    @AfterEach
    void close() {
        platform.close();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("refused")
    void refuses(Path folder) throws Exception {
        ATestLaunch launch = launch(folder);
        LaunchErrorCode expected = LaunchErrorCode.valueOf(text(folder.resolve("expected.txt")));

        Refusals.refuses(expected, () -> tool.accept(launch));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("accepted")
    void accepts(Path folder) throws Exception {
        ATestLaunch launch = launch(folder);

        Launch accepted = tool.accept(launch);

        assertThat(seenAs(accepted)).isEqualTo(text(folder.resolve("expected.txt")));
    }

    /** The proof 1EdTech asks for is an extract of the log: two cases with the same reason prove nothing. */
    @Test
    void gives_every_known_bad_payload_a_reason_of_its_own_in_the_log() throws Exception {
        List<String> reasons = new ArrayList<>();
        for (Path folder : refused()) {
            if (!folder.startsWith(CASES.resolve("refused/more"))) {
                ATestLaunch launch = launch(folder);
                LaunchRefused refused = Assertions.catchThrowableOfType(LaunchRefused.class, () -> tool.accept(launch));
                reasons.add(refused.code() + " " + refused.error());
            }
        }

        assertThat(reasons).hasSize(12).doesNotHaveDuplicates();
    }

    @Test
    void holds_every_case_of_the_guide() throws Exception {
        assertThat(titles("refused").filter(title -> !title.equals("more"))).hasSize(12);
        assertThat(titles("accepted").filter(title -> title.contains("Instructor")))
                .hasSize(9);
        assertThat(titles("accepted").filter(title -> title.contains("Student")))
                .hasSize(10);
    }

    private static String seenAs(Launch launch) {
        String who = launch.roles().teacher() ? "teacher" : launch.roles().learner() ? "learner" : "nobody special";
        return who + (launch.context().isPresent() ? "" : ", no context");
    }

    private ATestLaunch launch(Path folder) throws IOException, ParseException {
        ATestLaunch launch = platform.launch(tool.clock).onlySaying(json(folder.resolve("payload.json")));
        Path header = folder.resolve("header.json");
        return Files.exists(header) ? launch.headedOnlyBy(json(header)) : launch;
    }

    private Map<String, Object> json(Path file) throws IOException, ParseException {
        long now = tool.clock.instant().getEpochSecond();
        return JSONObjectUtils.parse(text(file)
                .replace("\"{now}\"", Long.toString(now))
                .replace("\"{in an hour}\"", Long.toString(now + 3600))
                .replace("\"{an hour ago}\"", Long.toString(now - 3600))
                .replace("{issuer}", APlatform.ISSUER)
                .replace("{client}", APlatform.CLIENT_ID));
    }

    private static String text(Path file) throws IOException {
        return Files.readString(file).strip();
    }

    static List<Path> refused() throws IOException {
        return cases("refused");
    }

    static List<Path> accepted() throws IOException {
        return cases("accepted");
    }

    private static List<Path> cases(String kind) throws IOException {
        try (Stream<Path> files = Files.walk(CASES.resolve(kind))) {
            return files.filter(file -> file.endsWith("expected.txt"))
                    .map(file -> file.resolveSibling(""))
                    .sorted()
                    .toList();
        }
    }

    private static Stream<String> titles(String kind) throws IOException {
        try (Stream<Path> folders = Files.list(CASES.resolve(kind))) {
            return folders.map(folder -> folder.getFileName().toString()).toList().stream();
        }
    }
}
