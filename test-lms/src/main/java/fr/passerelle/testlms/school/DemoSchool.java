package fr.passerelle.testlms.school;

import java.util.List;
import java.util.Map;

/** The people and courses that tests and the demo have in common. */
final class DemoSchool {

    private DemoSchool() {}

    static School build(String subjectPrefix) {
        School school = new School("Centre de formation des Trois-Vallées", subjectPrefix);
        people(school);
        courses(school);
        links(school);
        enrolments(school);
        return school;
    }

    private static void people(School school) {
        school.addPerson("amina", "Amina", "Diallo", Role.LEARNER);
        school.addPerson("bruno", "Bruno", "Lefèvre", Role.LEARNER);
        school.addPerson("chloe", "Chloé", "Martin", Role.LEARNER);
        school.addPerson("etienne", "Étienne", "Nguyen", Role.LEARNER);
        school.addPerson("helene", "Hélène", "Garnier", Role.TEACHER);
        school.addPerson("denis", "Denis", "Morel", Role.ADMINISTRATOR);
        school.addPerson("mireille", "Mireille", "Petit", Role.MENTOR);
        school.mentor("mireille", List.of("amina", "bruno"));
    }

    private static void courses(School school) {
        school.addCourse("accueil", "FS-ACCUEIL", "Accueillir et orienter — conseillers France services");
        school.addCourse("mairie", "SGM-BASES", "Secrétaires de mairie — les essentiels");
    }

    private static void links(School school) {
        for (String course : List.of("accueil", "mairie")) {
            String prefix = course.equals("accueil") ? "" : "mairie-";
            school.addLink(
                    prefix + "trouver-la-bonne-page",
                    course,
                    "Trouver la bonne page en trois gestes",
                    "Un module court : où chercher, et comment vérifier que la page est la bonne.",
                    Map.of("content", "trouver-la-bonne-page"));
            school.addLink(
                    prefix + "michel",
                    course,
                    "Rencontrer Michel",
                    "Un exercice persona : accueillir une personne pour qui la lecture est difficile.",
                    Map.of("content", "michel"));
        }
        school.addLink(
                "a-configurer",
                "accueil",
                "Activité à configurer",
                "Aucun contenu n’a encore été choisi pour cette activité.",
                Map.of());
    }

    /** Étienne and Mireille follow one course only, so that a leak from one course to another shows. */
    private static void enrolments(School school) {
        for (Person person : school.people()) {
            if (!person.id().equals("mireille")) {
                school.enrol(person.id(), "accueil");
            }
            if (!person.id().equals("etienne")) {
                school.enrol(person.id(), "mairie");
            }
        }
    }
}
