package fr.passerelle.app.picker;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.app.boot.fixture.ToolAndLms;
import fr.passerelle.app.boot.fixture.ToolInProcess;
import fr.passerelle.app.fixture.AtOnce;
import fr.passerelle.app.storage.fixture.Engine;
import fr.passerelle.house.fixture.Playing;
import fr.passerelle.house.fixture.Visitor;
import fr.passerelle.testlms.TestLms;
import fr.passerelle.testlms.school.Column;
import fr.passerelle.testlms.school.NewLink;
import fr.passerelle.testlms.school.ResourceLink;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** A teacher changes their mind about an activity that was placed by hand: until somebody has begun, and no longer. */
@ParameterizedClass
@EnumSource(Engine.class)
@ExtendWith(ToolAndLms.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class ChoosingAgainTest {
    private static final String CLAIM = "https://purl.imsglobal.org/spec/lti/claim/";
    private static final String CUSTOM = CLAIM + "custom";
    private static final String MENTOR = "http://purl.imsglobal.org/vocab/lis/v2/membership#Mentor";
    private static final String MICHEL = "michel";
    private static final String MODULE = "trouver-la-bonne-page";
    private static final String BUTTON = "Choisir un autre contenu</button>";

    private final ToolInProcess tool;
    private final TestLms lms;
    private final Visitor teacher;
    private final String link;

    /** A link placed by hand, without a column of its own. */
    ChoosingAgainTest(Engine engine, ToolInProcess tool, TestLms lms) {
        this.tool = tool;
        this.lms = lms;
        teacher = new Visitor(tool);
        link = lms.school()
                .place(new NewLink("a-la-main", "accueil", "À la main", "", Map.of(), "", Column.none(), List.of()))
                .handle();
    }

    @Test
    void another_content_takes_the_place_of_the_first_and_the_column_follows() {
        chooses(
                launched(),
                MICHEL,
                Map.of("note", "oui", "points", "50", "essais", "3", "debut", "2020-01-07", "fin", "2199-02-01"));

        HttpResponse<String> picker = choosesAgain(launched());
        HttpResponse<String> group = chooses(picker, MODULE, Map.of("note", "oui", "points", "20"));

        assertThat(picker.body())
                .contains("propose maintenant «\u00a0Michel a oublié ses lunettes\u00a0»")
                .contains("value=\"michel\" checked", field("points", "50"), field("essais", "3"))
                .contains(field("debut", "2020-01-07"), field("fin", "2199-02-01"));
        assertThat(group.uri().getPath()).endsWith("/groupe");
        assertThat(group.body()).contains("Trouver la bonne page").doesNotContain("Michel");
        Visitor amina = new Visitor(tool);
        Playing.of(MODULE, amina).toTheEnd(amina.launch(lms.launch("amina", link)));
        lms.journal().awaitScoresFor("amina", 1, Duration.ofSeconds(30));
        assertThat(column()).isEqualTo(20);
    }

    @Test
    void settings_alone_change_by_the_same_form() {
        chooses(launched(), MODULE, Map.of("note", "oui"));

        chooses(choosesAgain(launched()), MODULE, Map.of("note-demandee", "oui", "essais", "2"));

        assertThat(new Visitor(tool).launch(lms.launch("amina", link)).body()).contains("sur 2.");
        assertThat(tool.column("launch_session where learner_id not like '~%' and " + here(), "graded"))
                .singleElement()
                .asString()
                .isEqualToIgnoringCase("false");
    }

    @Test
    void who_was_launched_before_the_first_day_is_graded_as_it_was_chosen_anew() {
        chooses(launched(), MICHEL, Map.of("note", "oui", "points", "50", "debut", "2199-01-01"));
        Visitor amina = new Visitor(tool);
        HttpResponse<String> early = amina.launch(lms.launch("amina", link));

        chooses(choosesAgain(launched()), MODULE, Map.of("note", "oui", "points", "20"));
        Playing.of(MODULE, amina).toTheEnd(amina.get(early.uri()));
        lms.journal().awaitScoresFor("amina", 1, Duration.ofSeconds(30));

        assertThat(early.body()).contains("n’est pas encore ouverte");
        assertThat(column()).isEqualTo(20);
        assertThat(tool.column("grade_target where " + here(), "resource_id")).containsExactly(MODULE);
    }

    @Test
    void what_is_not_to_be_graded_any_more_sends_no_grade_of_who_was_launched_before() {
        chooses(launched(), MICHEL, Map.of("note", "oui", "debut", "2199-01-01"));
        Visitor amina = new Visitor(tool);
        HttpResponse<String> early = amina.launch(lms.launch("amina", link));

        chooses(choosesAgain(launched()), MODULE, Map.of("note-demandee", "oui"));
        Playing.of(MODULE, amina).toTheEnd(amina.get(early.uri()));

        assertThat(tool.column("attempt where finished_at is not null and " + here(), "playable_id"))
                .containsExactly(MODULE);
        assertThat(tool.column("score_outbox where " + here(), "id")).isEmpty();
    }

    @Test
    void who_changes_nothing_comes_back_to_the_group() {
        chooses(launched(), MICHEL, Map.of("essais", "3"));
        HttpResponse<String> picker = choosesAgain(launched());

        HttpResponse<String> group = teacher.send(picker, Map.of("garder", "oui"));

        assertThat(group.uri().getPath()).endsWith("/groupe");
        assertThat(group.body()).contains("Michel", BUTTON);
        assertThat(tool.column("placement where resource_link_id = '" + id() + "' and " + ours(), "chosen_settings"))
                .containsExactly("essais=3 note=non");
        assertThat(teacher.send(picker, Map.of("garder", "oui")).statusCode()).isEqualTo(409);
    }

    @Test
    void once_somebody_began_the_page_says_what_to_do_and_nothing_else_can_be_chosen() {
        HttpResponse<String> before = chooses(launched(), MICHEL, Map.of());
        HttpResponse<String> picker = choosesAgain(launched());
        HttpResponse<String> first = chooses(choosesAgain(launched()), MICHEL, Map.of());
        new Visitor(tool).launch(lms.launch("amina", link));

        HttpResponse<String> late = chooses(picker, MODULE, Map.of());
        HttpResponse<String> group = launched();
        HttpResponse<String> pressed = teacher.sendFormWith(before, BUTTON);

        assertThat(first.body()).contains(BUTTON);
        for (HttpResponse<String> refused : List.of(late, pressed)) {
            assertThat(refused.statusCode()).isEqualTo(409);
            assertThat(refused.body()).contains("Une personne a déjà commencé", "placez une nouvelle activité");
        }
        assertThat(group.body())
                .contains("Une personne au moins a commencé", "placez une nouvelle activité")
                .doesNotContain(BUTTON);
        assertThat(playing()).isEqualTo(MICHEL);
    }

    /** Two teachers are asked at once; the slower one finds learners at work on what the other chose. */
    @Test
    void a_first_choice_that_comes_late_takes_nothing_from_who_began() {
        HttpResponse<String> slow = launched();
        Visitor quicker = new Visitor(tool);
        HttpResponse<String> picker = quicker.launch(lms.launch("helene", link));
        quicker.send(picker, Map.of("placer", "oui", "contenu", MICHEL));
        new Visitor(tool).launch(lms.launch("amina", link));

        HttpResponse<String> late = chooses(slow, MODULE, Map.of());

        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(late.body()).contains("Une personne a déjà commencé");
        assertThat(playing()).isEqualTo(MICHEL);
    }

    @Test
    void what_the_platform_names_is_changed_there() {
        HttpResponse<String> before = chooses(launched(), MICHEL, Map.of());
        HttpResponse<String> picker = choosesAgain(launched());

        HttpResponse<String> group =
                teacher.launch(lms.launch("helene", link).claim(CUSTOM, Map.of("content", MODULE)));
        HttpResponse<String> pressed = teacher.sendFormWith(before, BUTTON);
        HttpResponse<String> late = chooses(picker, MICHEL, Map.of());

        assertThat(group.body())
                .contains("Ce contenu vient de votre plateforme")
                .doesNotContain(BUTTON);
        for (HttpResponse<String> refused : List.of(late, pressed)) {
            assertThat(refused.statusCode()).isEqualTo(409);
            assertThat(refused.body()).contains("se choisit dans votre plateforme");
        }
        assertThat(playing()).isEqualTo(MODULE);
    }

    @Test
    void only_who_teaches_there_and_means_it_comes_to_the_picker() {
        HttpResponse<String> group = chooses(launched(), MICHEL, Map.of());
        URI address = URI.create(group.uri() + "/contenu");
        Visitor mentor = new Visitor(tool);
        HttpResponse<String> looking = mentor.launch(lms.launch("denis", link)
                .claim(CLAIM + "roles", List.of(MENTOR))
                .claim(
                        CLAIM + "role_scope_mentor",
                        List.of(lms.school().person("amina").sub())));
        String ticket =
                mentor.cookiesKept().get(mentor.cookiesKept().size() - 1).split("[=;]", 3)[1];
        new Visitor(tool).launch(lms.launch("helene", "mairie-michel"));
        String foreign = tool.column(
                        "placement where resource_link_id = '"
                                + lms.school().link("mairie-michel").id() + "' and " + ours(),
                        "id")
                .get(0);

        assertThat(teacher.post(address, Map.of("csrf", "deviné")).statusCode()).isEqualTo(401);
        assertThat(new Visitor(tool)
                        .post(address, Map.of("csrf", csrf(group.body())))
                        .statusCode())
                .isEqualTo(401);
        assertThat(mentor.post(URI.create(looking.uri() + "/contenu"), Map.of("ticket", ticket))
                        .statusCode())
                .isEqualTo(403);
        assertThat(teacher.post(address, Map.of("csrf", csrf(group.body()), "activite", foreign))
                        .statusCode())
                .isEqualTo(404);
        assertThat(looking.body()).doesNotContain("Le contenu de l’activité");
        assertThat(teacher.get(address).uri()).isEqualTo(group.uri());
        assertThat(tool.column("content_request where answered_at is null and " + here(), "launch_id"))
                .isEmpty();
    }

    @Test
    void the_revisions_of_a_link_can_be_changed_too() {
        HttpResponse<String> own = chooses(launched(), "revisions", Map.of());

        HttpResponse<String> group = chooses(teacher.sendFormWith(own, BUTTON), MICHEL, Map.of());

        assertThat(own.body()).contains("lui appartient");
        assertThat(group.body()).contains("Michel");
    }

    @Test
    void a_browser_without_cookies_chooses_again_too() {
        HttpResponse<String> group = chooses(launched(), MICHEL, Map.of());
        String ticket =
                teacher.cookiesKept().get(teacher.cookiesKept().size() - 1).split("[=;]", 3)[1];
        teacher.forget();
        HttpResponse<String> carried = teacher.post(group.uri(), Map.of("ticket", ticket));

        HttpResponse<String> picker = teacher.send(teacher.sendFormWith(carried, BUTTON), Map.of());
        HttpResponse<String> after = teacher.send(chooses(picker, MODULE, Map.of()), Map.of());

        assertThat(picker.body()).contains("propose maintenant");
        assertThat(after.body()).contains("Trouver la bonne page", BUTTON);
    }

    /** Whoever is first, the others find: somebody's work, or the other content; and nobody waits for ever. */
    @RepeatedTest(3)
    void a_teacher_and_learners_at_the_same_moment_agree_on_what_is_played() {
        chooses(launched(), MICHEL, Map.of());
        HttpResponse<String> picker = choosesAgain(launched());
        List<String> people = List.of("amina", "bruno", "chloe");
        List<Callable<HttpResponse<String>>> works = new ArrayList<>();
        works.add(() -> chooses(picker, MODULE, Map.of()));
        people.forEach(person -> works.add(() -> new Visitor(tool).launch(lms.launch(person, link))));

        List<HttpResponse<String>> answers = AtOnce.all(works);

        boolean changed = answers.get(0).statusCode() == 200;
        assertThat(answers.get(0).statusCode()).isIn(200, 409);
        assertThat(answers.subList(1, answers.size())).isNotEmpty().allMatch(page -> page.statusCode() == 200);
        assertThat(playing()).isEqualTo(changed ? MODULE : MICHEL);
        assertThat(tool.column("attempt where learner_id not like '~%' and " + here(), "playable_id"))
                .hasSameSizeAs(people)
                .containsOnly(playing());
        HttpResponse<String> next = new Visitor(tool).launch(lms.launch("amina", link));
        assertThat(next.body()).contains(changed ? "Trouver la bonne page" : "Michel");
        assertThat(tool.column("attempt where points_possible is not null and " + here(), "id"))
                .isEmpty();
    }

    private HttpResponse<String> launched() {
        return teacher.launch(lms.launch("helene", link));
    }

    private HttpResponse<String> choosesAgain(HttpResponse<String> group) {
        return teacher.sendFormWith(group, BUTTON);
    }

    private HttpResponse<String> chooses(HttpResponse<String> picker, String content, Map<String, String> settings) {
        Map<String, String> fields = new HashMap<>(settings);
        fields.put("placer", "oui");
        fields.put("contenu", content);
        return teacher.send(picker, fields);
    }

    private static String csrf(String page) {
        int form = page.lastIndexOf("<form", page.indexOf("name=\"csrf\""));
        return Visitor.Form.in(page.substring(form)).fields().getOrDefault("csrf", "");
    }

    private static String field(String name, String value) {
        return "name=\"" + name + "\" value=\"" + value + "\"";
    }

    private double column() {
        ResourceLink placed = lms.school().link(link);
        return lms.gradebook().columns().stream()
                .filter(column -> column.resourceLinkId().equals(placed.id()))
                .mapToDouble(column -> column.scoreMaximum())
                .sum();
    }

    private String id() {
        return lms.school().link(link).id();
    }

    private String here() {
        return "placement_id in (select id from placement where resource_link_id = '" + id() + "' and " + ours() + ")";
    }

    private String ours() {
        return "registration_id in (select id from registration where issuer = '" + lms.issuer() + "')";
    }

    private String playing() {
        return tool.column("placement where resource_link_id = '" + id() + "' and " + ours(), "playable_id")
                .get(0);
    }
}
