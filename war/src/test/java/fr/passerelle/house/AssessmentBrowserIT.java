package fr.passerelle.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Frame;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import fr.passerelle.app.catalogue.Catalogue;
import fr.passerelle.house.fixture.CookieRegime;
import fr.passerelle.house.fixture.WholeHouse;
import fr.passerelle.house.fixture.learner.Answers;
import fr.passerelle.house.fixture.learner.Axe;
import fr.passerelle.house.fixture.learner.Learner;
import fr.passerelle.house.fixture.learner.OpenActivity;
import fr.passerelle.testlms.TestLms;
import fr.passerelle.testlms.school.ResourceLink;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A module of an organisation's own whose answers are handed in together, by keyboard: they can be read again and changed
 * until then (RGAA 11.12), and nothing of what is right reaches the browser before.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
class AssessmentBrowserIT {
    private static final String CONTENT = "petit-module";
    private static final String MODULE = CONTENT + "/module.yaml";

    /** Told to who has answered only. */
    private static final List<String> FEEDBACK =
            List.of("Regardez bien.", "Oui, ", "En effet.", "Regardez dehors.", "Il miaule.", "C’est juste");

    @TempDir
    private Path home;

    @Test
    void answers_are_reviewed_changed_and_handed_in_by_keyboard_before_anything_is_told() throws Exception {
        anOrganisationPutsItsOwnContent(home.resolve(Catalogue.OWN));
        try (WholeHouse house = WholeHouse.in(home)) {
            TestLms lms = house.lms();
            ResourceLink link =
                    lms.school().addLink("evaluation", "accueil", "Une évaluation", "", Map.of("content", CONTENT));
            try (Learner learner = house.learner(CookieRegime.THIRD_PARTIES_BLOCKED, new Axe())) {
                OpenActivity open = learner.withTheKeyboardAlone().opens(link.handle());

                while (!open.heading().startsWith("Vos réponses")) {
                    assertNothingIsTold(open.frame());
                    open.goesOn(Answers.ALL_WRONG);
                }
                assertNothingIsTold(open.frame());
                assertThat(pending(open.frame(), "Une seule").innerText()).contains("Verte, très verte");

                open.presses(pending(open.frame(), "Une seule").getByRole(AriaRole.BUTTON));
                assertThat(open.heading()).isEqualTo("Une seule");
                assertThat(open.frame()
                                .getByRole(
                                        AriaRole.RADIO,
                                        new Frame.GetByRoleOptions()
                                                .setName("Verte, très verte")
                                                .setExact(true))
                                .isChecked())
                        .isTrue();
                open.goesOn(Answers.ALL_RIGHT);

                assertThat(pending(open.frame(), "Une seule").innerText())
                        .contains("Rouge")
                        .doesNotContain("Verte");
                assertNothingIsTold(open.frame());
                open.goesOn(Answers.ALL_RIGHT);

                assertThat(open.isFinished()).isTrue();
                assertThat(open.frame().content()).contains("Regardez bien.", "Oui, <em>rouge</em>.");
                assertThat(Double.parseDouble(open.score().replace(',', '.'))).isPositive();
                open.looksAt("résultats");
                assertThat(learner.complaints()).isEmpty();
            }
        }
    }

    private static void assertNothingIsTold(Frame frame) {
        assertThat(frame.content()).doesNotContain(FEEDBACK);
    }

    private static Locator pending(Frame frame, String title) {
        return frame.locator("section.pending")
                .filter(new Locator.FilterOptions()
                        .setHas(frame.getByRole(
                                AriaRole.HEADING,
                                new Frame.GetByRoleOptions().setName(title).setExact(true))));
    }

    /** The tiny module of the catalogue's tests, handed in at once. */
    private static void anOrganisationPutsItsOwnContent(Path own) throws Exception {
        Path original = Path.of(
                Objects.requireNonNull(Catalogue.class.getResource("tiny")).toURI());
        try (var files = Files.walk(original.resolve(CONTENT))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                copied(file, own.resolve(original.relativize(file).toString()));
            }
        }
        Path module = own.resolve(MODULE);
        Files.writeString(
                module,
                Files.readString(module).replace("seuil_reussite: 0.6", "seuil_reussite: 0.6\nmode: evaluation"));
    }

    private static void copied(Path file, Path copy) throws IOException {
        Files.createDirectories(Objects.requireNonNull(copy.getParent()));
        Files.copy(file, copy);
    }
}
