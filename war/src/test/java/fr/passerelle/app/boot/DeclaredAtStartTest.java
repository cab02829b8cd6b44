package fr.passerelle.app.boot;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.app.boot.fixture.ToolInProcess;
import fr.passerelle.app.storage.fixture.Engine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class DeclaredAtStartTest {

    @TempDir
    private Path folder;

    @Test
    void a_server_knows_the_platforms_of_its_file_once_it_answers() throws IOException {
        Path file = Files.writeString(folder.resolve("infrastructure.yaml"), """
                platforms:
                  - name: Moodle de Belleroche
                    preset: moodle
                    site: https://moodle.exemple.fr
                    client-id: AbCdEf123456789
                """);

        try (ToolInProcess tool = ToolInProcess.on(Engine.H2, Map.of("PASSERELLE_PLATFORMS_FILE", file.toString()))) {
            assertThat(tool.command("platform", "list").output()).contains("Moodle de Belleroche");
        }
    }
}
