package fr.passerelle.app.admin;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.app.admin.fixture.AdminBrowser;
import fr.passerelle.app.boot.fixture.ToolInProcess;
import fr.passerelle.app.storage.fixture.Engine;
import fr.passerelle.house.fixture.Commands;
import fr.passerelle.house.fixture.Visitor;
import fr.passerelle.testlms.TestLms;
import fr.passerelle.testlms.fault.Fault;
import fr.passerelle.testlms.oidc.Launch;
import fr.passerelle.testlms.school.RegisteredTool;
import fr.passerelle.testlms.school.ToolAddresses;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Two organisations on one instance whose platforms use the same ids for everything (J-6), and a deployment's approval. */
@ParameterizedClass
@EnumSource(Engine.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class NeighboursTest {
    private static final String CLAIM = "https://purl.imsglobal.org/spec/lti/claim/";
    private static final String ACTIVITY = "michel";
    private static final String ITS_FIRST = "3";
    private static final Pattern REFERENCE = Pattern.compile("[2-9A-Z]{4}-[2-9A-Z]{4}");

    @Parameter
    @SuppressWarnings("NullAway.Init") // by JUnit
    Engine engine;

    private ToolInProcess tool;
    private TestLms regional;
    private TestLms municipal;

    @BeforeEach
    void start() {
        tool = ToolInProcess.on(engine);
        regional = TestLms.start();
        municipal = TestLms.start();
    }

    @AfterEach
    void stop() {
        municipal.close();
        regional.close();
        tool.close();
    }

    @Test
    void a_launch_that_waited_opens_right_after_the_approval_A26() {
        UUID organisation = AdminBrowser.organisation(tool, "Région");
        String platform = linked(regional, "Région", "another");
        AdminBrowser region = AdminBrowser.of(tool, organisation, "region@example.fr");

        HttpResponse<String> waiting = new Visitor(tool).launch(regional.launch("amina", ACTIVITY));
        assertThat(waiting.statusCode()).isEqualTo(403);
        assertThat(waiting.body()).contains("Cette activité attend un accord", "DEPLOYMENT_PENDING");
        String deployment = regional.registeredTools().get(0).deploymentId();
        HttpResponse<String> approved = region.submit(
                "/admin/plateformes/" + platform + "/deploiements",
                Map.of("deployment", deployment, "approve", "true"));
        assertThat(approved.statusCode()).isEqualTo(303);

        HttpResponse<String> opened = new Visitor(tool).launch(regional.launch("amina", ACTIVITY));
        assertThat(opened.statusCode()).as(opened.body()).isEqualTo(200);
        assertThat(opened.body()).contains("Michel");
    }

    @Test
    void platforms_with_the_same_ids_share_no_attempt_no_journal_and_no_page_J6() {
        AdminBrowser region = AdminBrowser.of(tool, AdminBrowser.organisation(tool, "Région"), "region@example.fr");
        AdminBrowser town = AdminBrowser.of(tool, AdminBrowser.organisation(tool, "Ville"), "ville@example.fr");
        String regionalId = linked(regional, "Région", ITS_FIRST);
        String municipalId = linked(municipal, "Ville", ITS_FIRST);

        assertThat(List.of(regional, municipal))
                .allSatisfy(lms ->
                        assertThat(lms.registeredTools().get(0).deploymentId()).isEqualTo(ITS_FIRST));
        Visitor learner = new Visitor(tool);
        HttpResponse<String> first = learner.launch(alike(regional));
        learner.send(first, Map.of());
        assertThat(screen(new Visitor(tool).launch(alike(municipal))))
                .as("the neighbour begins at the beginning")
                .isEqualTo(screen(first));
        assertThat(screen(new Visitor(tool).launch(alike(regional))))
                .as("and the learner goes on")
                .isNotEqualTo(screen(first));
        assertThat(tool.column("attempt", "learner_id")).hasSize(2).doesNotHaveDuplicates();
        assertThat(tool.column("attempt", "placement_id")).hasSize(2).doesNotHaveDuplicates();

        String ours = refused(regional);
        String theirs = refused(municipal);
        seesOnlyItsOwn(region, regionalId, ours, municipalId, theirs);
        seesOnlyItsOwn(town, municipalId, theirs, regionalId, ours);
    }

    private static void seesOnlyItsOwn(
            AdminBrowser administrator, String own, String ownRefusal, String other, String otherRefusal) {
        assertThat(administrator.get("/admin/journal").body())
                .contains(ownRefusal)
                .doesNotContain(otherRefusal);
        assertThat(administrator.get("/admin/journal?reference=" + ownRefusal).body())
                .contains("<article");
        assertThat(administrator.get("/admin/journal?reference=" + otherRefusal).body())
                .doesNotContain("<article");
        assertThat(administrator.get("/admin/plateformes").body()).contains(own).doesNotContain(other);
        for (String page : List.of("", "/controle", "/demenagement", "/suppression")) {
            assertThat(administrator.get("/admin/plateformes/" + own + page).statusCode())
                    .as(page)
                    .isEqualTo(200);
            assertThat(administrator.get("/admin/plateformes/" + other + page).statusCode())
                    .as(page)
                    .isEqualTo(404);
        }
    }

    /** A launch in which nothing but the platform tells one learner from the other. */
    private static Launch alike(TestLms lms) {
        return lms.launch("amina", ACTIVITY)
                .claim("sub", "1")
                .claim(CLAIM + "context", Map.of("id", "1", "title", "Accueil"))
                .claim(CLAIM + "resource_link", Map.of("id", "1", "title", "Michel"));
    }

    private String refused(TestLms lms) {
        String body =
                new Visitor(tool).launch(alike(lms).with(Fault.EXPIRED_TOKEN)).body();
        Matcher found = REFERENCE.matcher(body);
        assertThat(found.find()).as(body).isTrue();
        return found.group();
    }

    private static String screen(HttpResponse<String> page) {
        assertThat(page.statusCode()).as(page.body()).isEqualTo(200);
        return Visitor.Form.in(page.body()).fields().getOrDefault("ecran", "");
    }

    private String linked(TestLms lms, String organisation, String deployment) {
        RegisteredTool registered = lms.registerTool(
                new ToolAddresses(tool.address("/lti/login"), tool.address("/lti/launch"), tool.address("/lti/jwks")));
        Commands.Output added = tool.command(
                "platform",
                "add",
                "--organisation",
                organisation,
                "--issuer",
                lms.issuer(),
                "--client-id",
                registered.clientId(),
                "--authorization-endpoint",
                lms.authorizationEndpoint().toString(),
                "--token-endpoint",
                lms.tokenEndpoint().toString(),
                "--jwks-uri",
                lms.jwks().toString(),
                "--deployment-id",
                deployment);
        assertThat(added.status()).as(added.error()).isZero();
        return added.output().strip();
    }
}
