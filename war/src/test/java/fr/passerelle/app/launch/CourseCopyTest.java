package fr.passerelle.app.launch;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.app.boot.fixture.ToolAndLms;
import fr.passerelle.app.boot.fixture.ToolInProcess;
import fr.passerelle.house.fixture.Playing;
import fr.passerelle.house.fixture.Visitor;
import fr.passerelle.lti.claim.CopyHistory;
import fr.passerelle.testlms.TestLms;
import fr.passerelle.testlms.deeplinking.DeepLinkingSettings;
import fr.passerelle.testlms.grade.Grade;
import fr.passerelle.testlms.grade.LineItem;
import fr.passerelle.testlms.journal.ReceivedScore;
import fr.passerelle.testlms.school.ResourceLink;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A course the LMS copies: its activities play on with what was chosen, and with nothing that was played (G-3). */
@ExtendWith(ToolAndLms.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class CourseCopyTest {
    private static final String COURSE = "accueil";
    private static final String TITLE = "Trouver une page, en groupe";
    private static final String GRADED = "case when graded then 'yes' else 'no' end";
    private static final String MODULE = "trouver-la-bonne-page";
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final ToolInProcess tool;
    private final TestLms lms;
    private final Visitor teacher;

    CourseCopyTest(ToolInProcess tool, TestLms lms) {
        this.tool = tool;
        this.lms = lms;
        teacher = new Visitor(tool);
    }

    @ParameterizedTest(name = "the history of links is told: {0}")
    @ValueSource(booleans = {true, false})
    void what_a_teacher_chose_for_a_link_is_found_again_by_its_copy_with_its_own_column_and_nothing_played(
            boolean linksTold) {
        if (linksTold) {
            lms.tellHistoryOfLinks();
        }
        ResourceLink original = lms.school().addLink("choisie", COURSE, TITLE, "", CopyHistory.PARAMETERS);
        HttpResponse<String> choice = teacher.launch(lms.launch("helene", original.handle()));
        teacher.sendAll(choice, Map.of("placer", List.of("oui"), "contenu", List.of(MODULE), "note", List.of("oui")));

        ResourceLink copy = playedAndCopied(original);

        startsAnew(original, copy);
    }

    @ParameterizedTest(name = "the history of links is told: {0}")
    @ValueSource(booleans = {true, false})
    void a_copy_keeps_what_a_teacher_asked_for_but_never_begins_closed(boolean linksTold) {
        if (linksTold) {
            lms.tellHistoryOfLinks();
        }
        ResourceLink original = lms.school().addLink("reglee", COURSE, TITLE, "", CopyHistory.PARAMETERS);
        HttpResponse<String> choice = teacher.launch(lms.launch("helene", original.handle()));
        teacher.sendAll(
                choice,
                Map.of(
                        "placer", List.of("oui"),
                        "contenu", List.of(MODULE),
                        "note-demandee", List.of("oui"),
                        "essais", List.of("2"),
                        "reussite", List.of("90"),
                        "debut", List.of("2019-01-07"),
                        "fin", List.of("2019-02-01")));

        ResourceLink copy = lms.school().linksOf(lms.school().course(lms.copyCourse(COURSE))).stream()
                .filter(link -> link.title().equals(original.title()))
                .findFirst()
                .orElseThrow();
        HttpResponse<String> over = new Visitor(tool).launch(lms.launch("bruno", original.handle()));
        HttpResponse<String> first = new Visitor(tool).launch(lms.launch("amina", copy.handle()));

        assertThat(over.body()).contains("L’activité est terminée");
        assertThat(first.body()).contains("sur 2.", "class=\"move\"");
        assertThat(placements(original, "chosen_settings"))
                .containsExactly(
                        "essais=2 ouverture=2019-01-06T23:00:00Z echeance=2019-02-01T23:00:00Z reussite=90 note=non");
        assertThat(placements(copy, "chosen_settings"))
                .containsExactly("essais=2 ouverture=2019-01-06T23:00:00Z reussite=90 note=non");
        assertThat(tool.column(
                        "launch_session where placement_id = '"
                                + placements(copy, "id").get(0) + "'",
                        GRADED))
                .containsExactly("no");
    }

    @ParameterizedTest(name = "the history of links is told: {0}")
    @ValueSource(booleans = {true, false})
    void of_two_links_of_the_same_title_each_copy_finds_its_own_or_asks_and_never_takes_the_others(boolean linksTold) {
        if (linksTold) {
            lms.tellHistoryOfLinks();
        }
        chosenWith("essais", "2", lms.school().addLink("l-une", COURSE, TITLE, "", CopyHistory.PARAMETERS));
        chosenWith("essais", "4", lms.school().addLink("l-autre", COURSE, TITLE, "", CopyHistory.PARAMETERS));

        List<ResourceLink> copies = lms.school().linksOf(lms.school().course(lms.copyCourse(COURSE))).stream()
                .filter(link -> link.title().equals(TITLE))
                .toList();
        String one = new Visitor(tool)
                .launch(lms.launch("amina", copies.get(0).handle()))
                .body();
        String other = new Visitor(tool)
                .launch(lms.launch("amina", copies.get(1).handle()))
                .body();

        assertThat(copies).hasSize(2);
        if (linksTold) {
            assertThat(one).contains("sur 2.");
            assertThat(other).contains("sur 4.");
        } else {
            assertThat(List.of(one, other))
                    .allSatisfy(page ->
                            assertThat(page).contains("pas encore de contenu").doesNotContain("class=\"move\""));
            assertThat(teacher.launch(lms.launch("helene", copies.get(0).handle()))
                            .body())
                    .contains("name=\"contenu\"");
        }
    }

    /** By deep linking each carries its own settings: no history is needed. */
    @Test
    void two_of_the_same_title_that_deep_linking_placed_keep_their_own_settings_in_the_copy() {
        for (String attempts : List.of("2", "4")) {
            HttpResponse<String> picker = teacher.launch(lms.deepLink("helene", COURSE)
                    .with(DeepLinkingSettings.likeMoodle())
                    .launch());
            HttpResponse<String> answer = teacher.sendAll(
                    picker, Map.of("placer", List.of("oui"), "contenu", List.of(MODULE), "essais", List.of(attempts)));
            teacher.send(answer, Map.of());
        }
        List<ResourceLink> copies = lms.school().linksOf(lms.school().course(lms.copyCourse(COURSE))).stream()
                .filter(link -> link.custom().containsKey("essais"))
                .toList();

        assertThat(copies)
                .extracting(link -> new Visitor(tool)
                        .launch(lms.launch("amina", link.handle()))
                        .body())
                .satisfiesExactly(
                        page -> assertThat(page).contains("sur 2."),
                        page -> assertThat(page).contains("sur 4."));
    }

    private void chosenWith(String setting, String value, ResourceLink link) {
        HttpResponse<String> choice = teacher.launch(lms.launch("helene", link.handle()));
        teacher.sendAll(choice, Map.of("placer", List.of("oui"), "contenu", List.of(MODULE), setting, List.of(value)));
    }

    @Test
    void what_deep_linking_placed_goes_along_with_its_custom_parameters_and_its_maximum() {
        HttpResponse<String> picker = teacher.launch(lms.deepLink("helene", COURSE)
                .with(DeepLinkingSettings.likeMoodle())
                .launch());
        HttpResponse<String> answer = teacher.sendAll(
                picker, Map.of("placer", List.of("oui"), "contenu", List.of(MODULE), "note", List.of("oui")));
        teacher.send(answer, Map.of());
        List<ResourceLink> links = lms.school().links();
        ResourceLink original = links.get(links.size() - 1);

        ResourceLink copy = playedAndCopied(original);

        startsAnew(original, copy);
        assertThat(column(copy).scoreMaximum()).isEqualTo(column(original).scoreMaximum());
    }

    /** Amina gets a grade with a mistake in it, then the course is copied. */
    private ResourceLink playedAndCopied(ResourceLink original) {
        Visitor amina = new Visitor(tool);
        Playing playing = Playing.of(MODULE, amina).withOneMistake();
        playing.toTheEnd(amina.launch(lms.launch("amina", original.handle())));
        lms.journal().awaitScoresFor("amina", 1, PATIENCE);
        return lms.school().linksOf(lms.school().course(lms.copyCourse(COURSE))).stream()
                .filter(link -> link.title().equals(original.title()))
                .findFirst()
                .orElseThrow();
    }

    /** The first launch of the copy is Amina's: no teacher had to choose again. */
    private void startsAnew(ResourceLink original, ResourceLink copy) {
        Visitor amina = new Visitor(tool);
        HttpResponse<String> first = amina.launch(lms.launch("amina", copy.handle()));
        HttpResponse<String> newcomer = new Visitor(tool).launch(lms.launch("bruno", original.handle()));

        assertThat(Playing.screen(first)).isEqualTo(Playing.screen(newcomer));
        assertThat(attempts(original)).containsOnlyOnce("finished");
        assertThat(attempts(copy)).containsExactly("open");
        assertThat(column(copy).id()).isNotEqualTo(column(original).id());
        assertThat(lms.gradebook().gradeOf("amina", copy.handle())).isEmpty();

        Grade before = lms.gradebook().gradeOf("amina", original.handle()).orElseThrow();
        Playing.of(MODULE, amina).toTheEnd(first);
        List<ReceivedScore> scores = lms.journal().awaitScoresFor("amina", 2, PATIENCE);

        assertThat(scores.stream().map(score -> score.link().orElse("")))
                .containsExactly(original.handle(), copy.handle());
        Grade after = lms.gradebook().gradeOf("amina", copy.handle()).orElseThrow();
        assertThat(after.points()).isEqualTo(after.maximum());
        assertThat(lms.gradebook().gradeOf("amina", original.handle())).contains(before);
        assertThat(before.points()).isLessThan(before.maximum());
    }

    private LineItem column(ResourceLink link) {
        return lms.gradebook().columns().stream()
                .filter(column -> column.resourceLinkId().equals(link.id()))
                .findFirst()
                .orElseThrow();
    }

    private List<String> placements(ResourceLink link, String column) {
        return tool.column(
                "placement where resource_link_id = '" + link.id()
                        + "' and registration_id in (select id from registration where issuer = '" + lms.issuer()
                        + "')",
                column);
    }

    private List<String> attempts(ResourceLink link) {
        return tool.column(
                "attempt where placement_id in (select id from placement where resource_link_id = '" + link.id()
                        + "' and registration_id in (select id from registration where issuer = '" + lms.issuer()
                        + "'))",
                "case when finished_at is null then 'open' else 'finished' end");
    }
}
