package fr.passerelle.app.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.app.catalogue.source.ContentProblem;
import fr.passerelle.app.catalogue.source.ProblemCode;
import fr.passerelle.app.learning.content.Audience;
import fr.passerelle.app.learning.content.LearningPath;
import fr.passerelle.app.learning.content.PlayableId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class LearningPathsTest {
    private static final String FILE = "mes-debuts/parcours.yaml";
    private static final String SOUND = """
            id: mes-debuts
            titre: "Mes débuts"
            objectif: "Commencer par le commencement."
            audiences: [fs]
            contenus: [petit-module, petite-histoire, michel]
            """;

    @TempDir
    private Path directory;

    private AContentFolder folder;

    @BeforeEach
    void a_path_of_two_contents_of_its_folder_and_a_bundled_one() throws IOException {
        Files.createDirectory(directory.resolve("mes-debuts"));
        folder = AContentFolder.in(directory)
                .writing("catalogue.yaml", "contenus: [petit-module, petite-histoire, mes-debuts]")
                .writing(FILE, SOUND);
    }

    @Test
    void a_path_keeps_the_order_of_its_author_and_may_name_what_is_bundled() {
        Catalogue catalogue = Catalogue.bundled().and(Catalogue.of(folder.root()));

        LearningPath path = catalogue.paths().get(catalogue.paths().size() - 1);

        assertThat(path.title()).isEqualTo("Mes débuts");
        assertThat(path.audiences()).containsExactly(Audience.FRANCE_SERVICES);
        assertThat(path.items())
                .extracting(PlayableId::value)
                .containsExactly("petit-module", "petite-histoire", "michel")
                .allMatch(item -> catalogue.find(new PlayableId(item)).isPresent());
    }

    @ParameterizedTest(name = "{0} becomes {1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
            [petit-module, petite-histoire, michel] | [petit-module, inconnu]      | PATH_ITEM_UNKNOWN
            [petit-module, petite-histoire, michel] | [mes-debuts]                 | PATH_ITEM_UNKNOWN
            [petit-module, petite-histoire, michel] | [michel, michel]             | PATH_ITEM_TWICE
            [petit-module, petite-histoire, michel] | []                           | LIST_EMPTY
            [petit-module, petite-histoire, michel] | michel                       | LIST_EXPECTED
            [petit-module, petite-histoire, michel] | [Michel]                     | ID_MISSPELLED
            id: mes-debuts                          | id: autre                    | ID_NOT_FOLDER
            [fs]                                    | [agents]                     | WORD_UNKNOWN
            audiences                               | audience                     | FIELD_MISSING
            """)
    void a_fault_is_told_with_its_line_and_the_path_is_not_read(String words, String otherWords, ProblemCode code) {
        folder.replacing(FILE, words, otherWords);

        List<ContentProblem> problems = ContentCheck.of(folder.root());

        assertThat(problems).extracting(ContentProblem::code).contains(code);
        assertThat(problems).allMatch(problem -> problem.file().equals(FILE));
        assertThat(Shelf.in(folder.root(), Catalogue.bundledPlayables()).paths())
                .isEmpty();
    }

    @Test
    void a_path_is_checked_alone_too() {
        assertThat(ContentCheck.of(folder.root().resolve("mes-debuts")))
                .extracting(ContentProblem::sentence)
                .allMatch(sentence -> sentence.contains("ni un contenu livré"))
                .hasSize(2);
    }

    @Test
    @DisplayName("domain C: the three paths")
    void the_bundled_paths_are_those_of_the_domain() {
        List<LearningPath> paths = Catalogue.bundled().paths();

        assertThat(paths)
                .extracting(LearningPath::id)
                .containsExactly("decouverte-fs", "decouverte-sgm", "perfectionnement");
        assertThat(paths.get(0).items())
                .extracting(PlayableId::value)
                .containsExactly(
                        "trouver-la-bonne-page", "lire-une-fiche", "bon-guichet", "accompagner-sans-prendre-la-main");
        assertThat(paths.get(1).items())
                .extracting(PlayableId::value)
                .containsExactly(
                        "trouver-la-bonne-page",
                        "lire-une-fiche",
                        "carte-identite-passeport",
                        "naissance-etat-civil",
                        "elections-procuration");
    }
}
