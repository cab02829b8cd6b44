package fr.passerelle.app.boot;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.app.boot.fixture.ToolInProcess;
import fr.passerelle.app.catalogue.AContentFolder;
import fr.passerelle.app.catalogue.Catalogue;
import fr.passerelle.app.publication.ContentsInUse;
import fr.passerelle.app.storage.fixture.Engine;
import fr.passerelle.house.fixture.Commands;
import fr.passerelle.house.fixture.Deadline;
import fr.passerelle.house.fixture.Playing;
import fr.passerelle.house.fixture.Visitor;
import fr.passerelle.testlms.TestLms;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Contents published on one node while learners play on two. Nothing is restarted. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ContentPublishedTest {
    private static final String CUSTOM = "https://purl.imsglobal.org/spec/lti/claim/custom";
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final String OLD = "Laquelle ?";
    private static final String NEW = "Laquelle donc ?";

    @ParameterizedTest
    @EnumSource(Engine.class)
    void who_has_begun_goes_on_and_who_begins_gets_what_is_new_on_either_node(Engine engine) {
        try (TwoNodes nodes = TwoNodes.on(engine)) {
            nodes.published("Ajouté : petit-module", "Ajouté : petite-histoire", "En service");
            nodes.untilTheSecondHas("1.2.0");
            Visitor amina = new Visitor(nodes.second);
            assertThat(nodes.asked(amina, "amina")).contains(OLD);

            nodes.author.replacing(AContentFolder.MODULE, "1.2.0", "2.0.0").replacing(AContentFolder.QUIZ, OLD, NEW);
            nodes.published("Changé : petit-module", "En service");

            assertThat(nodes.asked(new Visitor(nodes.first), "bruno"))
                    .contains(NEW)
                    .doesNotContain(OLD);
            nodes.untilTheSecondHas("2.0.0");
            assertThat(nodes.asked(new Visitor(nodes.second), "chloe"))
                    .contains(NEW)
                    .doesNotContain(OLD);
            HttpResponse<String> still = nodes.launched(amina, "amina");
            assertThat(still.body()).contains(OLD).doesNotContain(NEW);
            assertThat(amina.sendAll(still, Map.of("reponse", List.of("rouge"))).body())
                    .contains("C’est juste");
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void what_is_withdrawn_is_played_to_its_grade_by_who_has_begun_it_and_by_nobody_else(Engine engine) {
        try (TwoNodes nodes = TwoNodes.on(engine)) {
            Catalogue before = Catalogue.of(nodes.author.root());
            nodes.published("Ajouté : petit-module");
            Visitor amina = new Visitor(nodes.first);
            assertThat(nodes.asked(amina, "amina")).contains(OLD);
            nodes.author.writing("catalogue.yaml", "contenus: [petite-histoire]");

            Commands.Output refused = nodes.first.command("content", "publish");
            Commands.Output done = nodes.first.command("content", "publish", "--withdraw");

            assertThat(refused.status()).isEqualTo(1);
            assertThat(refused.error()).contains("Rien n’est changé", "--withdraw", "petit-module.");
            assertThat(done.output()).contains("Retiré : petit-module").doesNotContain("petite-histoire");
            Playing.of(before, "petit-module", amina).toTheEnd(nodes.launched(amina, "amina"));
            nodes.lms.journal().awaitScoresFor("amina", 1, PATIENCE);
            assertThat(nodes.lms.gradebook().gradeOf("amina", "michel"))
                    .hasValueSatisfying(grade -> assertThat(grade.points()).isEqualTo(grade.maximum()));
            assertThat(nodes.launched(new Visitor(nodes.first), "bruno").body())
                    .contains("Ce contenu n’est pas proposé pour le moment", "la personne qui anime votre formation")
                    .doesNotContain("Un petit module");
            assertThat(nodes.launched(new Visitor(nodes.first), "helene").body())
                    .contains("Choisissez un contenu");
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void a_folder_that_cannot_be_played_is_refused_line_by_line(Engine engine) {
        try (TwoNodes nodes = TwoNodes.on(engine)) {
            nodes.author.replacing(AContentFolder.QUIZ, "points: 2", "points: -2");

            Commands.Output refused = nodes.first.command("content", "publish");

            assertThat(refused.status()).isEqualTo(1);
            assertThat(refused.error())
                    .startsWith("Rien n’est changé. Le dossier " + nodes.author.root())
                    .contains("petit-module/quiz.yaml:15 ");
            assertThat(nodes.first.command("content", "list").output()).doesNotContain("petit-module");
        }
    }

    /** Two nodes that were started without contents of one's own, an author beside the first, and a school. */
    private static final class TwoNodes implements AutoCloseable {
        final TestLms lms = TestLms.start();
        final ToolInProcess first;
        final ToolInProcess second;
        final AContentFolder author;

        private TwoNodes(Engine engine) {
            first = ToolInProcess.on(engine);
            second = first.another();
            first.knows(lms);
            author = AContentFolder.in(first.home().resolve(Catalogue.OWN));
        }

        static TwoNodes on(Engine engine) {
            return new TwoNodes(engine);
        }

        void published(String... told) {
            Commands.Output done = first.command("content", "publish");
            assertThat(done.status()).as(done.error()).isZero();
            assertThat(done.output()).contains(told);
        }

        void untilTheSecondHas(String version) {
            Deadline.of(ContentsInUse.STALENESS.toMillis())
                    .until(
                            "the second node has " + version,
                            () -> second.command("content", "list").output().contains("Un petit module\t" + version));
        }

        /** The first question, which comes after a first text. */
        String asked(Visitor visitor, String person) {
            return visitor.sendAll(launched(visitor, person), Map.of()).body();
        }

        HttpResponse<String> launched(Visitor visitor, String person) {
            return visitor.launch(
                    lms.launch(person, "michel").claim(CUSTOM, Map.of("content", "petit-module", "audience", "fs")));
        }

        @Override
        public void close() {
            lms.close();
            second.close();
            first.close();
        }
    }
}
