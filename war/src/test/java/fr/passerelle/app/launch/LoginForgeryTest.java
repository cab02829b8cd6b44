package fr.passerelle.app.launch;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.app.boot.fixture.ToolAndLms;
import fr.passerelle.app.boot.fixture.ToolInProcess;
import fr.passerelle.house.fixture.Visitor;
import fr.passerelle.house.fixture.Visitor.Form;
import fr.passerelle.testlms.TestLms;
import fr.passerelle.testlms.oidc.Launch;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Login forgery: somebody starts a login of their own and has it finished in another's browser, to have that person work
 * under a foreign name (J-4, J-14). Whatever the victim's browser holds, nobody is signed in.
 */
@ExtendWith(ToolAndLms.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class LoginForgeryTest {

    private final ToolInProcess tool;
    private final TestLms lms;
    private final Attacker attacker;

    LoginForgeryTest(ToolInProcess tool, TestLms lms) {
        this.tool = tool;
        this.lms = lms;
        attacker = new Attacker();
    }

    /** Bruno, who has begun a launch of his own and keeps the platform's answer back. */
    private final class Attacker {
        private final Launch launch = lms.launch("bruno", "michel");
        private final HttpResponse<String> login =
                new Visitor(tool).post(tool.address("/lti/login"), launch.loginInitiation());
        private final Map<String, String> answer = LaunchDoorTest.answer(launch, login);

        private String secret() {
            return attribute(login, "data-secret");
        }

        /** An attacker's page makes the victim's browser send it. */
        private HttpResponse<String> finishedIn(Visitor victim) {
            return victim.post(tool.address("/lti/launch"), answer);
        }
    }

    @Nested
    class In_the_browser_of_a_victim {

        @Test
        void without_any_cookie_it_opens_nothing() {
            Visitor victim = new Visitor(tool);

            HttpResponse<String> page = attacker.finishedIn(victim);

            opensNothing(page, victim);
            assertThat(refusalOf(victim.send(page, Map.of()))).isEqualTo("BROWSER_NOT_BOUND");
        }

        @Test
        void with_a_login_of_its_own_under_way_it_opens_nothing_and_that_login_still_opens() {
            Launch own = lms.launch("amina", "michel");
            Visitor victim = new Visitor(tool);
            HttpResponse<String> ownLogin = victim.post(tool.address("/lti/login"), own.loginInitiation());

            HttpResponse<String> page = attacker.finishedIn(victim);

            opensNothing(page, victim);
            HttpResponse<String> crossed = victim.send(page, Map.of("secret", attribute(ownLogin, "data-secret")));
            assertThat(refusalOf(crossed)).isEqualTo("BROWSER_NOT_BOUND");
            assertThat(openSessions()).isEmpty();
            HttpResponse<String> opened =
                    victim.post(tool.address("/lti/launch"), LaunchDoorTest.answer(own, ownLogin));
            assertThat(opened.statusCode()).isEqualTo(303);
        }

        @Test
        void already_signed_in_it_opens_nothing_and_leaves_the_victims_own_session_alone() {
            Visitor victim = new Visitor(tool);
            HttpResponse<String> own = victim.launch(lms.launch("amina", "michel"));
            List<String> cookies = victim.cookiesKept();
            List<String> sessions = openSessions();

            HttpResponse<String> page = attacker.finishedIn(victim);

            assertThat(page.body()).contains("id=\"proof\"");
            assertThat(refusalOf(victim.send(page, Map.of()))).isEqualTo("BROWSER_NOT_BOUND");
            assertThat(openSessions()).isEqualTo(sessions).hasSize(1);
            assertThat(victim.cookiesKept()).isEqualTo(cookies);
            assertThat(victim.get(own.uri()).body()).isEqualTo(own.body());
        }

        @Test
        void with_the_right_cookie_name_and_another_logins_secret_it_opens_nothing() {
            Visitor victim = new Visitor(tool);
            HttpResponse<String> ownLogin = victim.post(
                    tool.address("/lti/login"), lms.launch("amina", "michel").loginInitiation());
            victim.plant("__Host-lti_" + attribute(attacker.login, "data-state"), attribute(ownLogin, "data-secret"));

            opensNothing(attacker.finishedIn(victim), victim);
        }
    }

    @Nested
    class A_state {

        @Test
        void with_one_letter_changed_anywhere_opens_nothing() {
            String state = attacker.answer.getOrDefault("state", "");

            for (int at : List.of(0, state.indexOf('.') + 1, state.length() / 2, state.length() - 2)) {
                Map<String, String> altered = new HashMap<>(attacker.answer);
                char other = state.charAt(at) == 'A' ? 'B' : 'A';
                altered.put("state", state.substring(0, at) + other + state.substring(at + 1));

                HttpResponse<String> page = new Visitor(tool).post(tool.address("/lti/launch"), altered);

                assertThat(refusalOf(page)).as("letter %d", at).isEqualTo("STATE_UNKNOWN");
            }
            assertThat(openSessions()).isEmpty();
        }

        @Test
        void that_is_missing_opens_nothing() {
            Map<String, String> without = new HashMap<>(attacker.answer);
            without.remove("state");

            HttpResponse<String> page = new Visitor(tool).post(tool.address("/lti/launch"), without);

            assertThat(refusalOf(page)).isEqualTo("STATE_MISSING");
        }

        @Test
        void of_one_login_with_the_token_of_another_opens_neither() {
            Launch other = lms.launch("amina", "michel");
            Visitor victim = new Visitor(tool);
            HttpResponse<String> login = victim.post(tool.address("/lti/login"), other.loginInitiation());
            Map<String, String> crossed = new HashMap<>(LaunchDoorTest.answer(other, login));
            crossed.put("id_token", attacker.answer.getOrDefault("id_token", ""));

            HttpResponse<String> page = victim.post(tool.address("/lti/launch"), crossed);

            assertThat(refusalOf(page)).isEqualTo("NONCE_MISMATCH");
            assertThat(openSessions()).isEmpty();
        }

        @Test
        void is_taken_by_an_unproven_launch_too_so_that_a_replay_opens_nothing() {
            attacker.finishedIn(new Visitor(tool));

            HttpResponse<String> again = attacker.finishedIn(new Visitor(tool));

            assertThat(refusalOf(again)).isEqualTo("STATE_UNKNOWN");
        }
    }

    @Nested
    class A_secret {

        @Test
        void without_the_ticket_of_the_page_that_asks_for_it_opens_nothing() {
            HttpResponse<String> page = attacker.finishedIn(new Visitor(tool));
            String action = Form.in(page.body()).action();

            for (String ticket : List.of("", "guessed", attribute(attacker.login, "data-secret"))) {
                HttpResponse<String> shown = new Visitor(tool)
                        .post(page.uri().resolve(action), Map.of("ticket", ticket, "secret", attacker.secret()));

                assertThat(refusalOf(shown)).isEqualTo("BROWSER_NOT_BOUND");
            }
            assertThat(openSessions()).isEmpty();
        }

        @Test
        void shown_twice_opens_once() {
            Visitor own = new Visitor(tool);
            HttpResponse<String> page = attacker.finishedIn(own);

            HttpResponse<String> first = own.send(page, Map.of("secret", attacker.secret()));
            HttpResponse<String> second = own.send(page, Map.of("secret", attacker.secret()));

            assertThat(first.body()).contains("id=\"entrance\"");
            assertThat(refusalOf(second)).isEqualTo("BROWSER_NOT_BOUND");
            assertThat(openSessions()).hasSize(1);
        }

        @Test
        void of_one_launch_does_not_open_another_of_the_same_person() {
            Attacker later = new Attacker();
            HttpResponse<String> page = attacker.finishedIn(new Visitor(tool));

            HttpResponse<String> shown = new Visitor(tool).send(page, Map.of("secret", later.secret()));

            assertThat(refusalOf(shown)).isEqualTo("BROWSER_NOT_BOUND");
            assertThat(openSessions()).isEmpty();
        }
    }

    private void opensNothing(HttpResponse<String> page, Visitor victim) {
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("id=\"proof\"").doesNotContain(attacker.secret());
        assertThat(victim.cookiesSet()).noneMatch(cookie -> cookie.contains("passerelle-ticket"));
        assertThat(openSessions()).isEmpty();
    }

    private List<String> openSessions() {
        return tool.column(
                "launch_session where awaited_secret_hash is null and registration_id in"
                        + " (select id from registration where issuer = '" + lms.issuer() + "') order by id",
                "id || learner_id || ticket_hash");
    }

    private static String refusalOf(HttpResponse<String> page) {
        assertThat(page.statusCode()).isBetween(400, 401);
        return page.body().split("<code>", 2)[1].split("<", 2)[0];
    }

    private static String attribute(HttpResponse<String> page, String name) {
        return page.body().split(name + "=\"", 2)[1].split("\"", 2)[0];
    }
}
