package fr.passerelle.house;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.app.settings.DatabaseSettings;
import fr.passerelle.house.fixture.Playing;
import fr.passerelle.house.fixture.Rows;
import fr.passerelle.house.fixture.RunningTool;
import fr.passerelle.house.fixture.Visitor;
import fr.passerelle.house.fixture.postgres.InstalledPostgres;
import fr.passerelle.testlms.TestLms;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page for operations engineers, word for word: what its commands saved is all there after its commands restored it. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class BackupIT {
    private static final Path PAGE = Path.of("..", "docs", "exploitation.md");
    private static final String COMMAND = "sudo -u postgres ";
    private static final String MODULE = "trouver-la-bonne-page";
    private static final Duration GRADED_WITHIN = Duration.ofMinutes(2);

    @TempDir
    private Path folder;

    @Test
    void restored_elsewhere_by_the_commands_of_the_page_everybody_goes_on_where_they_were() throws IOException {
        Path home = folder.resolve("first");
        Path elsewhere = Files.createDirectories(folder.resolve("second"));
        try (InstalledPostgres postgres = InstalledPostgres.started();
                TestLms lms = TestLms.start()) {
            commands("## Installer").forEach(postgres::run);
            DatabaseSettings database = postgres.database("passerelle", "passerelle");
            RunningTool tool = RunningTool.in(home, reaching(database));
            List<String> lines = commands("## Sauvegarder et restaurer");
            assertThat(lines).hasSize(4);
            String brunosScreen;
            Rows saved;
            try (tool) {
                tool.knows(lms);
                Visitor amina = new Visitor(tool);
                Playing.of(MODULE, amina).toTheEnd(amina.launch(lms.launch("amina", MODULE)));
                Visitor bruno = new Visitor(tool);
                brunosScreen =
                        Playing.screen(Playing.of(MODULE, bruno).screens(3, bruno.launch(lms.launch("bruno", MODULE))));
                lms.journal()
                        .await(
                                GRADED_WITHIN,
                                journal -> !journal.scoresFor("amina").isEmpty());
                saved = Rows.in(database);
                postgres.run(lines.get(0));
            }

            lines.subList(1, lines.size()).forEach(postgres::run);

            Files.copy(home.resolve("secret"), elsewhere.resolve("secret"));
            assertThat(Rows.in(database)).isEqualTo(saved);
            try (RunningTool restored =
                    RunningTool.in(elsewhere, tool.address("").getPort(), reaching(database))) {
                Visitor amina = new Visitor(restored);
                Visitor bruno = new Visitor(restored);
                HttpResponse<String> aminasPage = amina.launch(lms.launch("amina", MODULE));
                HttpResponse<String> brunosPage = bruno.launch(lms.launch("bruno", MODULE));

                assertThat(Playing.screen(aminasPage)).isEqualTo("module~fin");
                assertThat(Playing.screen(brunosPage)).isEqualTo(brunosScreen);
                Playing.of(MODULE, bruno).toTheEnd(brunosPage);
                // Signed with the keys that the secret opens.
                lms.journal()
                        .await(
                                GRADED_WITHIN,
                                journal -> !journal.scoresFor("bruno").isEmpty());
                assertThat(lms.journal().scoresFor("amina")).hasSize(1);
            }
        }
    }

    /** What the page says to run under one heading, without a password that somebody would have to type. */
    private static List<String> commands(String heading) throws IOException {
        String page = Files.readString(PAGE);
        String section = page.substring(page.indexOf(heading) + heading.length());
        return section.substring(0, section.indexOf("\n## "))
                .lines()
                .map(String::strip)
                .filter(line -> line.startsWith(COMMAND))
                .map(line -> line.substring(COMMAND.length()).replace("--pwprompt ", ""))
                .toList();
    }

    private static Map<String, String> reaching(DatabaseSettings database) {
        return Map.of(
                "PASSERELLE_DB_URL", database.url(),
                "PASSERELLE_DB_USER", database.user(),
                "PASSERELLE_DB_PASSWORD", database.password());
    }
}
