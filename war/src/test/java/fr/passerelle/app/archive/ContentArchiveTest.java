package fr.passerelle.app.archive;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.app.archive.fixture.AnUpgrade;
import fr.passerelle.app.catalogue.AContentFolder;
import fr.passerelle.app.fixture.AtOnce;
import fr.passerelle.app.history.Seat;
import fr.passerelle.app.learning.attempt.Attempt;
import fr.passerelle.app.learning.attempt.Move;
import fr.passerelle.app.learning.content.Playable;
import fr.passerelle.app.learning.content.PlayableId;
import fr.passerelle.app.storage.fixture.Engine;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Contents that change while learners are in the middle. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ContentArchiveTest {

    private static final PlayableId MODULE = new PlayableId("petit-module");
    private static final PlayableId STORY = new PlayableId("petite-histoire");
    private static final String FILM = "petit-module/visite.mp4";
    private static final int MEGABYTE = 1024 * 1024;

    @TempDir
    private Path directory;

    private AContentFolder author;

    @BeforeEach
    void an_author() {
        author = AContentFolder.in(directory);
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void an_attempt_ends_on_the_points_it_began_with_after_a_major_change(Engine engine) {
        try (AnUpgrade tool = AnUpgrade.of(engine, directory)) {
            Seat amina = tool.seat("amina");
            Attempt begun = tool.play(amina, MODULE, 3);
            author.replacing(AContentFolder.MODULE, "1.2.0", "2.0.0")
                    .replacing(AContentFolder.QUIZ, "points: 2", "points: 20");

            tool.restart();
            Attempt ended = tool.playToTheEnd(amina, MODULE);
            Attempt next = tool.again(amina, MODULE);

            assertThat(ended.id()).isEqualTo(begun.id());
            assertThat(ended.playable()).isEqualTo(begun.playable());
            assertThat(ended.outcome().possible()).isEqualTo(9.0);
            assertThat(ended.outcome().earned()).isEqualTo(9.0);
            assertThat(next.playable().version().semver()).isEqualTo("2.0.0");
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void an_attempt_ends_on_the_words_it_began_with_after_a_minor_change(Engine engine) {
        try (AnUpgrade tool = AnUpgrade.of(engine, directory)) {
            Seat amina = tool.seat("amina");
            Attempt begun = tool.play(amina, STORY, 2);
            author.replacing(AContentFolder.EXERCISE, "1.0.0", "1.1.0")
                    .replacing(AContentFolder.EXERCISE, "Une petite histoire", "Une histoire courte");

            tool.restart();
            Attempt ended = tool.playToTheEnd(amina, STORY);

            assertThat(ended.id()).isEqualTo(begun.id());
            assertThat(ended.playable().description())
                    .isEqualTo(begun.playable().description());
            assertThat(ended.moves()).startsWith(begun.moves().toArray(Move[]::new));
            assertThat(tool.again(amina, STORY).playable().title()).isEqualTo("Une histoire courte");
            assertThat(tool.played(amina, ended.id())).contains(ended);
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void what_is_kept_is_read_again_as_it_was_with_a_film_of_two_megabytes(Engine engine) {
        byte[] film = new byte[2 * MEGABYTE];
        new Random(7).nextBytes(film);
        author.replacing(
                        AContentFolder.MEDIA,
                        "adresse: \"https://videos.example/visite\"",
                        "fichier: visite.mp4\n  sous_titres: visite.vtt")
                .writing(FILM, film)
                .writing("petit-module/visite.vtt", "WEBVTT");
        try (AnUpgrade tool = AnUpgrade.of(engine, directory)) {
            Playable before = tool.play(tool.seat("amina"), MODULE, 1).playable();
            author.replacing(AContentFolder.MEDIA, "visite.mp4", "autre.mp4")
                    .writing("petit-module/autre.mp4", "autre");

            tool.restart();

            assertThat(tool.archive().find(MODULE, before.version())).contains(before);
            assertThat(tool.archive().file(MODULE, "autre.mp4")).isPresent();
            assertThat(tool.archive().file(MODULE, "visite.mp4"))
                    .hasValueSatisfying(kept -> assertThat(kept.bytes()).isEqualTo(film));
            assertThat(tool.archive().file(MODULE, "quiz.yaml")).isEmpty();
            assertThat(tool.archive().file(STORY, "visite.mp4")).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void what_eight_begin_at_once_is_kept_once(Engine engine) {
        try (AnUpgrade tool = AnUpgrade.of(engine, directory)) {
            List<Seat> crowd = tool.seats(8);

            AtOnce.all(crowd.stream()
                    .<Callable<Attempt>>map(seat -> () -> tool.play(seat, MODULE, 1))
                    .toList());

            assertThat(tool.column("attempt", "id")).hasSize(8);
            assertThat(tool.column("content_version", "playable_id")).containsExactly("petit-module");
            assertThat(tool.column("content_version_file", "name"))
                    .contains("module.yaml", "quiz.yaml", "carre.svg", "etapes/debut.md")
                    .doesNotHaveDuplicates();
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void a_version_nobody_plays_any_more_is_forgotten_after_a_week(Engine engine) {
        try (AnUpgrade tool = AnUpgrade.of(engine, directory)) {
            tool.play(tool.seat("amina"), MODULE, 1);
            tool.play(tool.seat("bruno"), STORY, 1);
            tool.execute("delete from attempt where playable_id = 'petite-histoire'");

            tool.afterDays(7);
            tool.prune();
            assertThat(tool.column("content_version", "playable_id")).hasSize(2);

            tool.afterDays(1);
            tool.prune();
            assertThat(tool.column("content_version", "playable_id")).containsExactly("petit-module");
            assertThat(tool.column("content_version_file", "playable_id")).containsOnly("petit-module");

            tool.play(tool.seat("chloe"), STORY, 1);
            assertThat(tool.column("content_version", "playable_id")).hasSize(2);
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void a_version_begun_again_today_outlives_the_look_for_its_attempts(Engine engine) {
        try (AnUpgrade tool = AnUpgrade.of(engine, directory)) {
            tool.play(tool.seat("amina"), MODULE, 1);
            tool.afterDays(30);
            tool.play(tool.seat("bruno"), MODULE, 1);

            tool.archive().prune((id, version) -> false);

            assertThat(tool.column("content_version", "playable_id")).hasSize(1);
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void what_was_begun_before_there_was_an_archive_is_kept_at_the_start(Engine engine) {
        try (AnUpgrade tool = AnUpgrade.of(engine, directory)) {
            Attempt begun = tool.play(tool.seat("amina"), MODULE, 2);
            tool.execute("delete from content_version");

            tool.restart();
            author.replacing(AContentFolder.MODULE, "1.2.0", "1.3.0");
            tool.restart();

            assertThat(tool.column("content_version", "playable_id")).containsExactly("petit-module");
            assertThat(tool.playToTheEnd(tool.seat("amina"), MODULE).id()).isEqualTo(begun.id());
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void a_damaged_file_makes_a_version_unreadable_and_nothing_fails(Engine engine) {
        try (AnUpgrade tool = AnUpgrade.of(engine, directory)) {
            Seat amina = tool.seat("amina");
            Attempt begun = tool.play(amina, MODULE, 2);
            author.replacing(AContentFolder.MODULE, "1.2.0", "1.3.0");
            tool.execute("update content_version_file set deflated = (select deflated from content_version_file"
                    + " where name = 'memo.md') where name = 'quiz.yaml'");

            tool.restart();

            assertThat(tool.archive().find(MODULE, begun.playable().version())).isEmpty();
            assertThat(tool.latest(amina, MODULE)).isEmpty();
            assertThat(tool.again(amina, MODULE).playable().version().semver()).isEqualTo("1.3.0");
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void the_questions_that_come_back_are_asked_in_the_words_they_were_put_together_in(Engine engine) {
        try (AnUpgrade tool = AnUpgrade.of(engine, directory)) {
            tool.playBadlyToTheEnd(tool.seat("amina"), MODULE);
            tool.afterDays(2);
            Seat recall = tool.seat("amina");
            Attempt series = tool.recall(recall).orElseThrow();
            tool.execute("delete from attempt where playable_id = 'petit-module'");
            author.replacing(AContentFolder.MODULE, "1.2.0", "2.0.0")
                    .replacing(AContentFolder.QUIZ, "Laquelle ?", "Laquelle donc ?");

            tool.restart();
            tool.afterDays(30);
            tool.prune();

            assertThat(tool.recall(recall).map(Attempt::playable)).contains(series.playable());
        }
    }
}
