package fr.passerelle.house;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.house.fixture.CookieRegime;
import fr.passerelle.house.fixture.SharedHouse;
import fr.passerelle.house.fixture.WholeHouse;
import fr.passerelle.house.fixture.learner.Album;
import fr.passerelle.house.fixture.learner.Axe;
import fr.passerelle.house.fixture.learner.NothingAside;
import fr.passerelle.house.fixture.learner.Teacher;
import fr.passerelle.house.fixture.learner.Witness;
import fr.passerelle.testlms.school.Course;
import fr.passerelle.testlms.school.ResourceLink;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A teacher looks for contents, tries one out and places a path of five with its settings, by keyboard alone, on a large
 * screen and on the smallest (C-1 to C-8).
 */
@ExtendWith(SharedHouse.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class PickerBrowserIT {
    private static final String THEME = "Papiers, état civil, élections";
    private static final String TRIED = "Carte d’identité et passeport";
    private static final String OTHER = "Décès d’un proche";

    private final WholeHouse house;

    PickerBrowserIT(WholeHouse house) {
        this.house = house;
    }

    @ParameterizedTest
    @CsvSource({"THIRD_PARTIES_BLOCKED, 1280, 900", "NONE_KEPT, 1280, 900", "THIRD_PARTIES_BLOCKED, 320, 640"})
    void a_path_of_five_is_found_tried_out_set_and_placed(CookieRegime regime, int width, int height) {
        String name = "choisir-" + regime + "-" + width;
        Course course = house.lms().school().addCourse(name, "Vide", "Un cours tout neuf " + name);
        house.lms().school().enrol("helene", course.id());
        Witness witness = new Album(name).and(new Axe()).and(new NothingAside());

        try (Teacher teacher = house.teacher("helene", regime, witness, width, height)) {
            teacher.chooses(course)
                    .searches("carte passeport", THEME)
                    .ticks(TRIED)
                    .triesAndComesBack(TRIED)
                    .stillSearches("carte passeport", THEME)
                    .stillHas(TRIED)
                    .searches("deces", "Tous les thèmes")
                    .ticks(OTHER)
                    .unticks(TRIED)
                    .searches("", "Tous les thèmes")
                    .stillHas(OTHER)
                    .unticks(OTHER)
                    .choosesAll("Découverte – Secrétariat de mairie")
                    .stillHas(TRIED)
                    .sets("Barème, en points", "vingt")
                    .sets("Seuil de réussite, en pour cent", "80")
                    .sets("Nombre de tentatives", "3")
                    .isTold("Un réglage est à corriger")
                    .sets("Barème, en points", "20")
                    .places();
        }

        List<ResourceLink> placed = house.lms().school().linksOf(course);
        assertThat(placed)
                .extracting(link -> link.custom().get("content"))
                .containsExactly(
                        "trouver-la-bonne-page",
                        "lire-une-fiche",
                        "carte-identite-passeport",
                        "naissance-etat-civil",
                        "elections-procuration");
        assertThat(placed).allSatisfy(link -> {
            assertThat(link.maximum()).isEqualTo(20);
            assertThat(link.custom()).containsEntry("reussite", "80").containsEntry("essais", "3");
        });
    }
}
