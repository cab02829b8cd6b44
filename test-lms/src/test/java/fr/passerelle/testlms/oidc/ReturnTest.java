package fr.passerelle.testlms.oidc;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import fr.passerelle.testlms.TestLms;
import fr.passerelle.testlms.fixture.ATool;
import fr.passerelle.testlms.fixture.Answers;
import fr.passerelle.testlms.fixture.Http;
import fr.passerelle.testlms.journal.Arrival;
import fr.passerelle.testlms.school.ToolAddresses;
import java.net.URI;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Where a launch is shown, and the way back. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ReturnTest {

    private final TestLms lms = TestLms.start();

    @AfterEach
    void stop() {
        lms.close();
    }

    private JsonNode presentation(Launch launch) {
        String token = launch.answer(ATool.authenticationRequest(launch.tool(), launch.loginInitiation()))
                .get("id_token");
        return Answers.claims(String.valueOf(token))
                .path("https://purl.imsglobal.org/spec/lti/claim/launch_presentation");
    }

    private Launch launch() {
        URI unused = URI.create("http://localhost:1/lti/launch");
        lms.registerTool(new ToolAddresses(unused, unused, unused));
        return lms.launch("amina", "michel");
    }

    @Test
    void a_launch_says_whether_it_is_in_a_frame_or_in_a_window() {
        Launch launch = launch();

        assertThat(presentation(launch).path("document_target").asText()).isEqualTo("iframe");
        assertThat(presentation(launch.inNewWindow()).path("document_target").asText())
                .isEqualTo("window");
    }

    @Test
    void the_way_back_shows_messages_escaped_and_writes_logs_down() {
        String back = presentation(launch()).path("return_url").asText();

        HttpResponse<String> page = Http.get(URI.create(
                back + "&lti_msg=C%E2%80%99est+fini+%3Cb%3E&lti_errormsg=Rat%C3%A9+%3Ci%3E&lti_log=a&lti_errorlog=b"));

        assertThat(page.body())
                .contains("C’est fini &lt;b&gt;")
                .contains("role=\"alert\">Raté &lt;i&gt;")
                .contains("Accueillir et orienter");
        Arrival arrival = lms.journal().about("return").get(0);
        assertThat(arrival.facts()).containsEntry("lti_log", "a").containsEntry("lti_errorlog", "b");
    }

    @Test
    void the_way_back_without_a_message_says_that_the_activity_is_closed() {
        String back = presentation(launch()).path("return_url").asText();

        assertThat(Http.get(URI.create(back)).body()).contains("L’activité est fermée.");
    }

    @Test
    void the_platform_has_an_icon() {
        HttpResponse<String> icon = Http.get(URI.create(lms.issuer() + "/favicon.ico"));

        assertThat(icon.statusCode()).isEqualTo(200);
        assertThat(icon.headers().firstValue("Content-Type")).contains("image/svg+xml");
    }
}
