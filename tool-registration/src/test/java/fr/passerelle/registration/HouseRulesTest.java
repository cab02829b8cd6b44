package fr.passerelle.registration;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Who may import whom. The table is the law: change it with an architecture decision, not in passing. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class HouseRulesTest {

    private static final String OURS = "fr.passerelle";

    private static final Map<String, List<String>> MAY_IMPORT = new TreeMap<>(Map.of(
            "registration.profile", List.of("lti.claim", "lti.service"),
            // lti.service and lti.refusal: scopes that were granted, facts of what was refused.
            "registration.dynamic",
                    List.of("registration.profile", "lti.platform", "lti.product", "lti.service", "lti.refusal"),
            "registration.manual", List.of("lti.platform", "lti.product")));

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(OURS + ".registration");

    static Iterable<String> rooms() {
        return MAY_IMPORT.keySet();
    }

    @ParameterizedTest
    @MethodSource("rooms")
    void a_room_imports_only_what_the_table_allows(String room) {
        List<String> allowed = new ArrayList<>(MAY_IMPORT.getOrDefault(room, List.of()));
        allowed.add(room);
        String[] packages = allowed.stream().map(name -> OURS + "." + name).toArray(String[]::new);

        noClasses()
                .that(resideInAPackage(OURS + "." + room))
                .should()
                .dependOnClassesThat(resideInAPackage(OURS + "..").and(not(resideInAnyPackage(packages))))
                .check(CLASSES);
    }

    @Test
    void nobody_touches_the_internals_of_the_library() {
        noClasses()
                .should()
                .dependOnClassesThat(resideInAPackage(OURS + ".lti.internal.."))
                .check(CLASSES);
    }

    @Test
    void no_room_goes_round_in_circles() {
        slices().matching(OURS + ".registration.(*)..")
                .should()
                .beFreeOfCycles()
                .check(CLASSES);
    }

    @Test
    void the_library_stands_on_java_jackson_and_ours_alone() {
        classes()
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(
                        "java..",
                        "org.jspecify..",
                        "com.fasterxml.jackson..",
                        OURS + ".lti..",
                        OURS + ".registration.."))
                .check(CLASSES);
    }
}
