package fr.passerelle.app.catalogue;

import static fr.passerelle.app.catalogue.AContentFolder.MODULE;
import static fr.passerelle.app.catalogue.AContentFolder.QUIZ;
import static fr.passerelle.app.catalogue.AContentFolder.SCENARIO;
import static fr.passerelle.app.catalogue.AContentFolder.TEXT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import fr.passerelle.app.catalogue.source.ContentProblem;
import fr.passerelle.app.catalogue.source.ProblemCode;
import fr.passerelle.app.learning.attempt.AttemptId;
import fr.passerelle.app.learning.content.Audience;
import fr.passerelle.app.learning.content.ContentVersion;
import fr.passerelle.app.learning.content.LearningModule;
import fr.passerelle.app.learning.content.PersonaExercise;
import fr.passerelle.app.learning.content.Playable;
import fr.passerelle.app.learning.content.PlayableId;
import fr.passerelle.app.learning.content.ReviewState;
import fr.passerelle.app.learning.content.Step;
import fr.passerelle.app.learning.fixture.RandomLearner;
import fr.passerelle.app.learning.question.Question;
import fr.passerelle.app.learning.scenario.SceneId;
import java.net.URI;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class CatalogueTest {

    private static final PlayableId MODULE_ID = new PlayableId("petit-module");
    private static final PlayableId EXERCISE_ID = new PlayableId("petite-histoire");

    @TempDir
    private Path directory;

    @TempDir
    private Path other;

    private AContentFolder folder;

    @BeforeEach
    void a_sound_folder() {
        folder = AContentFolder.in(directory);
    }

    private Catalogue catalogue() {
        return Catalogue.of(folder.root());
    }

    private LearningModule module() {
        return (LearningModule) catalogue().find(MODULE_ID).orElseThrow();
    }

    private PersonaExercise exercise() {
        return (PersonaExercise) catalogue().find(EXERCISE_ID).orElseThrow();
    }

    @Test
    void reads_what_is_known_without_opening() {
        Playable module = module();

        assertThat(module.title()).isEqualTo("Un petit module");
        assertThat(module.minutes()).isEqualTo(5);
        assertThat(module.mastery()).isEqualTo(0.6);
        assertThat(module.audiences()).containsExactly(Audience.FRANCE_SERVICES, Audience.TOWN_HALL_SECRETARIES);
        assertThat(module.reviewState()).isEqualTo(ReviewState.REVIEWED);
        assertThat(module.version().semver()).isEqualTo("1.2.0");
        assertThat(exercise().mastery()).isEqualTo(0.7);
    }

    @Test
    void reads_a_citation_with_the_day_it_was_checked() {
        assertThat(module().citations()).singleElement().satisfies(citation -> {
            assertThat(citation.sheet().number()).isEqualTo("F14128");
            assertThat(citation.checkedOn()).contains(LocalDate.of(2026, 11, 20));
        });
    }

    @Test
    void reads_steps_in_the_authors_order_with_their_titles() {
        assertThat(module().steps())
                .extracting(Step::title)
                .containsExactly(
                        "Le début",
                        "La visite",
                        "Une seule",
                        "Plusieurs",
                        "Vrai ou faux",
                        "Paires",
                        "Ordre",
                        "Classement",
                        "Texte court",
                        "Recherche",
                        "Le mémo");
        assertThat(module().questions())
                .extracting(Question::points)
                .containsExactly(1.0, 2.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0);
        assertThat(module().mode()).isEqualTo(LearningModule.Mode.TRAINING);
    }

    @Test
    void reads_the_two_registers_of_a_text_and_a_recording_with_its_words() {
        assertThat(module().steps().get(0))
                .isInstanceOfSatisfying(
                        Step.Text.class,
                        text -> assertThat(text.further().html()).contains("callout a-savoir", "callout fiche"));
        assertThat(module().steps().get(1)).isInstanceOfSatisfying(Step.Replay.class, replay -> {
            assertThat(replay.recording().source())
                    .isEqualTo(new Step.Elsewhere(URI.create("https://videos.example/visite")));
            assertThat(replay.recording().transcript().plain()).contains("Nous entrons par la porte.");
            assertThat(replay.recording().chapters())
                    .containsExactly(new Step.Chapter("00:00", "L’entrée"), new Step.Chapter("02:10", "Le guichet"));
        });
    }

    @Test
    void each_audience_sees_its_variant_and_who_has_none_sees_all() {
        assertThat(titlesSeenBy(Optional.of(Audience.FRANCE_SERVICES)))
                .doesNotContain("La visite")
                .contains("Recherche")
                .hasSize(10);
        assertThat(titlesSeenBy(Optional.of(Audience.TOWN_HALL_SECRETARIES)))
                .contains("La visite")
                .doesNotContain("Recherche")
                .hasSize(10);
        assertThat(titlesSeenBy(Optional.empty())).hasSize(11);
    }

    private List<String> titlesSeenBy(Optional<Audience> audience) {
        return module().seenBy(audience).steps().stream().map(Step::title).toList();
    }

    @Test
    void a_film_of_the_folder_is_served_with_its_captions_as_what_they_are() {
        folder.replacing(
                        AContentFolder.MEDIA,
                        "adresse: \"https://videos.example/visite\"",
                        "fichier: visite.mp4\n  sous_titres: visite.vtt")
                .writing("petit-module/visite.mp4", "un film")
                .writing("petit-module/visite.vtt", "WEBVTT");

        assertThat(catalogue().file(MODULE_ID, "visite.mp4"))
                .hasValueSatisfying(film -> assertThat(film.mediaType()).isEqualTo("video/mp4"));
        assertThat(catalogue().file(MODULE_ID, "visite.vtt"))
                .hasValueSatisfying(captions -> assertThat(captions.mediaType()).isEqualTo("text/vtt"));
        assertThat(catalogue().file(MODULE_ID, "visite.md")).isEmpty();
    }

    @Test
    void reads_the_story_with_its_checkpoints_and_its_repair() {
        assertThat(exercise().scenario().checkpoints()).hasSize(2);
        assertThat(exercise().scenario().repairAt(new SceneId("excuse")))
                .hasValueSatisfying(repair -> assertThat(repair.share()).isEqualTo(0.5));
        assertThat(exercise().persona().hiddenBrakes()).hasSize(1);
        assertThat(exercise().debrief().html()).startsWith("<h2>Parlons-en</h2>");
    }

    @Test
    void what_it_reads_can_be_played() {
        for (Playable playable : catalogue().all()) {
            for (int seed = 0; seed < 20; seed++) {
                var attempt = new RandomLearner(new Random(seed)).playToTheEnd(new AttemptId("e" + seed), playable);

                assertThat(attempt.finished()).isTrue();
            }
        }
    }

    @Test
    void keeps_the_order_of_the_list() {
        assertThat(catalogue().all()).extracting(Playable::id).containsExactly(MODULE_ID, EXERCISE_ID);
    }

    @Test
    void reads_a_single_item_or_a_folder_without_a_list() {
        assertThat(Catalogue.of(directory.resolve("petit-module")).all()).hasSize(1);

        folder.without("catalogue.yaml");

        assertThat(catalogue().all()).hasSize(2);
    }

    @Test
    void the_same_files_are_the_same_version_wherever_they_lie() {
        AContentFolder copy = AContentFolder.in(other);

        assertThat(Catalogue.of(copy.root()).find(MODULE_ID).map(Playable::version))
                .contains(module().version());
    }

    @Test
    void line_ends_of_another_system_are_not_another_version() {
        ContentVersion before = module().version();

        folder.writing(TEXT, folder.text(TEXT).replace("\n", "\r\n"));

        assertThat(module().version()).isEqualTo(before);
    }

    @Test
    void a_changed_word_anywhere_is_another_version() {
        ContentVersion before = module().version();

        folder.replacing(QUIZ, "Une pierre", "Un galet");
        ContentVersion afterQuiz = module().version();
        folder.replacing("petit-module/carre.svg", "#036", "#037");

        assertThat(afterQuiz).isNotEqualTo(before);
        assertThat(module().version()).isNotEqualTo(afterQuiz).isNotEqualTo(before);
    }

    @Test
    void a_file_that_is_not_part_of_the_item_does_not_change_its_version() {
        ContentVersion before = module().version();

        folder.writing("petit-module/NOTES.txt", "Pour moi.");

        assertThat(module().version()).isEqualTo(before);
    }

    @Test
    void an_older_version_is_found_beside_the_one_in_use() {
        AContentFolder newer = AContentFolder.in(other).replacing(MODULE, "1.2.0", "1.3.0");
        ContentVersion old = module().version();

        Catalogue both = catalogue().and(Catalogue.of(newer.root()));

        assertThat(both.find(MODULE_ID).map(p -> p.version().semver())).contains("1.3.0");
        assertThat(both.find(MODULE_ID, old)).isPresent();
        assertThat(both.all()).hasSize(2);
        assertThat(Catalogue.of(newer.root()).find(MODULE_ID, old)).isEmpty();
        assertThat(both.find(new PlayableId("inconnu"))).isEmpty();
    }

    @Test
    void refuses_faulty_content_with_every_problem() {
        folder.replacing(MODULE, "etat: relu", "etat: fini").replacing(SCENARIO, "emotion: 2\n", "emotion: 7\n");

        ContentRefused refused = catchThrowableOfType(ContentRefused.class, this::catalogue);

        assertThat(refused.problems())
                .extracting(ContentProblem::code)
                .containsExactly(ProblemCode.WORD_UNKNOWN, ProblemCode.NUMBER_OUT_OF_RANGE);
        assertThat(refused).hasMessageContaining("petite-histoire/scenario.yaml:");
    }

    @Test
    void a_warning_does_not_keep_content_from_being_played() {
        folder.replacing(SCENARIO, "revele: [vue]", "revele: []");

        assertThat(ContentCheck.of(directory))
                .extracting(ContentProblem::code)
                .containsExactly(ProblemCode.BRAKE_NEVER_REVEALED);
        assertThat(catalogue().all()).hasSize(2);
    }

    @Test
    void gives_the_images_a_playable_shows_and_no_other_file() {
        assertThat(catalogue().file(MODULE_ID, "carre.svg"))
                .hasValueSatisfying(file -> assertThat(file.mediaType()).isEqualTo("image/svg+xml"));
        assertThat(catalogue().file(EXERCISE_ID, exercise().version(), "portrait.svg"))
                .isPresent();
        assertThat(catalogue().file(MODULE_ID, "quiz.yaml")).isEmpty();
        assertThat(catalogue().file(MODULE_ID, "portrait.svg")).isEmpty();
        assertThat(catalogue().file(MODULE_ID, "../petite-histoire/portrait.svg"))
                .isEmpty();
    }

    @Test
    void an_empty_directory_and_an_unknown_folder_are_told() {
        assertThat(ContentCheck.of(other)).extracting(ContentProblem::code).containsExactly(ProblemCode.FILE_MISSING);

        folder.writing("catalogue.yaml", "contenus: [petit-module, perdu, petit-module]");

        assertThat(ContentCheck.of(directory))
                .extracting(ContentProblem::code)
                .containsExactly(ProblemCode.ITEM_TWICE, ProblemCode.ITEM_UNKNOWN);
    }
}
