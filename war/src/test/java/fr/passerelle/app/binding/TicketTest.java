package fr.passerelle.app.binding;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.app.boot.fixture.ToolInProcess;
import fr.passerelle.app.storage.fixture.Engine;
import fr.passerelle.house.fixture.Visitor;
import fr.passerelle.house.fixture.Visitor.Form;
import fr.passerelle.testlms.TestLms;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** What opens a launch after the door: its cookie with the page's own token, or the ticket the page carries (B-2). */
@DisplayNameGeneration(ReplaceUnderscores.class)
class TicketTest {

    private static ToolInProcess tool;
    private static TestLms lms;

    @BeforeAll
    static void open() {
        tool = ToolInProcess.on(Engine.H2);
        lms = TestLms.start();
        tool.knows(lms);
    }

    @AfterAll
    static void shut() {
        lms.close();
        tool.close();
    }

    @Test
    void a_form_of_our_own_page_is_played() {
        Visitor amina = new Visitor(tool);
        HttpResponse<String> page = amina.launch(lms.launch("amina", "michel"));
        int before = moves();

        HttpResponse<String> next = amina.send(page, Map.of());

        assertThat(next.statusCode()).isEqualTo(200);
        assertThat(moves()).isEqualTo(before + 1);
    }

    @Test
    void a_form_of_another_site_comes_with_the_cookie_and_changes_nothing() {
        Visitor bruno = new Visitor(tool);
        HttpResponse<String> page = bruno.launch(lms.launch("bruno", "michel"));
        Map<String, String> forged = new HashMap<>(Form.in(page.body()).fields());
        int before = moves();

        for (String csrf : List.of("", "forged")) {
            forged.put("csrf", csrf);
            assertThat(bruno.post(page.uri(), forged).statusCode()).isEqualTo(401);
        }
        forged.remove("csrf");
        assertThat(bruno.post(page.uri(), forged).statusCode()).isEqualTo(401);

        assertThat(moves()).isEqualTo(before);
    }

    @Test
    void the_token_of_one_launch_is_of_no_use_in_another() {
        Visitor chloe = new Visitor(tool);
        HttpResponse<String> hers = chloe.launch(lms.launch("chloe", "michel"));
        HttpResponse<String> again = new Visitor(tool).launch(lms.launch("chloe", "michel"));
        Map<String, String> crossed = new HashMap<>(Form.in(hers.body()).fields());
        crossed.put("csrf", Form.in(again.body()).fields().getOrDefault("csrf", ""));

        assertThat(chloe.post(hers.uri(), crossed).statusCode()).isEqualTo(401);
    }

    @Test
    void a_ticket_carried_by_the_page_opens_its_own_launch_only() {
        Visitor amina = new Visitor(tool);
        HttpResponse<String> hers = amina.launch(lms.launch("amina", "michel"));
        String ticket = amina.cookiesKept().stream()
                .filter(cookie -> cookie.startsWith("__Secure-passerelle-ticket="))
                .findFirst()
                .orElseThrow()
                .split("[=;]", 3)[1];
        HttpResponse<String> his = new Visitor(tool).launch(lms.launch("bruno", "michel"));
        Visitor cookieless = new Visitor(tool);

        assertThat(cookieless.post(hers.uri(), Map.of("ticket", ticket)).statusCode())
                .isEqualTo(200);
        assertThat(cookieless.post(his.uri(), Map.of("ticket", ticket)).statusCode())
                .isEqualTo(401);
        assertThat(cookieless
                        .post(tool.address("/l/nothing-like-a-launch"), Map.of("ticket", ticket))
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void two_launches_in_one_browser_keep_their_cookies_apart() {
        Visitor amina = new Visitor(tool);
        HttpResponse<String> first = amina.launch(lms.launch("amina", "michel"));
        HttpResponse<String> second = amina.launch(lms.launch("amina", "trouver-la-bonne-page"));

        assertThat(second.uri()).isNotEqualTo(first.uri());
        assertThat(amina.cookiesKept())
                .filteredOn(cookie -> cookie.startsWith("__Secure"))
                .allSatisfy(cookie -> assertThat(cookie).contains("; Path=/l/"));
    }

    private static int moves() {
        return tool.column("attempt_move", "place").size();
    }
}
