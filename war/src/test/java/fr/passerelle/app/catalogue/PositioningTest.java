package fr.passerelle.app.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.app.catalogue.source.ContentProblem;
import fr.passerelle.app.catalogue.source.ProblemCode;
import fr.passerelle.app.learning.content.LearningModule;
import fr.passerelle.app.learning.content.LearningModule.Probe;
import fr.passerelle.app.learning.content.Playable;
import fr.passerelle.app.learning.content.PlayableId;
import fr.passerelle.app.learning.content.Step;
import fr.passerelle.app.learning.question.Question;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The questions at the entry of a path (§ A.1). */
@DisplayNameGeneration(ReplaceUnderscores.class)
class PositioningTest {

    private static final String FOLDER = "mes-debuts";
    private static final PlayableId OWN = new PlayableId("positionnement-mes-debuts");
    private static final String SOUND = """
            id: mes-debuts
            titre: "Mes débuts"
            objectif: "Commencer par le commencement."
            audiences: [fs]
            positionnement: "Savoir ce que l’on peut passer."
            contenus: [petit-module, petite-histoire, lire-une-fiche]
            """;

    @TempDir
    private Path directory;

    private AContentFolder withAPath() throws IOException {
        Files.createDirectory(directory.resolve(FOLDER));
        return AContentFolder.in(directory)
                .writing("catalogue.yaml", "contenus: [petit-module, petite-histoire, mes-debuts]")
                .writing(FOLDER + "/parcours.yaml", SOUND)
                .writing(FOLDER + "/positionnement.md", "# Où en êtes-vous ?\n\nQuelques questions.\n");
    }

    private LearningModule own() {
        return (LearningModule)
                Catalogue.bundled().and(Catalogue.of(directory)).find(OWN).orElseThrow();
    }

    @ParameterizedTest
    @ValueSource(strings = {"decouverte-fs", "decouverte-sgm", "perfectionnement"})
    void every_bundled_path_asks_two_questions_of_each_of_its_modules(String path) {
        Catalogue catalogue = Catalogue.bundled();
        LearningModule positioning = (LearningModule)
                catalogue.find(PlayableId.positioning(path).orElseThrow()).orElseThrow();

        List<Playable> items = catalogue.paths().stream()
                .filter(each -> each.id().equals(path))
                .flatMap(each -> each.items().stream())
                .map(id -> catalogue.find(id).orElseThrow())
                .toList();

        assertThat(positioning.probes())
                .extracting(Probe::title)
                .containsExactlyElementsOf(items.stream().map(Playable::title).toList());
        for (int i = 0; i < items.size(); i++) {
            assertThat(positioning.probes().get(i).questions()).hasSize(items.get(i) instanceof LearningModule ? 2 : 0);
        }
        assertThat(positioning.questions())
                .allMatch(question -> question.wording().confidence())
                .allMatch(question -> question instanceof Question.SingleChoice
                        || question instanceof Question.SearchResults
                        || question instanceof Question.MultipleChoice);
        assertThat(positioning.mode()).isEqualTo(LearningModule.Mode.ASSESSMENT);
        assertThat(positioning.mastery()).isZero();
        assertThat(catalogue.all()).doesNotContain(positioning);
    }

    @Test
    void a_path_of_an_organisation_has_its_own_and_opens_with_its_words() throws IOException {
        withAPath();

        LearningModule positioning = own();

        assertThat(positioning.title()).isEqualTo("Où en êtes-vous ?");
        assertThat(positioning.objective()).isEqualTo("Savoir ce que l’on peut passer.");
        assertThat(positioning.steps().get(0)).isInstanceOf(Step.Text.class);
        assertThat(positioning.questions()).hasSize(4);
    }

    @Test
    void a_changed_content_of_the_path_is_another_version_and_the_earlier_one_can_be_read_again() throws IOException {
        AContentFolder folder = withAPath();
        LearningModule before = own();
        Catalogue then = Catalogue.bundled().and(Catalogue.of(directory));

        folder.replacing(AContentFolder.QUIZ, "Laquelle ?", "Laquelle donc ?");

        assertThat(own().version()).isNotEqualTo(before.version());
        assertThat(Catalogue.again(OWN, then.files(OWN, before.version())).find(OWN, before.version()))
                .contains(before);
    }

    @Test
    void nothing_is_asked_where_the_author_wants_none_or_one_module_alone_could_be_skipped() throws IOException {
        AContentFolder folder = withAPath();
        folder.writing(FOLDER + "/parcours.yaml", SOUND.replace(", lire-une-fiche", ""));
        assertThat(Catalogue.bundled().and(Catalogue.of(directory)).find(OWN)).isEmpty();

        folder.writing(FOLDER + "/parcours.yaml", SOUND.replaceAll("positionnement:.*\n", ""));
        assertThat(Catalogue.bundled().and(Catalogue.of(directory)).find(OWN)).isEmpty();
    }

    @Test
    void a_missing_introduction_and_a_reserved_name_are_told() throws IOException {
        AContentFolder folder = withAPath().without(FOLDER + "/positionnement.md");
        folder.replacing(AContentFolder.MODULE, "id: petit-module", "id: positionnement-petit");

        assertThat(folder.problems())
                .extracting(ContentProblem::code)
                .contains(ProblemCode.FILE_MISSING, ProblemCode.ID_RESERVED);
    }
}
