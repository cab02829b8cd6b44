package fr.passerelle.house;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.house.fixture.RunningTool;
import fr.passerelle.house.fixture.Visitor;
import fr.passerelle.testlms.TestLms;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class LaunchToGradeIT {

    @TempDir
    private Path home;

    @Test
    void a_launch_opens_the_first_screen_of_what_the_link_names() {
        try (TestLms lms = TestLms.start();
                RunningTool tool = RunningTool.in(home)) {
            tool.knows(lms);
            Visitor amina = new Visitor(tool);

            HttpResponse<String> page = amina.launch(lms.launch("amina", "michel"));

            assertThat(page.statusCode()).as(page.body()).isEqualTo(200);
            assertThat(page.body()).contains("Michel");
        }
    }
}
