package fr.passerelle.app.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.passerelle.app.catalogue.AContentFolder;
import fr.passerelle.app.catalogue.ContentFile;
import fr.passerelle.app.catalogue.ContentRefused;
import fr.passerelle.app.fixture.AtOnce;
import fr.passerelle.app.fixture.Stores;
import fr.passerelle.app.learning.content.Playable;
import fr.passerelle.app.learning.content.PlayableId;
import fr.passerelle.app.publication.PublicationRefused.Code;
import fr.passerelle.app.publication.fixture.ANode;
import fr.passerelle.app.storage.fixture.Engine;
import fr.passerelle.house.fixture.Deadline;
import java.io.IOException;
import java.nio.file.Files;
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

/** Contents that an organisation changes while its nodes serve. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class PublishingTest {
    private static final String MODULE = "petit-module";
    private static final String STORY = "petite-histoire";
    private static final String LIST = "catalogue.yaml";
    private static final String FILM = "petit-module/visite.mp4";
    private static final int FILM_BYTES = 2 * 1024 * 1024;

    @TempDir
    private Path home;

    private AContentFolder author;

    @BeforeEach
    void an_author() {
        author = AContentFolder.in(folder());
    }

    private Path folder() {
        return home.resolve("first/contenus");
    }

    private Path elsewhere() {
        return home.resolve("second/contenus");
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void as_long_as_nothing_is_published_each_node_has_its_folder_in_use(Engine engine) {
        try (Stores stores = Stores.on(engine);
                ANode first = ANode.on(stores, folder());
                ANode second = ANode.on(stores, elsewhere())) {
            assertThat(first.version(MODULE)).isEqualTo("1.2.0");
            assertThat(second.version(MODULE)).isEmpty();
            assertThat(second.versions()).isEqualTo(ANode.packed());
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void what_is_published_on_one_is_in_use_there_at_once_and_on_the_others_within_seconds(Engine engine) {
        try (Stores stores = Stores.on(engine);
                ANode first = ANode.on(stores, elsewhere());
                ANode second = ANode.on(stores, home.resolve("third")).watching()) {
            AContentFolder.in(elsewhere()).replacing(AContentFolder.MODULE, "1.2.0", "1.3.0");

            Publication done = first.publish();

            assertThat(done.added()).containsExactly(MODULE, STORY);
            assertThat(first.version(MODULE)).isEqualTo("1.3.0");
            Deadline.of(ContentsInUse.STALENESS.toMillis())
                    .until(
                            "the other has it in use",
                            () -> second.version(MODULE).equals("1.3.0"));
            assertThat(second.versions()).isEqualTo(first.versions());
            assertThat(second.catalogue().paths()).isEqualTo(first.catalogue().paths());
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void a_node_that_starts_has_in_use_what_was_published_and_not_an_old_folder(Engine engine) {
        AContentFolder.in(elsewhere());
        try (Stores stores = Stores.on(engine);
                ANode first = ANode.on(stores, folder())) {
            author.replacing(AContentFolder.MODULE, "1.2.0", "2.0.0");
            first.publish();

            try (ANode second = ANode.on(stores, elsewhere())) {
                assertThat(second.version(MODULE)).isEqualTo("2.0.0");
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void a_folder_that_is_broken_keeps_nobody_from_starting_once_something_was_published(Engine engine) {
        try (Stores stores = Stores.on(engine);
                ANode first = ANode.on(stores, folder())) {
            first.publish();
            author.without(AContentFolder.QUIZ);

            try (ANode again = ANode.on(stores, folder())) {
                assertThat(again.version(MODULE)).isEqualTo("1.2.0");
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void what_changes_is_told_and_remembered_and_what_does_not_is_neither(Engine engine) {
        try (Stores stores = Stores.on(engine);
                ANode node = ANode.on(stores, folder())) {
            node.publish();
            author.replacing(AContentFolder.EXERCISE, "1.0.0", "1.1.0");

            Publication changed = node.publish();
            Publication same = node.publish();

            assertThat(changed.changed()).containsExactly(STORY);
            assertThat(changed.added()).isEmpty();
            assertThat(same.changed()).isEmpty();
            assertThat(stores.column("audit_entry order by recorded_at", "action"))
                    .containsExactly("CONTENTS_PUBLISHED", "CONTENTS_PUBLISHED");
            assertThat(stores.column("audit_entry", "facts"))
                    .contains("Ajoutés\u00a0: aucun\nChangés\u00a0: petite-histoire\nRetirés\u00a0: aucun");
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void the_version_in_use_a_moment_ago_can_still_be_begun_by_who_has_just_found_it(Engine engine) {
        try (Stores stores = Stores.on(engine);
                ANode node = ANode.on(stores, folder())) {
            Playable found = node.find(MODULE).orElseThrow();
            author.replacing(AContentFolder.MODULE, "1.2.0", "2.0.0");

            node.publish();

            assertThat(node.catalogue().find(found.id(), found.version())).contains(found);
            assertThat(node.catalogue().files(found.id(), found.version())).containsKey("module.yaml");
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void what_the_folder_no_longer_holds_goes_only_when_that_is_said(Engine engine) {
        try (Stores stores = Stores.on(engine);
                ANode node = ANode.on(stores, folder())) {
            node.publish();
            author.writing(LIST, "contenus: [petite-histoire]").replacing(AContentFolder.EXERCISE, "1.0.0", "1.1.0");

            assertThatThrownBy(node::publish).isInstanceOfSatisfying(PublicationRefused.class, refused -> {
                assertThat(refused.code()).isEqualTo(Code.CONTENTS_WOULD_GO);
                assertThat(refused.contents()).containsExactly(MODULE);
            });
            assertThat(node.version(STORY)).isEqualTo("1.0.0");

            assertThat(node.publishWithdrawing().withdrawn()).containsExactly(MODULE);
            assertThat(node.version(STORY)).isEqualTo("1.1.0");
            assertThat(node.find(MODULE)).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void a_node_without_a_folder_publishes_nothing_by_mistake_and_everything_can_go(Engine engine) {
        try (Stores stores = Stores.on(engine);
                ANode first = ANode.on(stores, folder());
                ANode second = ANode.on(stores, elsewhere())) {
            first.publish();

            assertThatThrownBy(second::publish).isInstanceOf(PublicationRefused.class);
            second.publishWithdrawing();

            try (ANode third = ANode.on(stores, folder())) {
                assertThat(third.versions()).isEqualTo(ANode.packed());
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void what_is_withdrawn_gives_way_to_what_is_packed_under_its_name(Engine engine) throws IOException {
        try (Stores stores = Stores.on(engine);
                ANode node = ANode.on(stores, folder())) {
            String packed = node.find("michel").map(Playable::title).orElseThrow();
            Files.move(folder().resolve(STORY), folder().resolve("michel"));
            author.replacing("michel/exercice.yaml", "id: " + STORY, "id: michel")
                    .writing(LIST, "contenus: [petit-module, michel]");

            node.publishWithdrawing();
            assertThat(node.find("michel")).map(Playable::title).contains("Une petite histoire");
            author.writing(LIST, "contenus: [petit-module]");
            node.publishWithdrawing();

            assertThat(node.find("michel")).map(Playable::title).contains(packed);
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void a_broken_folder_is_refused_with_every_fault_and_changes_nothing(Engine engine) {
        try (Stores stores = Stores.on(engine);
                ANode node = ANode.on(stores, folder())) {
            node.publish();
            author.replacing(AContentFolder.QUIZ, "points: 2", "points: -2")
                    .replacing(AContentFolder.EXERCISE, "1.0.0", "un");

            assertThatThrownBy(node::publish)
                    .isInstanceOf(ContentRefused.class)
                    .hasMessageContaining(AContentFolder.QUIZ)
                    .hasMessageContaining(AContentFolder.EXERCISE);

            assertThat(node.version(MODULE)).isEqualTo("1.2.0");
            assertThat(stores.column("audit_entry", "action")).hasSize(1);
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void a_film_of_two_megabytes_and_a_path_arrive_as_they_are(Engine engine) throws IOException {
        byte[] film = new byte[FILM_BYTES];
        new Random(7).nextBytes(film);
        Files.createDirectory(folder().resolve("mes-debuts"));
        author.replacing(
                        AContentFolder.MEDIA,
                        "adresse: \"https://videos.example/visite\"",
                        "fichier: visite.mp4\n  sous_titres: visite.vtt")
                .writing(FILM, film)
                .writing("petit-module/visite.vtt", "WEBVTT")
                .writing(LIST, "contenus: [petit-module, petite-histoire, mes-debuts]")
                .writing("mes-debuts/parcours.yaml", """
                        id: mes-debuts
                        titre: "Mes débuts"
                        objectif: "Commencer par le commencement."
                        audiences: [fs]
                        contenus: [petit-module, michel]
                        """);
        try (Stores stores = Stores.on(engine);
                ANode first = ANode.on(stores, folder());
                ANode second = ANode.on(stores, elsewhere())) {
            first.publish();

            try (ANode third = ANode.on(stores, elsewhere())) {
                assertThat(third.catalogue().file(new PlayableId(MODULE), "visite.mp4"))
                        .map(ContentFile::bytes)
                        .hasValueSatisfying(bytes -> assertThat(bytes).isEqualTo(film));
                assertThat(third.catalogue().paths())
                        .isEqualTo(first.catalogue().paths());
                assertThat(third.catalogue().paths())
                        .hasSize(second.catalogue().paths().size() + 1);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void more_than_every_node_can_hold_is_refused(Engine engine) throws IOException {
        StringBuilder list = new StringBuilder("contenus: [petit-module, petite-histoire");
        for (int i = 0; i * (long) FILM_BYTES <= Publishing.MOST_BYTES; i++) {
            String name = "module-" + i;
            AContentFolder copy = AContentFolder.in(home.resolve(name));
            copy.replacing(AContentFolder.MODULE, "id: " + MODULE, "id: " + name)
                    .replacing(
                            AContentFolder.MEDIA,
                            "adresse: \"https://videos.example/visite\"",
                            "fichier: visite.mp4\n  sous_titres: visite.vtt")
                    .writing(FILM, new byte[FILM_BYTES])
                    .writing("petit-module/visite.vtt", "WEBVTT");
            Files.move(copy.root().resolve(MODULE), folder().resolve(name));
            list.append(", ").append(name);
        }
        try (Stores stores = Stores.on(engine);
                ANode node = ANode.on(stores, elsewhere());
                ANode heavy = ANode.on(stores, folder())) {
            author.writing(LIST, list.append("]").toString());

            assertThatThrownBy(heavy::publish)
                    .isInstanceOfSatisfying(
                            PublicationRefused.class,
                            refused -> assertThat(refused.code()).isEqualTo(Code.CONTENTS_TOO_LARGE));

            assertThat(node.find(MODULE)).isEmpty();
            assertThat(stores.column("published_contents", "hash")).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void of_four_who_publish_at_once_one_is_last_and_all_have_its_contents_in_use(Engine engine) {
        try (Stores stores = Stores.on(engine)) {
            List<ANode> nodes = List.of("1.3.0", "1.4.0", "1.5.0", "1.6.0").stream()
                    .map(version -> {
                        Path own = home.resolve(version);
                        AContentFolder.in(own).replacing(AContentFolder.MODULE, "1.2.0", version);
                        return ANode.on(stores, own);
                    })
                    .toList();

            AtOnce.all(nodes.stream()
                    .<Callable<Publication>>map(node -> node::publish)
                    .toList());

            nodes.forEach(ANode::watching);
            try (ANode late = ANode.on(stores, elsewhere())) {
                Deadline.of(ContentsInUse.STALENESS.toMillis())
                        .until(
                                "all have the last in use",
                                () -> nodes.stream()
                                        .allMatch(node -> node.version(MODULE).equals(late.version(MODULE))));
            }
            nodes.forEach(ANode::close);
            assertThat(stores.column("published_contents", "id")).hasSize(1);
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void what_this_release_cannot_play_is_told_and_the_rest_is_in_use(Engine engine) {
        try (Stores stores = Stores.on(engine);
                ANode first = ANode.on(stores, folder())) {
            first.publish();
            stores.execute("delete from published_file where name = 'petit-module/quiz.yaml'");

            try (ANode second = ANode.on(stores, elsewhere())) {
                assertThat(second.version(STORY)).isEqualTo("1.0.0");
                assertThat(second.find(MODULE)).isEmpty();
            }
            assertThatThrownBy(() -> ContentsInUse.examine(stores.transactions(), folder()))
                    .isInstanceOf(ContentRefused.class)
                    .hasMessageContaining("petit-module");
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void a_database_that_does_not_answer_leaves_the_contents_as_they_are(Engine engine) {
        try (Stores stores = Stores.on(engine);
                ANode first = ANode.on(stores, folder());
                ANode second = ANode.on(stores, elsewhere())) {
            first.publish();
            stores.execute("alter table published_contents rename to gone");
            second.watching();
            assertThatThrownBy(first::publish).isInstanceOf(RuntimeException.class);

            assertThat(second.catalogue().find(new PlayableId("michel"))).isPresent();
            stores.execute("alter table gone rename to published_contents");

            Deadline.of(2 * ContentsInUse.STALENESS.toMillis())
                    .until("it looks again", () -> second.version(MODULE).equals("1.2.0"));
        }
    }
}
