package fr.passerelle.app.picker;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.app.boot.fixture.ToolAndLms;
import fr.passerelle.app.boot.fixture.ToolInProcess;
import fr.passerelle.app.fixture.AtOnce;
import fr.passerelle.app.picker.fixture.AChoice;
import fr.passerelle.app.storage.fixture.Engine;
import fr.passerelle.house.fixture.Visitor;
import fr.passerelle.testlms.TestLms;
import fr.passerelle.testlms.deeplinking.DeepLinkingSettings;
import fr.passerelle.testlms.school.ResourceLink;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Choosing content over real HTTP: from the test LMS to the page, and back with a signed answer that it checks. */
@ParameterizedClass
@EnumSource(Engine.class)
@ExtendWith(ToolAndLms.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class PickerTest {

    private static final String ROLES = "https://purl.imsglobal.org/spec/lti/claim/roles";
    private static final String MICHEL = "michel";
    private static final String MODULE = "trouver-la-bonne-page";

    private final ToolInProcess tool;
    private final TestLms lms;
    private final AChoice choice;
    private final Visitor teacher;

    PickerTest(Engine engine, ToolInProcess tool, TestLms lms) {
        this.tool = tool;
        this.lms = lms;
        choice = new AChoice(tool, lms);
        teacher = choice.teacher();
    }

    @Test
    void a_teacher_places_two_graded_contents_and_each_can_be_launched() {
        HttpResponse<String> page = teacher.launch(choice.asked(DeepLinkingSettings.likeMoodle()));

        HttpResponse<String> placed = choice.sent(
                page, Map.of("placer", List.of("oui"), "contenu", List.of(MICHEL, MODULE), "note", List.of("oui")));

        assertThat(placed.statusCode()).as(placed.body()).isEqualTo(200);
        assertThat(choice.placedLinks()).hasSize(2).allMatch(ResourceLink::graded);
        for (ResourceLink link : choice.placedLinks()) {
            HttpResponse<String> played = new Visitor(tool).launch(lms.launch("amina", link.id()));
            assertThat(played.body()).contains(link.title());
        }
    }

    @Test
    void without_the_tick_no_column_is_asked_for() {
        HttpResponse<String> page = teacher.launch(choice.asked(DeepLinkingSettings.likeMoodle()));

        choice.sent(
                page, Map.of("placer", List.of("oui"), "contenu", List.of(MICHEL), "note-demandee", List.of("oui")));

        assertThat(choice.placedLinks()).singleElement().satisfies(link -> {
            assertThat(link.graded()).isFalse();
            assertThat(link.custom()).containsEntry("note", "non");
        });
    }

    @Test
    @DisplayName("C-2: one item where the platform does not say that several are welcome")
    void a_platform_that_takes_one_item_is_offered_one() {
        HttpResponse<String> page =
                teacher.launch(choice.asked(DeepLinkingSettings.likeMoodle().multiple(null)));

        HttpResponse<String> tooMany =
                teacher.sendAll(page, Map.of("placer", List.of("oui"), "contenu", List.of(MICHEL, MODULE)));

        assertThat(page.body()).contains("type=\"radio\"").doesNotContain("name=\"contenu\" type=\"checkbox\"");
        assertThat(tooMany.statusCode()).isEqualTo(422);
        assertThat(tooMany.body()).contains("Choisissez un contenu avant de continuer");
        assertThat(choice.placedLinks()).isEmpty();
    }

    @Test
    @DisplayName("C-5: no column where the platform takes none")
    void a_platform_without_columns_is_offered_none_and_sent_none() {
        HttpResponse<String> page =
                teacher.launch(choice.asked(DeepLinkingSettings.likeMoodle().lineItems(false)));

        HttpResponse<String> placed =
                choice.sent(page, Map.of("placer", List.of("oui"), "contenu", List.of(MICHEL), "note", List.of("oui")));

        assertThat(page.body()).doesNotContain("name=\"note\"");
        assertThat(placed.statusCode()).as(placed.body()).isEqualTo(200);
        assertThat(choice.placedLinks()).singleElement().matches(link -> !link.graded());
    }

    @Test
    @DisplayName("E-9: the questions that come back are offered to every course, and never graded")
    void the_revisions_are_placed_without_a_column_beside_a_graded_content() {
        HttpResponse<String> page = teacher.launch(choice.asked(DeepLinkingSettings.likeMoodle()));

        HttpResponse<String> found =
                teacher.sendAll(page, Map.of("q", List.of("REVISIONS"), "genre", List.of("revisions")));
        choice.sent(
                found,
                Map.of("placer", List.of("oui"), "contenu", List.of("revisions", MICHEL), "note", List.of("oui")));

        assertThat(found.body())
                .contains("1 contenu trouvé", "Mes révisions", "jamais notée")
                .doesNotContain("name=\"essayer\" value=\"revisions\"");
        assertThat(choice.placedLinks()).extracting(ResourceLink::graded).containsExactly(false, true);
        HttpResponse<String> opened = new Visitor(tool)
                .launch(lms.launch("amina", choice.placedLinks().get(0).id()));
        assertThat(opened.body()).contains("Mes révisions");
    }

    @Test
    void a_positioning_is_placed_without_a_column_and_opens() {
        HttpResponse<String> page = teacher.launch(choice.asked(DeepLinkingSettings.likeMoodle()));

        HttpResponse<String> found = teacher.sendAll(page, Map.of("genre", List.of("positionnement")));
        choice.sent(
                found,
                Map.of(
                        "placer",
                        List.of("oui"),
                        "contenu",
                        List.of("positionnement-decouverte-fs"),
                        "note",
                        List.of("oui")));

        assertThat(found.body()).contains("3 contenus trouvés", "Découverte – France services", "jamais notée");
        assertThat(choice.placedLinks()).extracting(ResourceLink::graded).containsExactly(false);
        HttpResponse<String> opened = new Visitor(tool)
                .launch(lms.launch("amina", choice.placedLinks().get(0).id()));
        assertThat(opened.body()).contains("Découverte – France services");
    }

    @Test
    void a_path_is_placed_as_its_contents_in_order_with_the_settings_wished_for() {
        HttpResponse<String> page = teacher.launch(choice.asked(DeepLinkingSettings.likeMoodle()));
        List<String> items =
                List.of("trouver-la-bonne-page", "lire-une-fiche", "bon-guichet", "accompagner-sans-prendre-la-main");

        HttpResponse<String> whole = teacher.sendAll(page, Map.of("tout", List.of("decouverte-fs")));
        HttpResponse<String> placed = choice.sent(
                whole,
                Map.of(
                        "contenu", items,
                        "placer", List.of("oui"),
                        "note", List.of("oui"),
                        "points", List.of("20"),
                        "reussite", List.of("80"),
                        "essais", List.of("3"),
                        "debut", List.of("2030-01-07"),
                        "fin", List.of("2030-02-01")));

        assertThat(whole.body())
                .contains("Voici les contenus du parcours")
                .containsSubsequence(items.stream()
                        .map(item -> "value=\"" + item + "\" checked")
                        .toList());
        assertThat(placed.statusCode()).as(placed.body()).isEqualTo(200);
        assertThat(choice.placedLinks())
                .extracting(link -> link.custom().get("content"))
                .containsExactlyElementsOf(items);
        assertThat(choice.placedLinks()).allSatisfy(link -> {
            assertThat(link.maximum()).isEqualTo(20);
            assertThat(link.custom())
                    .containsEntry("reussite", "80")
                    .containsEntry("essais", "3")
                    .containsEntry("points", "20")
                    .containsEntry("ouverture", "2030-01-07")
                    .doesNotContainKey("note")
                    .containsEntry("echeance", "2030-02-01");
        });
    }

    @ParameterizedTest
    @CsvSource({
        "points, 0",
        "points, 12.5",
        "points, 1001",
        "points, cent",
        "reussite, 101",
        "essais, 0",
        "debut, demain",
        "fin, 2030-02-30"
    })
    void a_setting_that_cannot_be_is_told_in_place_and_nothing_is_lost_or_placed(String field, String value) {
        HttpResponse<String> page = teacher.launch(choice.asked(DeepLinkingSettings.likeMoodle()));

        HttpResponse<String> again = teacher.sendAll(
                page,
                Map.of(
                        "contenu",
                        List.of(MICHEL),
                        "placer",
                        List.of("oui"),
                        "note",
                        List.of("oui"),
                        field,
                        List.of(value)));

        assertThat(again.statusCode()).isEqualTo(422);
        assertThat(again.body())
                .contains("Un réglage est à corriger", "value=\"" + value + "\"")
                .containsPattern("name=\"" + field + "\"[^>]*aria-invalid=\"true\"")
                .containsPattern("value=\"michel\" checked");
        assertThat(choice.placedLinks()).isEmpty();
    }

    @Test
    @DisplayName("H-4: digits as data, no target link, no word about columns")
    void answers_what_the_certification_asks_and_echoes_its_data() {
        HttpResponse<String> page = teacher.launch(choice.asked(DeepLinkingSettings.likeCertification()));

        HttpResponse<String> placed =
                choice.sent(page, Map.of("placer", List.of("oui"), "contenu", List.of(MODULE), "note", List.of("oui")));

        assertThat(placed.statusCode()).as(placed.body()).isEqualTo(200);
        assertThat(choice.placedLinks()).hasSize(1);
    }

    @Test
    @DisplayName("C-3: the platform is answered when nothing is chosen, too")
    void who_changes_their_mind_is_brought_back_with_nothing() {
        HttpResponse<String> page = teacher.launch(choice.asked(DeepLinkingSettings.likeMoodle()));

        HttpResponse<String> back = choice.sent(page, Map.of("rien", List.of("oui")));

        assertThat(back.statusCode()).as(back.body()).isEqualTo(200);
        assertThat(back.uri().getHost()).isEqualTo(lms.authorizationEndpoint().getHost());
        assertThat(choice.placedLinks()).isEmpty();
    }

    @Test
    void an_empty_or_unknown_choice_is_asked_again_and_nothing_is_used_up() {
        HttpResponse<String> page = teacher.launch(choice.asked(DeepLinkingSettings.likeMoodle()));

        HttpResponse<String> nothing = teacher.sendAll(page, Map.of("placer", List.of("oui"), "note", List.of("oui")));
        HttpResponse<String> unknown =
                teacher.sendAll(page, Map.of("placer", List.of("oui"), "contenu", List.of("<script>")));
        HttpResponse<String> placed =
                choice.sent(unknown, Map.of("placer", List.of("oui"), "contenu", List.of(MICHEL)));

        assertThat(nothing.statusCode()).isEqualTo(422);
        assertThat(unknown.statusCode()).isEqualTo(422);
        assertThat(unknown.body()).doesNotContain("<script>");
        assertThat(placed.statusCode()).isEqualTo(200);
    }

    @Test
    @DisplayName("J-17: one answer for one request")
    void eight_answers_at_once_are_one_answer() {
        HttpResponse<String> page = teacher.launch(choice.asked(DeepLinkingSettings.likeMoodle()));

        List<Integer> answers =
                AtOnce.eight(() -> teacher.sendAll(page, Map.of("placer", List.of("oui"), "contenu", List.of(MICHEL)))
                        .statusCode());
        HttpResponse<String> later = teacher.get(page.uri());

        assertThat(answers).containsOnlyOnce(200).contains(409);
        assertThat(later.statusCode()).isEqualTo(409);
        assertThat(later.body()).contains("Ce choix est déjà fait");
    }

    @Test
    @DisplayName("C-1: learners are refused")
    void a_learner_may_not_choose() {
        HttpResponse<String> page = new Visitor(tool)
                .launch(lms.deepLink("amina", "accueil")
                        .with(DeepLinkingSettings.likeMoodle())
                        .launch());

        assertThat(page.statusCode()).isEqualTo(403);
        assertThat(page.body()).contains("réservé aux personnes qui animent la formation");
        assertThat(choice.requests()).isEmpty();
    }

    @Test
    void a_stranger_with_the_address_of_the_picker_sees_nothing_and_sends_nothing() {
        HttpResponse<String> page = teacher.launch(choice.asked(DeepLinkingSettings.likeMoodle()));
        Visitor stranger = new Visitor(tool);

        HttpResponse<String> seen = stranger.get(page.uri());
        HttpResponse<String> forged =
                stranger.sendAll(page, Map.of("placer", List.of("oui"), "contenu", List.of(MICHEL)));

        assertThat(seen.body()).doesNotContain("name=\"contenu\"");
        assertThat(forged.statusCode()).isEqualTo(401);
        assertThat(choice.placedLinks()).isEmpty();
    }

    @Test
    void the_ticket_of_a_player_opens_no_picker() {
        HttpResponse<String> player = teacher.launch(lms.launch("helene", MICHEL));
        String id = player.uri().getPath().replace("/l/", "");

        HttpResponse<String> picker = teacher.get(tool.address("/c/" + id));
        HttpResponse<String> review = teacher.get(tool.address("/r/" + id));

        assertThat(picker.body()).doesNotContain("name=\"contenu\"");
        assertThat(review.body()).doesNotContain("Consultation");
    }

    @Test
    @DisplayName("A-37: an administrator of the institution may configure")
    void an_institutions_administrator_may_choose_but_is_no_teacher() {
        HttpResponse<String> page = teacher.launch(lms.launch("helene", "a-configurer")
                .claim(ROLES, List.of("http://purl.imsglobal.org/vocab/lis/v2/institution/person#Administrator")));

        assertThat(page.body()).contains("name=\"contenu\"");
    }
}
