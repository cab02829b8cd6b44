package fr.passerelle.servers;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.house.fixture.Commands;
import fr.passerelle.house.fixture.Playing;
import fr.passerelle.house.fixture.Visitor;
import fr.passerelle.testlms.TestLms;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The very file that ships, under a context path, as a learner and an administrator meet it. */
@ExtendWith({ArquillianExtension.class, Told.class})
@RunAsClient
@Tag("server")
@DisplayNameGeneration(ReplaceUnderscores.class)
class ShippedWarIT {
    private static final String MODULE = "trouver-la-bonne-page";
    private static final Pattern ADDRESS = Pattern.compile("(?:href|src|action)=\"(/[^\"]*)\"");

    private final DeployedTool tool = new DeployedTool("/passerelle");

    @Deployment(testable = false)
    static WebArchive passerelle() {
        return ShrinkWrap.createFromZipFile(WebArchive.class, Commands.war().toFile());
    }

    @Test
    void a_learner_is_launched_plays_to_the_end_and_is_graded() {
        try (TestLms lms = TestLms.start()) {
            tool.knows(lms);
            Visitor amina = new Visitor(tool);

            HttpResponse<String> first = amina.launch(lms.launch("amina", MODULE));
            HttpResponse<String> last = Playing.of(MODULE, amina).toTheEnd(first);

            assertThat(last.uri().getPath()).startsWith("/passerelle/l/");
            assertThat(lms.journal().awaitScoresFor("amina", 1, Duration.ofMinutes(1)))
                    .singleElement()
                    .satisfies(score ->
                            assertThat(score.scoreGiven().orElseThrow()).isEqualTo(100));
        }
    }

    @Test
    void a_platform_registers_itself_with_an_invitation_and_launches() {
        try (TestLms lms = TestLms.start()) {
            Visitor denis = new Visitor(tool);
            URI invitation = URI.create(tool.command("invite").output().strip());

            HttpResponse<String> asked = denis.get(lms.registrationLink(invitation));
            HttpResponse<String> done = denis.send(asked, Map.of());

            assertThat(done.statusCode()).isEqualTo(200);
            assertThat(new Visitor(tool).launch(lms.launch("amina", MODULE)).statusCode())
                    .isEqualTo(200);
        }
    }

    @Test
    void every_address_on_its_pages_is_under_the_context_path_and_answers() {
        try (TestLms lms = TestLms.start()) {
            tool.knows(lms);
            Visitor bruno = new Visitor(tool);
            HttpResponse<String> page = bruno.launch(lms.launch("bruno", "michel"));

            List<URI> addresses = addresses(page);

            assertThat(addresses).isNotEmpty().allSatisfy(address -> {
                assertThat(address.getPath()).startsWith("/passerelle/");
                assertThat(bruno.get(address).statusCode())
                        .as(address.toString())
                        .isEqualTo(200);
            });
        }
    }

    @Test
    void the_cookie_of_a_launch_is_for_its_own_path() {
        try (TestLms lms = TestLms.start()) {
            tool.knows(lms);
            Visitor chloe = new Visitor(tool);

            HttpResponse<String> page = chloe.launch(lms.launch("chloe", MODULE));

            assertThat(chloe.cookiesKept())
                    .singleElement()
                    .asString()
                    .contains("; Path=" + page.uri().getPath() + ";");
        }
    }

    @Test
    void what_the_server_refuses_is_told_on_our_own_page() {
        HttpResponse<String> page = new Visitor(tool).get(tool.address("/nulle-part"));

        assertThat(page.statusCode()).isEqualTo(404);
        assertThat(page.body()).contains("Cette page n’existe pas").doesNotContain("Tomcat", "WildFly", "GlassFish");
    }

    @Test
    void a_command_reaches_the_deployed_tool_by_its_home_folder() {
        Commands.Output invited = tool.command("invite");

        assertThat(invited.error()).isEmpty();
        assertThat(invited.output())
                .startsWith(tool.address("/lti/register?invitation=").toString());
    }

    private static List<URI> addresses(HttpResponse<String> page) {
        Matcher found = ADDRESS.matcher(page.body());
        return found.results()
                .map(match -> page.uri().resolve(match.group(1)))
                .filter(address -> !address.getPath().startsWith("/passerelle/l/"))
                .distinct()
                .toList();
    }
}
