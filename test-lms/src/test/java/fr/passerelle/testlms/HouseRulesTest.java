package fr.passerelle.testlms;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class HouseRulesTest {

    private static final String ROOT = "fr.passerelle.testlms";
    private static final JavaClasses HOUSE =
            new ClassFileImporter().withImportOption(new DoNotIncludeTests()).importPackages(ROOT);

    /** Who may import whom; the front door, which may import all, is left out. */
    private static final Map<String, Set<String>> IMPORTS = new TreeMap<>(Map.ofEntries(
            entry("school", Set.of()),
            entry("fault", Set.of()),
            entry("habit", Set.of()),
            entry("journal", Set.of()),
            entry("web", Set.of("journal")),
            entry("token", Set.of("school", "fault", "habit", "web")),
            entry("oidc", Set.of("school", "token", "fault", "habit", "web")),
            entry("deeplinking", Set.of("school", "token", "habit", "web", "oidc")),
            entry("grade", Set.of("school", "token", "fault", "habit", "web")),
            entry("roster", Set.of("school", "token", "fault", "habit", "web")),
            entry("registration", Set.of("school", "token", "fault", "habit", "web")),
            entry(
                    "site",
                    Set.of(
                            "school",
                            "fault",
                            "habit",
                            "journal",
                            "web",
                            "oidc",
                            "grade",
                            "deeplinking",
                            "registration"))));

    static Set<String> rooms() {
        return IMPORTS.keySet();
    }

    @ParameterizedTest
    @MethodSource("rooms")
    void a_room_imports_only_what_the_table_allows(String room) {
        Set<String> allowed = IMPORTS.getOrDefault(room, Set.of()).stream()
                .map(name -> ROOT + "." + name)
                .collect(Collectors.toSet());
        allowed.add(ROOT + "." + room);

        classes()
                .that()
                .resideInAPackage(ROOT + "." + room)
                .should()
                .onlyDependOnClassesThat(describe(
                        "are allowed in " + room,
                        (JavaClass used) -> !used.getPackageName().startsWith("fr.passerelle")
                                || allowed.contains(used.getPackageName())))
                .allowEmptyShould(true)
                .check(HOUSE);
    }

    @Test
    void every_room_is_in_the_table() {
        Set<String> rooms = HOUSE.stream()
                .map(JavaClass::getPackageName)
                .filter(name -> !name.equals(ROOT))
                .map(name -> name.substring(ROOT.length() + 1))
                .collect(Collectors.toSet());

        assertThat(IMPORTS.keySet()).containsAll(rooms);
    }

    @Test
    void rooms_form_no_cycle() {
        slices().matching(ROOT + ".(*)..").should().beFreeOfCycles().check(HOUSE);
    }

    @Test
    void the_oracle_shares_nothing_with_its_subject() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("fr.passerelle.lti..", "fr.passerelle.app..", "fr.passerelle.registration..")
                .check(HOUSE);
    }
}
