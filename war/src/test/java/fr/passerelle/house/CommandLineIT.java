package fr.passerelle.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import fr.passerelle.house.fixture.Commands;
import fr.passerelle.house.fixture.RunningTool;
import fr.passerelle.house.fixture.secure.TestCertificate;
import fr.passerelle.house.fixture.secure.TlsProxy;
import fr.passerelle.testlms.TestLms;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The contract of the command line: the same verbs whether the server runs or not; 0 done, 1 refused, 2 wrong usage. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DisplayNameGeneration(ReplaceUnderscores.class)
class CommandLineIT {
    private static final String[] A_PLATFORM = {
        "platform", "add",
        "--issuer", "https://moodle.example.fr",
        "--client-id", "abc",
        "--authorization-endpoint", "https://moodle.example.fr/mod/lti/auth.php",
        "--token-endpoint", "https://moodle.example.fr/mod/lti/token.php",
        "--jwks-uri", "https://moodle.example.fr/mod/lti/certs.php",
        "--deployment-id", "1",
        "--name", "Préfecture « Été »",
        "--organisation", "Préfecture"
    };

    @TempDir
    private static Path home;

    @TempDir
    private static Path elsewhere;

    @Nested
    @TestInstance(TestInstance.Lifecycle.PER_CLASS)
    class While_the_server_runs {
        private RunningTool tool;

        @BeforeAll
        void open() {
            tool = RunningTool.in(home);
        }

        @AfterAll
        void close() {
            tool.close();
        }

        @Test
        void a_platform_is_added_once_and_listed() throws IOException {
            Commands.Output added = tool.command(A_PLATFORM);
            Commands.Output again = tool.command(A_PLATFORM);
            Commands.Output listed = tool.command("platform", "list");
            JsonNode json = new JsonMapper()
                    .readTree(tool.command("platform", "list", "--json").output());

            assertThat(added.status()).as(added.error()).isZero();
            assertThat(again.status()).isEqualTo(1);
            assertThat(again.error())
                    .isEqualToIgnoringNewLines("Cette plateforme est déjà enregistrée avec cet identifiant client.");
            assertThat(listed.output()).contains(added.output().strip(), "Préfecture « Été »", "abc");
            assertThat(json).singleElement().satisfies(platform -> {
                assertThat(platform.get("issuer").textValue()).isEqualTo("https://moodle.example.fr");
                assertThat(platform.get("name").textValue()).isEqualTo("Préfecture « Été »");
                assertThat(platform.get("state").textValue()).isEqualTo("active");
            });
        }

        @Test
        void an_invitation_is_a_link_of_its_own() {
            Commands.Output one = tool.command("invite");
            Commands.Output other = tool.command("invite", "--organisation", "Mairie de Trifouillis");

            assertThat(List.of(one, other)).allSatisfy(invited -> {
                assertThat(invited.status()).isZero();
                assertThat(invited.output())
                        .startsWith(tool.address("/lti/register?invitation=").toString());
            });
            assertThat(one.output()).isNotEqualTo(other.output());
        }

        @Test
        void contents_are_listed_for_people_and_for_machines() throws IOException {
            Commands.Output listed = tool.command("content", "list");
            JsonNode json = new JsonMapper()
                    .readTree(tool.command("content", "list", "--json").output());

            assertThat(listed.output()).contains("trouver-la-bonne-page", "michel");
            assertThat(json)
                    .allSatisfy(content -> assertThat(content.fieldNames())
                            .toIterable()
                            .containsExactlyInAnyOrder("id", "kind", "title", "version", "minutes"))
                    .anySatisfy(content ->
                            assertThat(content.get("kind").textValue()).isEqualTo("persona"));
        }

        @Test
        void the_doctor_finds_nothing() {
            Commands.Output examined = tool.command("doctor");

            assertThat(examined.status())
                    .as(examined.output() + examined.error())
                    .isZero();
            assertThat(examined.output().lines()).hasSize(7).allMatch(line -> line.startsWith("OK : "));
        }

