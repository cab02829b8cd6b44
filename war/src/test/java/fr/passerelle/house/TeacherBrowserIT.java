package fr.passerelle.house;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.house.fixture.CookieRegime;
import fr.passerelle.house.fixture.SharedHouse;
import fr.passerelle.house.fixture.WholeHouse;
import fr.passerelle.house.fixture.learner.Album;
import fr.passerelle.house.fixture.learner.Answers;
import fr.passerelle.house.fixture.learner.Axe;
import fr.passerelle.house.fixture.learner.Learner;
import fr.passerelle.house.fixture.learner.Teacher;
import fr.passerelle.testlms.school.Course;
import fr.passerelle.testlms.school.ResourceLink;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** From an empty course to the learner's work in the gradebook: deep linking, playing, reviewing (C-1 to C-8, G-1). */
@ExtendWith(SharedHouse.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class TeacherBrowserIT {

    private final WholeHouse house;

    TeacherBrowserIT(WholeHouse house) {
        this.house = house;
    }

    @ParameterizedTest
    @EnumSource(names = {"THIRD_PARTIES_BLOCKED", "NONE_KEPT"})
    void a_teacher_places_two_contents_a_learner_plays_one_and_the_teacher_looks_at_the_work(CookieRegime regime) {
        Course course = house.lms().school().addCourse("vide-" + regime, "Vide", "Un cours tout neuf " + regime);
        house.lms().school().enrol("helene", course.id());

        try (Teacher teacher = house.teacher("helene", regime, new Album("enseigner-" + regime).and(new Axe()));
                Learner learner = house.learnerOf(course, regime)) {
            teacher.places(course, "Trouver la bonne page", "Michel");
            List<ResourceLink> placed = house.lms().school().linksOf(course);
            assertThat(placed).hasSize(2).allMatch(ResourceLink::graded);
            ResourceLink persona = placed.stream()
                    .filter(link -> link.custom().containsValue("michel"))
                    .findFirst()
                    .orElseThrow();

            learner.opens(persona.id()).playsToTheEnd(Answers.ALL_RIGHT).saysThatTheGradeIsSent();
            learner.readsInTheGradebook(persona.id(), "100");
            String work = teacher.reviews(persona, learner.person());

            assertThat(work).contains("Votre score est de 100 sur 100").doesNotContain("Recommencer");
        }
    }
}
