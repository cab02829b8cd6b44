package fr.passerelle.app.picker;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.app.boot.fixture.ToolAndLms;
import fr.passerelle.app.boot.fixture.ToolInProcess;
import fr.passerelle.app.picker.fixture.AChoice;
import fr.passerelle.app.storage.fixture.Engine;
import fr.passerelle.house.fixture.Playing;
import fr.passerelle.house.fixture.Visitor;
import fr.passerelle.testlms.TestLms;
import fr.passerelle.testlms.deeplinking.DeepLinkingSettings;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a teacher does before choosing: looks for contents, and tries one out. */
@ParameterizedClass
@EnumSource(Engine.class)
@ExtendWith(ToolAndLms.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class SearchAndTrialTest {

    private static final String MICHEL = "michel";
    private static final String MODULE = "trouver-la-bonne-page";

    private final ToolInProcess tool;
    private final TestLms lms;
    private final AChoice choice;
    private final Visitor teacher;

    SearchAndTrialTest(Engine engine, ToolInProcess tool, TestLms lms) {
        this.tool = tool;
        this.lms = lms;
        choice = new AChoice(tool, lms);
        teacher = choice.teacher();
    }

    @Test
    void searching_keeps_what_was_chosen_and_finds_without_accents_or_case() {
        HttpResponse<String> page = teacher.launch(choice.asked(DeepLinkingSettings.likeMoodle()));

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
        HttpResponse<String> page = teacher.launch(choice.asked(DeepLinkingSettings.likeMoodle()));

        HttpResponse<String> found = teacher.sendAll(
                page,
                Map.of("q", List.of(""), "public", List.of("sgm"), "genre", List.of("module"), "duree", List.of("8")));

        assertThat(found.body())
                .contains("2 contenus trouvés", "value=\"association-en-mairie\"", "value=\"trouver-la-bonne-page\"");
    }

    @Test
    void a_theme_narrows_to_its_contents_and_leaves_paths_out() {
        HttpResponse<String> page = teacher.launch(choice.asked(DeepLinkingSettings.likeMoodle()));

        HttpResponse<String> found =
                teacher.sendAll(page, Map.of("q", List.of(""), "theme", List.of("logement"), "public", List.of("sgm")));
        HttpResponse<String> unknown = teacher.sendAll(found, Map.of("q", List.of(""), "theme", List.of("inconnu")));

        assertThat(page.body()).contains("Logement et travaux");
        assertThat(found.body())
                .contains("1 contenu trouvé", "value=\"urbanisme-declaration-ou-permis\"", "sur le logement")
                .containsPattern("value=\"logement\" selected");
        assertThat(unknown.body()).contains("contenus trouvés");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void a_content_is_tried_out_like_a_learner_and_the_choice_goes_on_where_it_was(boolean cookies) {
        HttpResponse<String> page = teacher.launch(choice.asked(DeepLinkingSettings.likeMoodle()));
        HttpResponse<String> picker = cookies ? page : choice.carried(page);
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
        assertThat(choice.placedLinks()).isEmpty();
        assertThat(lms.journal().scores()).isEmpty();
        assertThat(tool.column(
                        "attempt where learner_id not like '~%' and placement_id in (select id from placement"
                                + " where tried_from = '"
                                + picker.uri().getPath().substring(3) + "')",
                        "id"))
                .isEmpty();

        choice.sent(back, Map.of("placer", List.of("oui"), "contenu", List.of(MICHEL)));
        assertThat(choice.placedLinks()).hasSize(1);
    }

    @Test
    void what_was_tried_out_goes_with_the_launch_it_was_tried_from() {
        HttpResponse<String> page = teacher.launch(choice.asked(DeepLinkingSettings.likeMoodle()));
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
        HttpResponse<String> page = teacher.launch(choice.asked(DeepLinkingSettings.likeMoodle()));

        HttpResponse<String> again =
                teacher.sendAll(page, Map.of("essayer", List.of(content), "contenu", List.of(MICHEL)));

        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(again.body()).containsPattern("value=\"michel\" checked").doesNotContain("<script>");
    }

    @Test
    void a_platform_that_takes_one_item_is_offered_the_contents_of_a_path_one_by_one() {
        HttpResponse<String> page =
                teacher.launch(choice.asked(DeepLinkingSettings.likeMoodle().multiple(null)));

        HttpResponse<String> into = teacher.sendAll(page, Map.of("parcours", List.of("decouverte-sgm")));

        assertThat(page.body())
                .contains("Votre plateforme place un contenu à la fois")
                .doesNotContain("name=\"tout\"");
        assertThat(into.body())
                .contains("5 contenus trouvés", "choisissez le prochain")
                .containsSubsequence("value=\"trouver-la-bonne-page\"", "value=\"lire-une-fiche\"");
    }

    @Test
    void nothing_in_a_search_can_break_the_page() {
        HttpResponse<String> page = teacher.launch(choice.asked(DeepLinkingSettings.likeMoodle()));

        HttpResponse<String> found = teacher.sendAll(
                page,
                Map.of(
                        "q", List.of("\u0000\ud83d\ude00\"><script>" + "x".repeat(5_000)),
                        "contenu", List.of("\u0000", "x".repeat(500))));

        assertThat(found.statusCode()).isEqualTo(200);
        assertThat(found.body()).doesNotContain("\"><script>");
    }

    private static Map<String, List<String>> with(Map<String, List<String>> fields, String name, String value) {
        Map<String, List<String>> all = new HashMap<>(fields);
        all.put(name, List.of(value));
        return all;
    }
}
