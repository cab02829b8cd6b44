package fr.passerelle.testlms.roster;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import fr.passerelle.testlms.TestLms;
import fr.passerelle.testlms.fault.Fault;
import fr.passerelle.testlms.fixture.ATool;
import fr.passerelle.testlms.fixture.Answers;
import fr.passerelle.testlms.fixture.Http;
import fr.passerelle.testlms.habit.Trait;
import fr.passerelle.testlms.school.RegisteredTool;
import fr.passerelle.testlms.school.Role;
import fr.passerelle.testlms.token.Scopes;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Clock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class RosterServiceTest {

    private static final String MEMBERS = "application/vnd.ims.lti-nrps.v2.membershipcontainer+json";

    private ATool aTool;
    private TestLms lms;
    private RegisteredTool tool;

    @BeforeEach
    void start() throws Exception {
        aTool = new ATool(Clock.systemUTC());
        lms = TestLms.start();
        tool = aTool.registeredWith(lms);
    }

    @AfterEach
    void stop() {
        lms.close();
        aTool.close();
    }

    private String url(String link) {
        var launch = lms.launch("helene", link);
        String token = launch.answer(ATool.authenticationRequest(tool, launch.loginInitiation()))
                .get("id_token");
        return Answers.claims(String.valueOf(token))
                .path("https://purl.imsglobal.org/spec/lti-nrps/claim/namesroleservice")
                .path("context_memberships_url")
                .asText();
    }

    private HttpResponse<String> get(String url, String accept) {
        String token = aTool.token(tool, Scopes.MEMBERSHIP_READONLY);
        return Http.get(URI.create(url), "Accept", accept, "Authorization", "Bearer " + token);
    }

    @Test
    void tells_the_members_of_a_course_a_few_at_a_time_whatever_the_limit() {
        HttpResponse<String> first = get(url("michel") + "?limit=100", MEMBERS);
        String next = first.headers().firstValue("Link").orElse("");

        HttpResponse<String> second = get(next.substring(1, next.indexOf('>')), MEMBERS);

        assertThat(Answers.json(first).path("members")).hasSize(3);
        assertThat(Answers.json(second).path("members")).hasSize(3);
        assertThat(second.headers().firstValue("Link")).isEmpty();
    }

    @Test
    void tells_roles_as_short_names() {
        JsonNode teachers =
                Answers.json(get(url("michel") + "?role=Instructor", MEMBERS)).path("members");

        assertThat(teachers).hasSize(2);
        assertThat(teachers.get(0).path("name").asText()).isEqualTo("Hélène Garnier");
        assertThat(teachers.get(0).path("roles").get(0).asText()).isEqualTo("Instructor");
    }

    @Test
    void keeps_one_course_apart_from_the_other() {
        String members = get(url("mairie-michel") + "?role=Learner", MEMBERS).body();

        assertThat(members).contains("Amina Diallo").doesNotContain("Nguyen");
    }

    @Test
    void refuses_another_media_type_another_binding_and_a_foreign_link() {
        String url = url("michel");

        assertThat(get(url, "application/json").statusCode()).isEqualTo(400);
        assertThat(get(url.replace("bindings/3", "bindings/4"), MEMBERS).statusCode())
                .isEqualTo(403);
        assertThat(get(url + "?rlid=5", MEMBERS).statusCode()).isEqualTo(403);
        assertThat(Http.get(URI.create(url), "Accept", MEMBERS).statusCode()).isEqualTo(401);
    }

    @Test
    void is_down_when_asked() {
        lms.suffer(Fault.MEMBERS_503, 1);

        assertThat(get(url("michel"), MEMBERS).statusCode()).isEqualTo(503);
    }

    @Test
    void says_where_to_ask_for_what_changed_and_then_who_came_and_who_left() {
        lms.adopt(Trait.DIFFERENCES_OF_MEMBERS);
        String address = differences(url("michel"));
        lms.school().leave("bruno", "accueil");
        lms.school().addPerson("fanny", "Fanny", "Roux", Role.LEARNER);
        lms.school().enrol("fanny", "accueil");

        JsonNode members = Answers.json(get(address, MEMBERS)).path("members");

        assertThat(members).hasSize(2);
        assertThat(members.get(0).path("user_id").asText())
                .isEqualTo(lms.school().person("bruno").sub());
        assertThat(members.get(0).path("status").asText()).isEqualTo("Deleted");
        assertThat(members.get(1).path("status").asText()).isEqualTo("Active");
        assertThat(Answers.json(get(differences(address), MEMBERS)).path("members"))
                .isEmpty();
    }

    /** The address given at the end of the list. */
    private String differences(String list) {
        String next = list;
        while (true) {
            String link = get(next, MEMBERS).headers().firstValue("Link").orElse("");
            next = link.substring(1, link.indexOf('>'));
            if (link.contains("differences")) {
                return next;
            }
        }
    }
}
