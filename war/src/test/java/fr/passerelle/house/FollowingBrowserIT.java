package fr.passerelle.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.assertions.PlaywrightAssertions;
import fr.passerelle.house.fixture.CookieRegime;
import fr.passerelle.house.fixture.Playing;
import fr.passerelle.house.fixture.SharedHouse;
import fr.passerelle.house.fixture.Visitor;
import fr.passerelle.house.fixture.WholeHouse;
import fr.passerelle.house.fixture.learner.Answers;
import fr.passerelle.house.fixture.learner.Learner;
import fr.passerelle.house.fixture.learner.Onlooker;
import fr.passerelle.house.fixture.learner.OpenGroup;
import fr.passerelle.house.fixture.learner.Teacher;
import fr.passerelle.testlms.TestLms;
import fr.passerelle.testlms.school.Course;
import fr.passerelle.testlms.school.ResourceLink;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A trainer's week: a path of five activities, three learners, and everything there is to see and do about them. */
@ExtendWith(SharedHouse.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class FollowingBrowserIT {
    private static final String MODULE = "trouver-la-bonne-page";
    private static final String PERSONA = "michel";
    private static final String LAST = "Élections en mairie : inscription et procuration";
    private static final Duration DEADLINE = Duration.ofSeconds(60);

    private final WholeHouse house;
    private final TestLms lms;

    FollowingBrowserIT(WholeHouse house) {
        this.house = house;
        this.lms = house.lms();
    }

    @Test
    void a_trainer_follows_three_learners_through_a_path_of_five_activities() {
        Course course = lms.school().addCourse("parcours", "Parcours", "Prendre ses repères en cinq activités");
        List.of("helene", "amina", "bruno").forEach(person -> lms.school().enrol(person, course.id()));

        try (Learner learner = house.learnerOf(course, CookieRegime.THIRD_PARTIES_BLOCKED);
                Teacher teacher = house.teacher("helene", CookieRegime.THIRD_PARTIES_BLOCKED, new Onlooker("suivre"))) {
            teacher.chooses(course)
                    .choosesAll("Découverte – Secrétariat de mairie")
                    .places();
            teacher.places(course, "Michel");
            ResourceLink module = placed(course, MODULE);
            ResourceLink persona = placed(course, PERSONA);
            assertThat(lms.school().linksOf(course)).hasSize(6).allMatch(ResourceLink::graded);

            plays("amina", module, false);
            plays("bruno", module, true);
            opensAll(course, "amina");
            learner.opens(persona.id()).playsToTheEnd(Answers.ALL_RIGHT);
            lms.journal().awaitScoresFor("amina", 1, DEADLINE);
            lms.journal().awaitScoresFor("bruno", 1, DEADLINE);
            lms.journal().awaitScoresFor(learner.person().id(), 1, DEADLINE);

            followsTheModule(teacher, module, learner.person().name());
            followsThePersona(teacher, persona, learner.person().name());
        }
    }

    private void followsTheModule(Teacher teacher, ResourceLink module, String third) {
        try (OpenGroup group = teacher.follows(module)) {
            sees(group, "Amina Diallo", "Terminé", "100 sur 100", "Reçue par la plateforme");
            sees(group, "Bruno Lefèvre", "Terminé", "sur 100");
            sees(group, third, "Pas commencé");

            group.opens("Amina Diallo").asks("Renvoyer sa note", "La note repart vers la plateforme.");
            lms.journal().awaitScoresFor("amina", 2, DEADLINE);
            assertThat(lms.gradebook()
                            .gradeOf("amina", module.id())
                            .orElseThrow()
                            .points())
                    .isEqualTo(100);

            group.turnsTo("Le groupe", "Le groupe");
            assertThat(group.keeps("Télécharger pour un tableur (CSV)"))
                    .startsWith("\uFEFF\"Nom\";\"État\"")
                    .contains("\"Amina Diallo\";\"Terminé\";\"1\"", third);
            assertThat(group.keeps("Télécharger pour un autre outil (JSON)"))
                    .contains("\"participant\" : \"Bruno Lefèvre\"");
            assertThat(group.onPaper())
                    .contains("Amina Diallo", "Bruno Lefèvre", third)
                    .doesNotContain("Renvoyer", "Chercher un nom", "Télécharger", "Voir l’activité");
        }
    }

    private void followsThePersona(Teacher teacher, ResourceLink persona, String third) {
        try (OpenGroup group = teacher.follows(persona)) {
            sees(group, third, "Terminé", "100 sur 100");
            sees(group, "Amina Diallo", "En cours");
            group.turnsTo("Les réponses", "Les réponses du groupe");
            assertThat(group.unfoldsEverything())
                    .contains("1 sur 1 (100\u00a0%)", "Le meilleur choix", "à partir de cinq")
                    .doesNotContain(third, "Amina");

            group.turnsTo("Le groupe", "Le groupe").turnsTo(LAST, "Le groupe");
            sees(group, "Amina Diallo", "En cours");
        }
    }

    private static void sees(OpenGroup group, String name, String... facts) {
        for (String fact : facts) {
            PlaywrightAssertions.assertThat(group.row(name)).containsText(fact);
        }
    }

    private ResourceLink placed(Course course, String content) {
        return lms.school().linksOf(course).stream()
                .filter(link -> link.custom().containsValue(content))
                .findFirst()
                .orElseThrow();
    }

    private void plays(String person, ResourceLink link, boolean mistaken) {
        Visitor visitor = new Visitor(house.tool());
        Playing all = Playing.of(MODULE, visitor);
        (mistaken ? all.withOneMistake() : all).toTheEnd(visitor.launch(lms.launch(person, link.id())));
    }

    /** Everything of the course once, without going on. */
    private void opensAll(Course course, String person) {
        lms.school().linksOf(course).forEach(link -> new Visitor(house.tool()).launch(lms.launch(person, link.id())));
    }
}
