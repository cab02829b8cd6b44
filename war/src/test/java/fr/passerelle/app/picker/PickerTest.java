package fr.passerelle.app.picker;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.app.boot.fixture.ToolInProcess;
import fr.passerelle.app.fixture.AtOnce;
import fr.passerelle.app.storage.fixture.Engine;
import fr.passerelle.house.fixture.Playing;
import fr.passerelle.house.fixture.Visitor;
import fr.passerelle.testlms.TestLms;
import fr.passerelle.testlms.deeplinking.DeepLinkingSettings;
import fr.passerelle.testlms.oidc.Launch;
import fr.passerelle.testlms.school.Column;
import fr.passerelle.testlms.school.NewLink;
import fr.passerelle.testlms.school.ResourceLink;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Choosing content over real HTTP: from the test LMS to the page, and back with a signed answer that it checks. */
@ParameterizedClass
@EnumSource(Engine.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class PickerTest {

    private static final String CUSTOM = "https://purl.imsglobal.org/spec/lti/claim/custom";
    private static final String ROLES = "https://purl.imsglobal.org/spec/lti/claim/roles";
    private static final String MICHEL = "michel";
    private static final String MODULE = "trouver-la-bonne-page";

    @SuppressWarnings("NullAway.Init") // before each invocation of the class
    private static ToolInProcess tool;

    @Parameter
    @SuppressWarnings("NullAway.Init") // by JUnit
    Engine engine;

    private TestLms lms;
    private Visitor teacher;
    private List<String> before;

    @BeforeParameterizedClassInvocation
    static void open(Engine engine) {
        tool = ToolInProcess.on(engine);
    }

    @AfterParameterizedClassInvocation
    static void shut() {
        tool.close();
    }

    @BeforeEach
    void meet() {
        lms = TestLms.start();
        tool.knows(lms);
        teacher = new Visitor(tool);
        before = lms.school().links().stream().map(ResourceLink::id).toList();
    }

    @AfterEach
    void part() {
        lms.close();
    }

    @Test
    void a_teacher_places_two_graded_contents_and_each_can_be_launched() {
        HttpResponse<String> page = teacher.launch(choosing(DeepLinkingSettings.likeMoodle()));

        HttpResponse<String> placed = sent(
                page, Map.of("placer", List.of("oui"), "contenu", List.of(MICHEL, MODULE), "note", List.of("oui")));

        assertThat(placed.statusCode()).as(placed.body()).isEqualTo(200);
        assertThat(placedLinks()).hasSize(2).allMatch(ResourceLink::graded);
        for (ResourceLink link : placedLinks()) {
            HttpResponse<String> played = new Visitor(tool).launch(lms.launch("amina", link.id()));
            assertThat(played.body()).contains(link.title());
        }
    }

    @Test
    void without_the_tick_no_column_is_asked_for() {
        HttpResponse<String> page = teacher.launch(choosing(DeepLinkingSettings.likeMoodle()));

        sent(page, Map.of("placer", List.of("oui"), "contenu", List.of(MICHEL), "note-demandee", List.of("oui")));

        assertThat(placedLinks()).singleElement().satisfies(link -> {
            assertThat(link.graded()).isFalse();
            assertThat(link.custom()).containsEntry("note", "non");
        });
    }

    @Test
    @DisplayName("C-2: one item where the platform does not say that several are welcome")
    void a_platform_that_takes_one_item_is_offered_one() {
        HttpResponse<String> page =
                teacher.launch(choosing(DeepLinkingSettings.likeMoodle().multiple(null)));

        HttpResponse<String> tooMany =
                teacher.sendAll(page, Map.of("placer", List.of("oui"), "contenu", List.of(MICHEL, MODULE)));

        assertThat(page.body()).contains("type=\"radio\"").doesNotContain("name=\"contenu\" type=\"checkbox\"");
        assertThat(tooMany.statusCode()).isEqualTo(422);
        assertThat(tooMany.body()).contains("Choisissez un contenu avant de continuer");
        assertThat(placedLinks()).isEmpty();
    }

    @Test
    @DisplayName("C-5: no column where the platform takes none")
    void a_platform_without_columns_is_offered_none_and_sent_none() {
        HttpResponse<String> page =
                teacher.launch(choosing(DeepLinkingSettings.likeMoodle().lineItems(false)));

        HttpResponse<String> placed =
                sent(page, Map.of("placer", List.of("oui"), "contenu", List.of(MICHEL), "note", List.of("oui")));

        assertThat(page.body()).doesNotContain("name=\"note\"");
        assertThat(placed.statusCode()).as(placed.body()).isEqualTo(200);
        assertThat(placedLinks()).singleElement().matches(link -> !link.graded());
    }

    @Test
    void searching_keeps_what_was_chosen_and_finds_without_accents_or_case() {
        HttpResponse<String> page = teacher.launch(choosing(DeepLinkingSettings.likeMoodle()));

        HttpResponse<String> found =
                teacher.sendAll(page, Map.of("contenu", List.of(MICHEL), "q", List.of("DECES  l'un")));
        HttpResponse<String> nothing = teacher.sendAll(found, Map.of("contenu", List.of(MICHEL), "q", List.of("zzz")));

        assertThat(found.statusCode()).isEqualTo(200);
        assertThat(nothing.body())
                .contains("Aucun contenu trouvé", "Déjà choisis, hors de cette liste")
                .containsPattern("value=\"michel\" checked");
        assertThat(teacher.get(nothing.uri()).body()).isEqualTo(nothing.body());
    }

    @Test
    void filters_narrow_by_audience_kind_and_duration_together() {
        HttpResponse<String> page = teacher.launch(choosing(DeepLinkingSettings.likeMoodle()));

        HttpResponse<String> found = teacher.sendAll(
                page,
                Map.of("q", List.of(""), "public", List.of("sgm"), "genre", List.of("module"), "duree", List.of("8")));

        assertThat(found.body())
                .contains("2 contenus trouvés", "value=\"association-en-mairie\"", "value=\"trouver-la-bonne-page\"");
    }

    @Test
    void a_theme_narrows_to_its_contents_and_leaves_paths_out() {
        HttpResponse<String> page = teacher.launch(choosing(DeepLinkingSettings.likeMoodle()));

        HttpResponse<String> found =
                teacher.sendAll(page, Map.of("q", List.of(""), "theme", List.of("logement"), "public", List.of("sgm")));
        HttpResponse<String> unknown = teacher.sendAll(found, Map.of("q", List.of(""), "theme", List.of("inconnu")));

        assertThat(page.body()).contains("Logement et travaux");
        assertThat(found.body())
                .contains("1 contenu trouvé", "value=\"urbanisme-declaration-ou-permis\"", "sur le logement")
                .containsPattern("value=\"logement\" selected");
        assertThat(unknown.body()).contains("contenus trouvés");
    }

    @Test
    @DisplayName("E-9: the questions that come back are offered to every course, and never graded")
    void the_revisions_are_placed_without_a_column_beside_a_graded_content() {
        HttpResponse<String> page = teacher.launch(choosing(DeepLinkingSettings.likeMoodle()));

        HttpResponse<String> found =
                teacher.sendAll(page, Map.of("q", List.of("REVISIONS"), "genre", List.of("revisions")));
        sent(found, Map.of("placer", List.of("oui"), "contenu", List.of("revisions", MICHEL), "note", List.of("oui")));

        assertThat(found.body())
                .contains("1 contenu trouvé", "Mes révisions", "jamais notée")
                .doesNotContain("name=\"essayer\" value=\"revisions\"");
        assertThat(placedLinks()).extracting(ResourceLink::graded).containsExactly(false, true);
        HttpResponse<String> opened = new Visitor(tool)
                .launch(lms.launch("amina", placedLinks().get(0).id()));
        assertThat(opened.body()).contains("Mes révisions");
    }

    @Test
    void a_positioning_is_placed_without_a_column_and_opens() {
        HttpResponse<String> page = teacher.launch(choosing(DeepLinkingSettings.likeMoodle()));

        HttpResponse<String> found = teacher.sendAll(page, Map.of("genre", List.of("positionnement")));
        sent(
                found,
                Map.of(
                        "placer",
                        List.of("oui"),
                        "contenu",
                        List.of("positionnement-decouverte-fs"),
                        "note",
                        List.of("oui")));

        assertThat(found.body()).contains("3 contenus trouvés", "Découverte – France services", "jamais notée");
        assertThat(placedLinks()).extracting(ResourceLink::graded).containsExactly(false);
        HttpResponse<String> opened = new Visitor(tool)
                .launch(lms.launch("amina", placedLinks().get(0).id()));
        assertThat(opened.body()).contains("Découverte – France services");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void a_content_is_tried_out_like_a_learner_and_the_choice_goes_on_where_it_was(boolean cookies) {
        HttpResponse<String> page = teacher.launch(choosing(DeepLinkingSettings.likeMoodle()));
        HttpResponse<String> picker = cookies ? page : carried(page);
        Map<String, List<String>> wish = Map.of(
                "q", List.of("page & \"trois\" gestes é"),
                "theme", List.of("information"),
                "contenu", List.of(MODULE, MICHEL),
                "points", List.of("vingt"));

        HttpResponse<String> tried = teacher.sendAll(picker, with(wish, "essayer", MODULE));
        HttpResponse<String> trial = cookies ? tried : teacher.send(tried, Map.of());
        HttpResponse<String> last = Playing.of(MODULE, teacher).toTheEnd(trial);
        HttpResponse<String> back = cookies
                ? teacher.get(tool.address(picker.uri().getPath()))
                : teacher.sendFormWith(last, "id=\"choix\"");

        assertThat(trial.uri().getPath()).startsWith("/l/");
        assertThat(trial.body())
                .contains(
                        "Vous essayez ce contenu",
                        "Revenir au choix",
                        picker.uri().getPath());
        assertThat(last.body()).doesNotContain("/groupe");
        assertThat(teacher.get(tool.address(trial.uri().getPath() + "/groupe")).body())
                .doesNotContain("Le groupe");
        assertThat(back.body())
                .contains("value=\"page &amp; &#34;trois&#34; gestes é\"", "value=\"vingt\"")
                .containsPattern("value=\"information\" selected")
                .containsPattern("value=\"michel\" checked")
                .containsPattern("value=\"" + MODULE + "\" checked")
                .containsPattern("value=\"" + MODULE + "\" data-focus");
        assertThat(placedLinks()).isEmpty();
        assertThat(lms.journal().scores()).isEmpty();
        assertThat(tool.column(
                        "attempt where learner_id not like '~%' and placement_id in (select id from placement"
                                + " where tried_from = '"
                                + picker.uri().getPath().substring(3) + "')",
                        "id"))
                .isEmpty();

        sent(back, Map.of("placer", List.of("oui"), "contenu", List.of(MICHEL)));
        assertThat(placedLinks()).hasSize(1);
    }

    @Test
    void what_was_tried_out_goes_with_the_launch_it_was_tried_from() {
        HttpResponse<String> page = teacher.launch(choosing(DeepLinkingSettings.likeMoodle()));
        String launch = page.uri().getPath().substring(3);
        teacher.sendAll(page, Map.of("essayer", List.of(MICHEL)));
        teacher.sendAll(page, Map.of("essayer", List.of(MODULE)));
        teacher.sendAll(page, Map.of("essayer", List.of(MODULE)));
        List<String> before = tool.column("placement where tried_from = '" + launch + "'", "playable_id");

        tool.execute("delete from launch_session where id = '" + launch + "'");

        assertThat(before).containsExactlyInAnyOrder(MICHEL, MODULE);
        assertThat(tool.column("placement where resource_link_id like '%" + launch + "%'", "id"))
                .isEmpty();
        assertThat(tool.column("launch_session where chooser_id = '" + launch + "'", "id"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"inconnu", "revisions", "<script>", ""})
    void what_cannot_be_tried_out_leaves_one_in_the_picker(String content) {
        HttpResponse<String> page = teacher.launch(choosing(DeepLinkingSettings.likeMoodle()));

        HttpResponse<String> again =
                teacher.sendAll(page, Map.of("essayer", List.of(content), "contenu", List.of(MICHEL)));

        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(again.body()).containsPattern("value=\"michel\" checked").doesNotContain("<script>");
    }

    @Test
    void a_path_is_placed_as_its_contents_in_order_with_the_settings_wished_for() {
        HttpResponse<String> page = teacher.launch(choosing(DeepLinkingSettings.likeMoodle()));
        List<String> items =
                List.of("trouver-la-bonne-page", "lire-une-fiche", "bon-guichet", "accompagner-sans-prendre-la-main");

        HttpResponse<String> whole = teacher.sendAll(page, Map.of("tout", List.of("decouverte-fs")));
        HttpResponse<String> placed = sent(
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
        assertThat(placedLinks())
                .extracting(link -> link.custom().get("content"))
                .containsExactlyElementsOf(items);
        assertThat(placedLinks()).allSatisfy(link -> {
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

    @Test
    void a_platform_that_takes_one_item_is_offered_the_contents_of_a_path_one_by_one() {
        HttpResponse<String> page =
                teacher.launch(choosing(DeepLinkingSettings.likeMoodle().multiple(null)));

        HttpResponse<String> into = teacher.sendAll(page, Map.of("parcours", List.of("decouverte-sgm")));

        assertThat(page.body())
                .contains("Votre plateforme place un contenu à la fois")
                .doesNotContain("name=\"tout\"");
        assertThat(into.body())
                .contains("5 contenus trouvés", "choisissez le prochain")
                .containsSubsequence("value=\"trouver-la-bonne-page\"", "value=\"lire-une-fiche\"");
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
        HttpResponse<String> page = teacher.launch(choosing(DeepLinkingSettings.likeMoodle()));

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
        assertThat(placedLinks()).isEmpty();
    }

    @Test
    void nothing_in_a_search_can_break_the_page() {
        HttpResponse<String> page = teacher.launch(choosing(DeepLinkingSettings.likeMoodle()));

        HttpResponse<String> found = teacher.sendAll(
                page,
                Map.of(
                        "q", List.of("\u0000\ud83d\ude00\"><script>" + "x".repeat(5_000)),
                        "contenu", List.of("\u0000", "x".repeat(500))));

        assertThat(found.statusCode()).isEqualTo(200);
        assertThat(found.body()).doesNotContain("\"><script>");
    }

    @Test
    @DisplayName("H-4: digits as data, no target link, no word about columns")
    void answers_what_the_certification_asks_and_echoes_its_data() {
        HttpResponse<String> page = teacher.launch(choosing(DeepLinkingSettings.likeCertification()));

        HttpResponse<String> placed =
                sent(page, Map.of("placer", List.of("oui"), "contenu", List.of(MODULE), "note", List.of("oui")));

        assertThat(placed.statusCode()).as(placed.body()).isEqualTo(200);
        assertThat(placedLinks()).hasSize(1);
    }

    @Test
    @DisplayName("C-3: the platform is answered when nothing is chosen, too")
    void who_changes_their_mind_is_brought_back_with_nothing() {
        HttpResponse<String> page = teacher.launch(choosing(DeepLinkingSettings.likeMoodle()));

        HttpResponse<String> back = sent(page, Map.of("rien", List.of("oui")));

        assertThat(back.statusCode()).as(back.body()).isEqualTo(200);
        assertThat(back.uri().getHost()).isEqualTo(lms.authorizationEndpoint().getHost());
        assertThat(placedLinks()).isEmpty();
    }

    @Test
    void an_empty_or_unknown_choice_is_asked_again_and_nothing_is_used_up() {
        HttpResponse<String> page = teacher.launch(choosing(DeepLinkingSettings.likeMoodle()));

        HttpResponse<String> nothing = teacher.sendAll(page, Map.of("placer", List.of("oui"), "note", List.of("oui")));
        HttpResponse<String> unknown =
                teacher.sendAll(page, Map.of("placer", List.of("oui"), "contenu", List.of("<script>")));
        HttpResponse<String> placed = sent(unknown, Map.of("placer", List.of("oui"), "contenu", List.of(MICHEL)));

        assertThat(nothing.statusCode()).isEqualTo(422);
        assertThat(unknown.statusCode()).isEqualTo(422);
        assertThat(unknown.body()).doesNotContain("<script>");
        assertThat(placed.statusCode()).isEqualTo(200);
    }

    @Test
    @DisplayName("J-17: one answer for one request")
    void eight_answers_at_once_are_one_answer() {
        HttpResponse<String> page = teacher.launch(choosing(DeepLinkingSettings.likeMoodle()));

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
        assertThat(requests()).isEmpty();
    }

    @Test
    void a_stranger_with_the_address_of_the_picker_sees_nothing_and_sends_nothing() {
        HttpResponse<String> page = teacher.launch(choosing(DeepLinkingSettings.likeMoodle()));
        Visitor stranger = new Visitor(tool);

        HttpResponse<String> seen = stranger.get(page.uri());
        HttpResponse<String> forged =
                stranger.sendAll(page, Map.of("placer", List.of("oui"), "contenu", List.of(MICHEL)));

        assertThat(seen.body()).doesNotContain("name=\"contenu\"");
        assertThat(forged.statusCode()).isEqualTo(401);
        assertThat(placedLinks()).isEmpty();
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
        assertThat(ours(
                        "launch_session",
                        "learner_id not like '~%' order by created_at",
                        "case when graded then 'yes' else 'no' end"))
                .containsExactly("no", "yes");
        Playing.of(MODULE, amina).toTheEnd(played);
        assertThat(ours("attempt", "finished_at is not null", "mastery")).containsExactly("0.9");
        assertThat(ours("score_outbox", "true", "id")).isEmpty();
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
                                + OURS.formatted(lms.issuer()) + ")",
                        "id"))
                .hasSize(1);
    }

    @Test
    @DisplayName("A-37: an administrator of the institution may configure")
    void an_institutions_administrator_may_choose_but_is_no_teacher() {
        HttpResponse<String> page = teacher.launch(lms.launch("helene", "a-configurer")
                .claim(ROLES, List.of("http://purl.imsglobal.org/vocab/lis/v2/institution/person#Administrator")));

        assertThat(page.body()).contains("name=\"contenu\"");
    }

    /** The same page as a browser gets it that keeps no cookie: it carries the ticket. */
    private HttpResponse<String> carried(HttpResponse<String> page) {
        String cookie = teacher.cookiesKept().stream()
                .filter(kept -> kept.contains("Path=" + page.uri().getPath()))
                .findFirst()
                .orElseThrow();
        String ticket = cookie.split("=", 2)[1].split(";", 2)[0];
        teacher.forget();
        return teacher.post(page.uri(), Map.of("ticket", ticket));
    }

    private static Map<String, List<String>> with(Map<String, List<String>> fields, String name, String value) {
        Map<String, List<String>> all = new HashMap<>(fields);
        all.put(name, List.of(value));
        return all;
    }

    /** What a column holds in the rows of the link placed by hand. */
    private List<String> ours(String table, String condition, String column) {
        return tool.column(
                "(select * from " + table
                        + " where placement_id in (select id from placement where resource_link_id = '"
                        + lms.school().link("a-configurer").id() + "' and " + OURS.formatted(lms.issuer()) + ") and "
                        + condition + ") rows",
                column);
    }

    private Launch choosing(DeepLinkingSettings settings) {
        return lms.deepLink("helene", "accueil").with(settings).launch();
    }

    /** The choice, and our signed answer carried to the platform. */
    private HttpResponse<String> sent(HttpResponse<String> page, Map<String, List<String>> choice) {
        HttpResponse<String> answer = teacher.sendAll(page, choice);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return teacher.send(answer, Map.of());
    }

    private List<ResourceLink> placedLinks() {
        return lms.school().links().stream()
                .filter(link -> !before.contains(link.id()))
                .toList();
    }

    private static final String OURS = "registration_id in (select id from registration where issuer = '%s')";

    private List<String> requests() {
        return tool.column("content_request where " + OURS.formatted(lms.issuer()), "launch_id");
    }
}