        @Test
        void a_caller_without_the_secret_of_the_home_folder_gets_nothing() throws IOException {
            String[] channel = Files.readString(home.resolve("channel")).split(" ", -1);

            byte[] answer;
            try (Socket caller = new Socket(InetAddress.getLoopbackAddress(), Integer.parseInt(channel[0]))) {
                caller.getOutputStream()
                        .write(("0".repeat(channel[1].length()) + "\n[\"invite\"]\n").getBytes(StandardCharsets.UTF_8));
                answer = caller.getInputStream().readAllBytes();
            }

            assertThat(answer).isEmpty();
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(home.resolve("channel"))))
                    .isEqualTo("rw-------");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(home.resolve("secret"))))
                    .isEqualTo("rw-------");
        }

        @Test
        void a_refused_value_is_told_by_the_option_that_held_it() {
            List<String> words = new ArrayList<>(List.of(A_PLATFORM));
            words.set(words.indexOf("--token-endpoint") + 1, "pas une adresse");

            Commands.Output refused = tool.command(words.toArray(String[]::new));

            assertThat(refused.status()).isEqualTo(1);
            assertThat(refused.output()).isEmpty();
            assertThat(refused.error())
                    .isEqualToIgnoringNewLines("La valeur de --token-endpoint n’est pas une adresse.");
        }

        @ParameterizedTest
        @CsvSource({
            "platform add --issuer x, Il manque : --client-id",
            "platform, Il manque un mot après « platform ».",
            "danser, Inconnu ici : « danser ».",
            "invite --inconnu, Inconnu ici : « --inconnu ».",
            "doctor de trop, Inconnu ici : « de trop ».",
            "invite --organisation, Il manque : --organisation."
        })
        void wrong_usage_is_status_2_and_told_on_standard_error(String line, String sentence) {
            Commands.Output misused = tool.command(line.split(" ", -1));

            assertThat(misused.status()).isEqualTo(2);
            assertThat(misused.output()).isEmpty();
            assertThat(misused.error())
                    .startsWith(sentence)
                    .contains("Usage : ")
                    .doesNotContain("Usage: ");
        }
    }

    @Nested
    class While_no_server_runs {
        private final Commands commands = new Commands(Map.of("PASSERELLE_HOME", elsewhere.toString()));

        @Test
        void a_platform_is_kept_in_the_database_itself() {
            Commands.Output added = commands.run(A_PLATFORM);
            Commands.Output listed = commands.run("platform", "list");

            assertThat(added.status()).as(added.error()).isZero();
            assertThat(listed.output()).contains(added.output().strip());
            assertThat(added.error() + listed.error()).isEmpty();
        }

        @Test
        void the_doctor_says_that_the_server_does_not_answer() {
            Commands.Output examined = commands.run("doctor");

            assertThat(examined.status()).isEqualTo(1);
            assertThat(examined.output().lines().filter(line -> line.startsWith("OK : ")))
                    .hasSize(6);
            assertThat(examined.output())
                    .contains("À corriger : l’adresse publique http://localhost:8080 ne répond pas");
            assertThat(examined.error()).isEqualToIgnoringNewLines("Points à corriger : 1.");
        }

        @Test
        void the_doctor_tells_a_certificate_that_java_does_not_know_from_silence() throws IOException {
            try (ServerSocket server = new ServerSocket(0);
                    TlsProxy front = TlsProxy.before(server.getLocalPort(), TestCertificate.in(elsewhere))) {
                Commands behind = new Commands(Map.of(
                        "PASSERELLE_HOME",
                        elsewhere.toString(),
                        "PASSERELLE_PUBLIC_URL",
                        "https://localhost:" + front.port()));

                Commands.Output examined = behind.run("doctor");

                assertThat(examined.output())
                        .contains("présente un certificat que Java ne reconnaît pas")
                        .doesNotContain("ne répond pas");
            }
        }

        @Test
        void the_doctor_says_which_setting_is_wrong() {
            Commands wrong = new Commands(Map.of("PASSERELLE_HOME", elsewhere.toString(), "PASSERELLE_PORT", "abc"));

            Commands.Output examined = wrong.run("doctor");

            assertThat(examined.status()).isEqualTo(1);
            assertThat(examined.output())
                    .isEqualToIgnoringNewLines(
                            "À corriger : Le réglage PASSERELLE_PORT doit être un nombre entre 1 et 65535.");
        }

        @Test
        void a_content_folder_is_checked_without_a_server_and_its_faults_are_told(@TempDir Path folder)
                throws IOException {
            Files.createDirectories(folder.resolve("essai"));
            Files.writeString(folder.resolve("essai").resolve("module.yaml"), "titre: [");

            Commands.Output faulty = commands.run("content", "check", folder.toString());
            Commands.Output missing =
                    commands.run("content", "check", folder.resolve("absent").toString());

            assertThat(faulty.status()).isEqualTo(1);
            assertThat(faulty.output()).contains("module.yaml:");
            assertThat(faulty.error()).startsWith("Fautes à corriger");
            assertThat(missing.status()).isEqualTo(1);
            assertThat(missing.error()).contains("n’existe pas");
        }
    }

    @Test
    void the_platform_of_a_test_lms_is_added_while_the_server_runs_and_seen_when_it_is_gone(@TempDir Path moved) {
        try (TestLms lms = TestLms.start()) {
            RunningTool tool = RunningTool.in(moved);
            tool.knows(lms);
            tool.close();

            Commands.Output listed = tool.command("platform", "list");

            assertThat(listed.output()).contains(lms.issuer());
        }
    }
}
