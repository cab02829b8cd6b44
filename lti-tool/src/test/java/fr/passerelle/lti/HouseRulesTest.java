package fr.passerelle.lti;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
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

    private static final String ROOT = "fr.passerelle.lti";

    private static final Map<String, List<String>> MAY_IMPORT = new TreeMap<>(Map.ofEntries(
            Map.entry("product", List.of()),
            Map.entry("platform", List.of("product")),
            Map.entry("refusal", List.of("platform")),
            Map.entry("claim", List.of("refusal")),
            Map.entry("token", List.of("platform", "refusal", "claim")),
            Map.entry("login", List.of("platform", "refusal")),
            Map.entry("service", List.of("platform", "token")),
            // platform: a score is published to a registration's deployment, members are read from one.
            Map.entry("grade", List.of("platform", "refusal", "claim", "service")),
            Map.entry("roster", List.of("platform", "refusal", "claim", "service")),
            Map.entry("deeplinking", List.of("refusal", "claim", "platform", "token")),
            Map.entry(
                    "launch",
                    List.of("refusal", "platform", "claim", "token", "login", "grade", "roster", "deeplinking")),
            Map.entry("internal", List.of())));

    private static final JavaClasses OURS = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(ROOT);

    static Iterable<String> rooms() {
        return MAY_IMPORT.keySet();
    }

    @ParameterizedTest
    @MethodSource("rooms")
    void a_room_imports_only_what_the_table_allows(String room) {
        List<String> allowed = new java.util.ArrayList<>(MAY_IMPORT.getOrDefault(room, List.of()));
        allowed.add(room);
        allowed.add("internal");
        String[] packages = allowed.stream().map(name -> ROOT + "." + name).toArray(String[]::new);

        noClasses()
                .that(resideInAPackage(ROOT + "." + room))
                .should()
                .dependOnClassesThat(resideInAPackage(ROOT + "..")
                        .and(com.tngtech.archunit.base.DescribedPredicate.not(resideInAnyPackage(packages))))
                .check(OURS);
    }

    @Test
    void every_room_is_in_the_table() {
        assertThat(OURS.getPackage(ROOT).getSubpackages())
                .extracting(JavaPackage::getRelativeName)
                .allMatch(MAY_IMPORT::containsKey);
    }

    @Test
    void no_room_goes_round_in_circles() {
        slices().matching(ROOT + ".(*)..").should().beFreeOfCycles().check(OURS);
    }

    @Test
    void the_library_stands_on_java_jackson_nimbus_and_httpcore_alone() {
        classes()
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(
                        "java..",
                        "javax.crypto..",
                        "javax.net.ssl..",
                        "org.jspecify..",
                        "com.fasterxml.jackson..",
                        "com.nimbusds.jose..",
                        "org.apache.hc.core5..",
                        ROOT + ".."))
                .check(OURS);
    }

    @Test
    void json_and_http_stay_in_their_room_and_jose_in_its_own() {
        noClasses()
                .that(resideInAPackage(ROOT + ".."))
                .and(com.tngtech.archunit.base.DescribedPredicate.not(resideInAPackage(ROOT + ".internal")))
                .should()
                .dependOnClassesThat(resideInAnyPackage("com.fasterxml..", "org.apache.hc.."))
                .check(OURS);
        noClasses()
                .that(resideInAPackage(ROOT + ".."))
                .and(com.tngtech.archunit.base.DescribedPredicate.not(resideInAPackage(ROOT + ".token")))
                .should()
                .dependOnClassesThat(resideInAPackage("com.nimbusds.."))
                .check(OURS);
    }

    @Test
    void nobody_writes_to_a_log_or_the_console() {
        noClasses()
                .should()
                .dependOnClassesThat(resideInAnyPackage("java.util.logging..", "org.slf4j.."))
                .check(OURS);
    }
}
