package fr.passerelle.testlms;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.passerelle.testlms.fixture.FakeTool;
import fr.passerelle.testlms.fixture.Http;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class DemoTest {

    @TempDir
    private Path folder;

    private static int aFreePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    @Test
    void starts_a_tool_and_registers_both_with_each_other() throws IOException {
        String port = String.valueOf(aFreePort());
        ProgramOptions options = ProgramOptions.from(
                "--port",
                "0",
                "--tool-port",
                port,
                "--tool",
                FakeTool.jar(folder).toString());

        try (Demo demo = Demo.start(options)) {
            assertThat(demo.lms().registeredTools()).hasSize(1);
            assertThat(demo.lms().registeredTools().get(0).name()).isEqualTo("Outil d'essai");
            assertThat(Http.get(URI.create("http://127.0.0.1:" + port + "/health/ready"))
                            .statusCode())
                    .isEqualTo(200);
        }
    }

    @Test
    void says_what_it_can_be_asked_for() {
        ByteArrayOutputStream said = new ByteArrayOutputStream();

        int status = TestLmsMain.run(new PrintStream(said, true, UTF_8), System.err, "--help");

        assertThat(status).isZero();
        assertThat(said.toString(UTF_8)).contains("--tool FICHIER", "moodle");
    }

    @Test
    void starts_alone() {
        try (Demo demo = Demo.start(ProgramOptions.from("--port", "0"))) {
            assertThat(demo.tool()).isEmpty();
            assertThat(Http.get(demo.lms().signInUrl()).statusCode()).isEqualTo(200);
        }
    }

    @Test
    void says_that_a_port_is_taken() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String port = String.valueOf(taken.getLocalPort());
            ProgramOptions lms = ProgramOptions.from("--port", port);
            ProgramOptions tool = ProgramOptions.from(
                    "--port",
                    "0",
                    "--tool-port",
                    port,
                    "--tool",
                    FakeTool.jar(folder).toString());

            assertThatThrownBy(() -> Demo.start(lms))
                    .hasMessage("Le port " + port + " est déjà pris. Choisissez-en un autre avec --port.");
            assertThatThrownBy(() -> Demo.start(tool))
                    .hasMessage("Le port " + port + " est déjà pris. Choisissez-en un autre avec --tool-port.");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "--tool, absent.war, Le fichier absent.war n’existe pas",
        "--port, abc, n’est pas un port",
        "--port, 70000, n’est pas un port",
        "--colour, red, n’existe pas",
    })
    void says_what_is_wrong_with_an_option(String name, String value, String sentence) {
        assertThatThrownBy(() -> Demo.start(ProgramOptions.from(name, value)))
                .isInstanceOf(ProgramFailure.class)
                .hasMessageContaining(sentence);
    }

    @Test
    void says_that_a_tool_ended_at_once() throws IOException {
        Path notATool = Files.writeString(folder.resolve("vide.war"), "");
        ProgramOptions options = ProgramOptions.from(
                "--port", "0", "--tool-port", String.valueOf(aFreePort()), "--tool", notATool.toString());

        assertThatThrownBy(() -> Demo.start(options)).hasMessageContaining("L’outil s’est arrêté au démarrage");
    }
}
