package fr.passerelle.app.learning;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** House style 5.2, for the learning packages and the catalogue. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class LearningRulesTest {

    private static final String ROOT = "fr.passerelle.app.";
    private static final JavaClasses OURS = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(ROOT + "learning", ROOT + "catalogue");

    @ParameterizedTest
    @CsvSource({
        "citation, ''",
        "question, citation",
        "scenario, citation",
        "content, citation question scenario",
        "attempt, citation question scenario content"
    })
    void a_learning_package_sees_only_what_is_drawn_and_the_jdk(String name, String arrows) {
        String own = ROOT + "learning." + name;
        String[] allowed = Stream.concat(
                        Stream.of(own, "java..", "org.jspecify.annotations"),
                        Stream.of(arrows.split(" ")).map(arrow -> ROOT + "learning." + arrow))
                .toArray(String[]::new);

        classes()
                .that()
                .resideInAPackage(own)
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(allowed)
                .check(OURS);
    }

    @Test
    void the_catalogue_sees_learning_but_no_attempt_and_nothing_of_the_web_or_the_database() {
        classes()
                .that()
                .resideInAPackage(ROOT + "catalogue..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        ROOT + "catalogue..",
                        ROOT + "learning.citation",
                        ROOT + "learning.question",
                        ROOT + "learning.scenario",
                        ROOT + "learning.content",
                        "java..",
                        "javax.xml.stream..",
                        "org.jspecify.annotations",
                        "org.snakeyaml.engine..",
                        "org.commonmark..",
                        "org.owasp.html..")
                .check(OURS);
    }

    @Test
    void the_files_of_an_author_are_read_below_the_catalogue() {
        classes()
                .that()
                .resideInAPackage(ROOT + "catalogue.source")
                .should()
                .onlyDependOnClassesThat()
                .resideOutsideOfPackages(ROOT + "catalogue", ROOT + "learning.question", ROOT + "learning.scenario")
                .check(OURS);
    }

    @Test
    void packages_form_no_circle() {
        slices().matching(ROOT + "(learning.*|catalogue..)..")
                .should()
                .beFreeOfCycles()
                .check(OURS);
    }
}
