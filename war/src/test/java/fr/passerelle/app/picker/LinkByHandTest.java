package fr.passerelle.app.picker;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.app.boot.fixture.ToolAndLms;
import fr.passerelle.app.boot.fixture.ToolInProcess;
import fr.passerelle.app.picker.fixture.AChoice;
import fr.passerelle.app.storage.fixture.Engine;
import fr.passerelle.house.fixture.Playing;
import fr.passerelle.house.fixture.Visitor;
import fr.passerelle.testlms.TestLms;
import fr.passerelle.testlms.oidc.Launch;
import fr.passerelle.testlms.school.Column;
import fr.passerelle.testlms.school.NewLink;
import fr.passerelle.testlms.school.ResourceLink;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** A link that was placed by hand plays what its teacher chooses, as it was asked for. */
@ParameterizedClass
@EnumSource(Engine.class)
@ExtendWith(ToolAndLms.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class LinkByHandTest {

    private static final String CUSTOM = "https://purl.imsglobal.org/spec/lti/claim/custom";
    private static final String MICHEL = "michel";
    private static final String MODULE = "trouver-la-bonne-page";

    private final ToolInProcess tool;
    private final TestLms lms;
    private final AChoice choice;
    private final Visitor teacher;

    LinkByHandTest(Engine engine, ToolInProcess tool, TestLms lms) {
        this.tool = tool;
        this.lms = lms;
        choice = new AChoice(tool, lms);
        teacher = choice.teacher();
    }

    @Test
    @DisplayName("C-8: a link placed by hand waits for a teacher's choice")
    void a_link_without_content_plays_what_its_teacher_chooses() {
        HttpResponse<String> page = teacher.launch(lms.launch("helene", "a-configurer"));

        HttpResponse<String> trial =
                teacher.sendAll(page, Map.of("placer", List.of("oui"), "contenu", List.of(MICHEL)));
        HttpResponse<String> played = new Visitor(tool).launch(lms.launch("amina", "a-configurer"));

        assertThat(trial.statusCode()).isEqualTo(200);
        assertThat(trial.uri().getPath()).startsWith("/l/");
        assertThat(trial.body()).contains("Michel");
        assertThat(played.body()).contains("Michel");
    }

    @Test
    @DisplayName("C-8: a link placed by hand is set as one placed by deep linking")
    void what_a_teacher_asks_of_a_link_placed_by_hand_is_kept_and_honoured() {
        HttpResponse<String> page = teacher.launch(lms.launch("helene", "a-configurer"));
        teacher.sendAll(
                page,
                Map.of(
                        "placer", List.of("oui"),
                        "contenu", List.of(MODULE),
                        "note-demandee", List.of("oui"),
                        "essais", List.of("2"),
                        "reussite", List.of("90"),
                        "debut", List.of("2020-01-07"),
                        "fin", List.of("2199-02-01")));
        Visitor amina = new Visitor(tool);

        HttpResponse<String> played = amina.launch(lms.launch("amina", "a-configurer"));
        HttpResponse<String> otherwise = new Visitor(tool)
                .launch(lms.launch("bruno", "a-configurer").claim(CUSTOM, Map.of("essais", "5", "note", "oui")));

        assertThat(page.body()).contains("Réglages de l’activité", "name=\"note\"", "name=\"points\"");
        assertThat(played.body()).contains("sur 2.", "jusqu’au 2 février 2199 à 0");
        assertThat(otherwise.body()).contains("sur 5.");
        assertThat(choice.ours(
                        "launch_session",
                        "learner_id not like '~%' order by created_at",
                        "case when graded then 'yes' else 'no' end"))
                .containsExactly("no", "yes");
        Playing.of(MODULE, amina).toTheEnd(played);
        assertThat(choice.ours("attempt", "finished_at is not null", "mastery")).containsExactly("0.9");
        assertThat(choice.ours("score_outbox", "true", "id")).isEmpty();
    }

    @Test
    void the_column_of_a_link_placed_by_hand_is_made_out_of_the_points_asked_for() {
        ResourceLink link = lms.school()
                .place(new NewLink(
                        "sans-colonne", "accueil", "Sans colonne", "", Map.of(), "", Column.none(), List.of()));
        HttpResponse<String> page = teacher.launch(lms.launch("helene", link.handle()));
        teacher.sendAll(
                page,
                Map.of(
                        "placer", List.of("oui"),
                        "contenu", List.of(MODULE),
                        "note", List.of("oui"),
                        "points", List.of("20")));
        Visitor amina = new Visitor(tool);

        Playing.of(MODULE, amina).toTheEnd(amina.launch(lms.launch("amina", link.handle())));
        lms.journal().awaitScoresFor("amina", 1, Duration.ofSeconds(30));

        assertThat(lms.gradebook().columns())
                .filteredOn(column -> column.resourceLinkId().equals(link.id()))
                .singleElement()
                .satisfies(column -> assertThat(column.scoreMaximum()).isEqualTo(20));
    }

    @Test
    void before_its_first_day_a_link_placed_by_hand_is_closed_to_learners_only() {
        HttpResponse<String> page = teacher.launch(lms.launch("helene", "a-configurer"));
        HttpResponse<String> trial = teacher.sendAll(
                page, Map.of("placer", List.of("oui"), "contenu", List.of(MICHEL), "debut", List.of("2199-01-07")));

        HttpResponse<String> early = new Visitor(tool).launch(lms.launch("amina", "a-configurer"));

        assertThat(early.body())
                .contains("n’est pas encore ouverte", "ouvre le 7 janvier 2199 à 0")
                .doesNotContain("class=\"move\"");
        assertThat(trial.body()).doesNotContain("n’est pas encore ouverte");
    }

    @Test
    void a_setting_that_cannot_be_leaves_a_link_placed_by_hand_waiting() {
        HttpResponse<String> page = teacher.launch(lms.launch("helene", "a-configurer"));

        HttpResponse<String> again = teacher.sendAll(
                page, Map.of("placer", List.of("oui"), "contenu", List.of(MICHEL), "essais", List.of("0")));
        HttpResponse<String> played = new Visitor(tool).launch(lms.launch("amina", "a-configurer"));

        assertThat(again.statusCode()).isEqualTo(422);
        assertThat(played.body()).doesNotContain("Michel");
    }

    @Test
    void a_browser_without_cookies_chooses_too() {
        Launch launch = lms.launch("helene", "a-configurer");
        HttpResponse<String> login = teacher.post(tool.address("/lti/login"), launch.loginInitiation());
        String secret = login.body().split("data-secret=\"", 2)[1].split("\"", 2)[0];
        teacher.forget();
        Map<String, String> answer = launch.answer(Visitor.Form.in(login.body()).fields());

        HttpResponse<String> unproven = teacher.post(tool.address("/lti/launch"), answer);
        HttpResponse<String> proven = teacher.send(unproven, Map.of("secret", secret));
        HttpResponse<String> page = teacher.send(proven, Map.of());
        HttpResponse<String> chosen =
                teacher.sendAll(page, Map.of("placer", List.of("oui"), "contenu", List.of(MODULE)));
        HttpResponse<String> trial = teacher.send(chosen, Map.of());

        assertThat(page.body()).contains("name=\"contenu\"");
        assertThat(trial.body()).contains("Trouver la bonne page");
    }

    @Test
    void what_the_link_names_goes_before_what_was_chosen_by_hand() {
        HttpResponse<String> page = teacher.launch(lms.launch("helene", "a-configurer"));
        teacher.sendAll(page, Map.of("placer", List.of("oui"), "contenu", List.of(MICHEL)));

        HttpResponse<String> played =
                new Visitor(tool).launch(lms.launch("amina", "a-configurer").claim(CUSTOM, Map.of("content", MODULE)));

        assertThat(played.body()).contains("Trouver la bonne page");
    }

    @Test
    @DisplayName("G-3: a copied link")
    void a_copy_of_a_link_plays_what_its_original_plays_and_keeps_nothing_else_of_it() {
        HttpResponse<String> page = teacher.launch(lms.launch("helene", "a-configurer"));
        teacher.sendAll(page, Map.of("placer", List.of("oui"), "contenu", List.of(MICHEL)));
        String original = lms.school().link("a-configurer").id();
        Map<String, Object> copy = Map.of("id", "copie-1", "title", "Une copie");

        HttpResponse<String> played = new Visitor(tool)
                .launch(lms.launch("amina", "a-configurer")
                        .claim("https://purl.imsglobal.org/spec/lti/claim/resource_link", copy)
                        .claim(CUSTOM, Map.of("resource_link_history", "inconnu," + original)));

        assertThat(played.body()).contains("Michel");
        assertThat(tool.column(
                        "attempt where placement_id = (select id from placement where resource_link_id = 'copie-1' and "
                                + choice.ours() + ")",
                        "id"))
                .hasSize(1);
    }
}
