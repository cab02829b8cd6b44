package fr.passerelle.house;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.house.fixture.Deadline;
import fr.passerelle.house.fixture.RawRequest;
import fr.passerelle.house.fixture.RunningTool;
import fr.passerelle.testlms.TestLms;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an operations engineer does to a running tool: stop it as a service manager does, and restore it elsewhere. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class StopAndRestoreIT {
    private static final int PATIENCE_MS = 60_000;
    private static final String FORM = "iss=nobody";

    @TempDir
    private Path folder;

    @Test
    void what_has_begun_is_finished_and_who_comes_is_told_to_come_back() throws IOException {
        try (RunningTool tool = RunningTool.in(folder);
                Socket slow = new Socket(
                        InetAddress.getLoopbackAddress(), tool.address("/").getPort())) {
            slow.setSoTimeout(PATIENCE_MS);
            BufferedReader answer =
                    new BufferedReader(new InputStreamReader(slow.getInputStream(), StandardCharsets.UTF_8));
            write(slow, """
                    POST /lti/login HTTP/1.1\r
                    Host: localhost\r
                    Connection: close\r
                    Expect: 100-continue\r
                    Content-Type: application/x-www-form-urlencoded\r
                    Content-Length: %d\r
                    \r
                    """.formatted(FORM.length()));
            assertThat(answer.readLine()).startsWith("HTTP/1.1 100");

            tool.terminate();

            Deadline.of(PATIENCE_MS)
                    .until("newcomers are refused", () -> live(tool).status() == 503);
            assertThat(live(tool).header("Retry-After")).contains("5");
            write(slow, FORM);
            assertThat(answer.lines().collect(Collectors.joining("\n")))
                    .contains("HTTP/1.1 400")
                    .contains("LOGIN_PARAMETER_MISSING");
        }
    }

    @Test
    void a_copy_of_the_database_file_and_the_secret_is_the_whole_tool() throws IOException {
        Path first = folder.resolve("first");
        Path second = Files.createDirectories(folder.resolve("second"));
        try (TestLms lms = TestLms.start();
                RunningTool tool = RunningTool.in(first)) {
            tool.knows(lms);
        }

        for (String file : new String[] {"passerelle.mv.db", "secret"}) {
            Files.copy(first.resolve(file), second.resolve(file));
        }

        try (RunningTool restored = RunningTool.in(second)) {
            assertThat(restored.command("platform", "list").output()).contains("Trois-Vallées");
        }
    }

    private static RawRequest.Answer live(RunningTool tool) {
        return RawRequest.of("GET /health/live").to(tool);
    }

    private static void write(Socket socket, String text) throws IOException {
        OutputStream wire = socket.getOutputStream();
        wire.write(text.getBytes(StandardCharsets.UTF_8));
        wire.flush();
    }
}
