package fr.passerelle.app.player;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.app.boot.fixture.ToolAndLms;
import fr.passerelle.app.boot.fixture.ToolInProcess;
import fr.passerelle.house.fixture.Playing;
import fr.passerelle.house.fixture.Visitor;
import fr.passerelle.testlms.TestLms;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What a link may ask for by its custom parameters, from its launch to what the learner reads. */
@ExtendWith(ToolAndLms.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class LinkTermsTest {

    private static final String CUSTOM = "https://purl.imsglobal.org/spec/lti/claim/custom";
    private static final String MODULE = "trouver-la-bonne-page";

    private final ToolInProcess tool;
    private final TestLms lms;
    private final Visitor amina;

    LinkTermsTest(ToolInProcess tool, TestLms lms) {
        this.tool = tool;
        this.lms = lms;
        amina = new Visitor(tool);
    }

    @AfterEach
    void forget() {
        tool.execute("delete from placement");
    }

    private HttpResponse<String> launched(Visitor visitor, String person, Map<String, String> asked) {
        Map<String, String> custom = new HashMap<>(asked);
        custom.put("content", MODULE);
        return visitor.launch(lms.launch(person, MODULE).claim(CUSTOM, custom));
    }

    @Test
    void attempts_run_out_and_the_best_is_kept() {
        HttpResponse<String> first = launched(amina, "amina", Map.of("essais", "1"));
        assertThat(first.body()).contains("Vous avez terminé 0 tentative sur 1.");

        HttpResponse<String> last = Playing.of(MODULE, amina).toTheEnd(first);
        HttpResponse<String> forced = amina.sendAll(last, Map.of("recommencer", List.of("oui")));

        assertThat(last.body()).contains("il ne vous en reste plus").doesNotContain(">Recommencer</button>");
        assertThat(Playing.screen(forced)).isEqualTo("module~fin");
        assertThat(tool.column("attempt", "id")).hasSize(1);
    }

    @Test
    void after_the_deadline_nothing_is_played_and_one_is_told_kindly() {
        HttpResponse<String> begun = launched(amina, "amina", Map.of());

        HttpResponse<String> closed = launched(new Visitor(tool), "amina", Map.of("echeance", "2020-01-15T12:00:00Z"));
        HttpResponse<String> tried = amina.send(begun, Map.of());

        assertThat(closed.body())
                .contains("L’activité est terminée", "jusqu’au 15 janvier 2020 à 13\u00a0h\u00a000")
                .doesNotContain("class=\"move\"");
        assertThat(tried.body()).contains("L’activité est terminée");
    }

    @Test
    void who_finished_before_the_deadline_reads_their_result_after_it() {
        Playing.of(MODULE, amina).toTheEnd(launched(amina, "amina", Map.of()));

        HttpResponse<String> closed = launched(amina, "amina", Map.of("echeance", "2020-01-15"));

        assertThat(closed.body())
                .contains("Votre score est de 100 sur 100.", "pouvait être faite jusqu’au")
                .doesNotContain(">Recommencer</button>");
    }

    @Test
    void a_teacher_is_not_bound_by_a_deadline() {
        HttpResponse<String> group = launched(amina, "helene", Map.of("echeance", "2020-01-15", "essais", "1"));
        String play =
                group.body().replaceAll("(?s).*<a href=\"([^\"]*)\">Voir l’activité comme un apprenant</a>.*", "$1");

        assertThat(amina.get(group.uri().resolve(play)).body()).contains(">Commencer</button>");
    }

    @Test
    void a_page_reads_what_its_link_asks_for_once() {
        HttpResponse<String> page = launched(amina, "amina", Map.of("essais", "3"));
        tool.execute("set query_statistics true");

        amina.get(page.uri());

        List<String> reads = tool.column(
                "information_schema.query_statistics where sql_statement like '% from placement %'"
                        + " or sql_statement like '% from arrangement %'",
                "execution_count");
        assertThat(reads).containsExactly("1", "1");
    }

    @Test
    void a_link_sets_the_mastery() {
        HttpResponse<String> last =
                Playing.of(MODULE, amina).toTheEnd(launched(amina, "amina", Map.of("reussite", "95")));

        assertThat(last.body()).contains("Le seuil de réussite est fixé à 95 sur 100.");
    }

    @Test
    void what_cannot_be_understood_changes_nothing() {
        HttpResponse<String> first = launched(
                amina,
                "amina",
                Map.of("essais", "\u0000", "echeance", "x".repeat(5000), "reussite", "NaN", "audience", "😀"));

        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(first.body()).contains(">Commencer</button>").doesNotContain("tentative sur");
    }

    @Test
    void an_opinion_is_kept_once_and_can_be_changed() {
        HttpResponse<String> last = Playing.of(MODULE, amina).toTheEnd(launched(amina, "amina", Map.of()));

        opinion(last, "beaucoup");
        HttpResponse<String> thanks = opinion(last, "pas-vraiment");
        opinion(last, "n’importe quoi");

        assertThat(thanks.body()).contains("Merci, votre avis est enregistré.");
        assertThat(tool.column("satisfaction", "answer")).containsExactly("pas-vraiment");
    }

    private HttpResponse<String> opinion(HttpResponse<String> last, String code) {
        Map<String, String> fields = new HashMap<>(Visitor.Form.in(last.body()).fields());
        fields.remove("recommencer");
        fields.put("avis", code);
        amina.post(last.uri(), fields);
        return amina.get(last.uri());
    }
}
