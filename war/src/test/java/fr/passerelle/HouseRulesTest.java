package fr.passerelle;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import fr.passerelle.app.boot.Application;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Who may import whom in the WAR: the table of {@code docs/architecture.md}, which changes together with this one.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
class HouseRulesTest {

    private static final String APP = "fr.passerelle.app";
    private static final String LEARNING =
            "app.learning.citation app.learning.question app.learning.scenario app.learning.content app.learning.attempt ";

    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(new DoNotIncludeTests())
            .importPackages(APP, "fr.passerelle.embedded", "fr.passerelle.launcher");

    /** Who may import whom, of ours; {@code app.boot}, which may import all, is left out. */
    private static final Map<String, Set<String>> IMPORTS = new TreeMap<>(Map.ofEntries(
            room("app.learning.citation", ""),
            room("app.learning.question", "app.learning.citation"),
            room("app.learning.scenario", "app.learning.citation"),
            room("app.learning.content", "app.learning.citation app.learning.question app.learning.scenario"),
            room(
                    "app.learning.attempt",
                    "app.learning.citation app.learning.question app.learning.scenario app.learning.content"),
            room("app.settings", ""),
            room("app.web", "app.settings"),
            room("app.storage", "app.settings"),
            room("app.catalogue", LEARNING + "app.catalogue.quiz app.catalogue.source"),
            room(
                    "app.catalogue.quiz",
                    "app.learning.citation app.learning.question app.learning.content app.catalogue.source"),
            room("app.catalogue.source", "app.learning.citation"),
            room("app.platforms", "app.audit app.storage lti.platform lti.product lti.login"),
            room("app.keys", "app.settings app.storage lti.platform lti.token"),
            room("app.placement", LEARNING + "app.storage lti.platform lti.claim"),
            room("app.session", LEARNING + "app.storage app.placement lti.claim lti.platform"),
            room("app.history", LEARNING + "app.catalogue app.placement app.storage"),
            room("app.archive", LEARNING + "app.catalogue app.storage"),
            room("app.publication", "app.audit app.catalogue app.storage"),
            room(
                    "app.recall",
                    LEARNING + "app.archive app.catalogue app.history app.placement app.storage app.web lti.platform"),
            room("app.journal", "app.storage lti.refusal lti.platform lti.service"),
            room("app.context", "app.storage lti.platform"),
            room("app.selftest.finding", "lti.platform lti.service"),
            room(
                    "app.selftest.check",
                    "app.selftest.finding app.context lti.platform lti.service lti.token lti.grade lti.roster lti.claim"),
            room(
                    "app.selftest",
                    "app.selftest.finding app.selftest.check app.context app.keys app.platforms app.storage app.web"
                            + " lti.platform lti.product"),
            room(
                    "app.admin.diagnosis",
                    "app.admin.area app.audit app.selftest app.selftest.finding app.journal app.platforms app.web"
                            + " lti.platform lti.refusal lti.service"),
            room(
                    "app.admin.grades",
                    "app.admin.area app.audit app.gradebook app.gradebook.grade app.upkeep app.platforms app.web lti.platform"),
            room(
                    "app.gradebook",
                    LEARNING
                            + "app.gradebook.grade app.placement app.history app.storage app.web"
                            + " lti.platform lti.product lti.claim lti.grade lti.service"),
            room("app.gradebook.grade", "app.history lti.service"),
            room(
                    "app.gradebook.delivery",
                    LEARNING
                            + "app.gradebook app.gradebook.grade app.placement app.history app.web"
                            + " lti.platform lti.grade lti.service"),
            room("app.binding", "app.settings app.session app.storage app.web lti.login lti.platform"),
            room("app.metrics", "app.settings"),
            room(
                    "app.launch",
                    LEARNING
                            + "app.binding app.metrics app.session app.picker.request app.placement app.recall app.gradebook app.platforms app.keys app.journal app.catalogue"
                            + " app.storage app.web app.context"
                            + " lti lti.launch lti.login lti.refusal lti.claim lti.grade lti.platform lti.roster lti.token"),
            room(
                    "app.player",
                    LEARNING
                            + "app.player.form app.player.stage app.player.visit"
                            + " app.archive app.arrangement app.binding app.catalogue app.placement app.session app.history app.recall app.storage app.web"),
            room("app.player.form", LEARNING + "app.history app.web"),
            room("app.player.stage", LEARNING + "app.player.form app.player.visit app.recall app.web"),
            room("app.player.visit", "app.web"),
            room("app.invitation", "app.audit app.platforms app.storage lti.platform"),
            room("app.draft", "app.platforms app.storage app.web registration.manual lti.platform"),
            room(
                    "app.declared",
                    "app.audit app.catalogue.source app.draft app.keys app.platforms app.storage app.web"
                            + " registration.manual lti.platform"),
            room(
                    "app.upkeep",
                    "app.audit app.gradebook app.gradebook.grade app.invitation app.keys app.platforms app.storage lti.platform"),
            room("app.privacy", "app.learning.attempt app.audit app.platforms app.session app.storage lti.platform"),
            room(
                    "app.admin.privacy",
                    "app.admin.area app.admin.form app.audit app.platforms app.privacy app.web lti.platform"),
            room("app.command.privacy", "app.audit app.command.output app.platforms app.privacy"),
            room("app.admin.form", ""),
            room(
                    "app.admin.registering",
                    "app.audit app.invitation app.keys app.platforms app.storage app.web"
                            + " registration registration.profile registration.dynamic"
                            + " lti.claim lti.platform lti.product lti.service"),
            room(
                    "app.admin.invitation",
                    "app.admin.area app.audit app.invitation app.platforms app.upkeep app.web lti.platform"),
            room(
                    "app.admin.platform",
                    "app.admin.area app.admin.form app.audit app.draft app.keys app.platforms app.storage app.upkeep app.web"
                            + " registration registration.manual registration.profile lti.platform lti.product"),
            room(
                    "app.admin.linking",
                    "app.admin.area app.admin.form app.audit app.draft app.platforms app.upkeep app.web"
                            + " registration registration.manual registration.profile lti.platform lti.service"),
            room("app.audit", "app.storage"),
            room("app.accounts", "app.audit app.storage"),
            room("app.accounts.oidc", "app.accounts app.settings app.storage lti.platform"),
            room("app.accounts.signin", "app.accounts app.audit app.storage"),
            room("app.admin.area", "app.accounts app.accounts.signin app.audit app.platforms app.storage app.web"),
            room("app.admin.people", "app.admin.area app.accounts app.accounts.signin app.audit app.platforms app.web"),
            room(
                    "app.admin.door",
                    "app.admin.area app.accounts app.accounts.oidc app.accounts.signin app.settings app.storage app.web"),
            room(
                    "app.picker",
                    LEARNING
                            + "app.picker.wish app.picker.request"
                            + " app.binding app.catalogue app.gradebook app.placement app.session app.storage app.web"
                            + " lti lti.deeplinking lti.claim lti.grade lti.platform lti.product"),
            room("app.picker.wish", LEARNING + "app.catalogue app.placement app.storage app.web lti.claim"),
            room(
                    "app.picker.request",
                    LEARNING
                            + "app.picker.wish app.binding app.catalogue app.history app.placement app.session app.storage"
                            + " lti.deeplinking lti.platform"),
            room("app.arrangement", LEARNING + "app.history app.placement app.storage"),
            room(
                    "app.progress.told",
                    LEARNING
                            + "app.context app.gradebook app.placement app.session app.storage"
                            + " lti.claim lti.grade lti.platform lti.roster lti.service"),
            room(
                    "app.progress.group",
                    LEARNING
                            + "app.arrangement app.gradebook app.gradebook.grade app.history app.placement app.progress.told app.session app.storage"),
            room(
                    "app.progress",
                    LEARNING
                            + "app.arrangement app.binding app.catalogue app.gradebook app.gradebook.grade app.history app.picker app.picker.request app.placement"
                            + " app.progress.group app.session app.web"),
            room(
                    "app.command",
                    "app.command.content app.command.output app.command.grades app.command.platform app.command.privacy"
                            + " app.accounts app.audit app.platforms app.keys app.catalogue app.publication app.storage"
                            + " app.settings app.selftest app.selftest.finding app.upkeep"
                            + " lti.platform"),
            room("app.command.output", ""),
            room(
                    "app.command.content",
                    "app.learning.content app.audit app.catalogue app.catalogue.source app.command.output app.publication"),
            room(
                    "app.command.grades",
                    "app.audit app.command.output app.gradebook app.gradebook.grade app.platforms app.upkeep lti.platform"),
            room(
                    "app.command.platform",
                    "app.audit app.command.output app.draft app.invitation app.keys app.platforms app.settings app.storage"
                            + " app.upkeep registration registration.manual lti.platform lti.product"),
            room("embedded", ""),
            room("launcher", "")));

    /** The stores: classes that speak to the database, beside the entities and {@code app.storage} itself. */
    private static final Set<String> STORES = Set.of(
            "AccountLinks",
            "Accounts",
            "AdminSessions",
            "Arrangements",
            "Attempts",
            "AuditTrail",
            "ColumnSearch",
            "ContentRequests",
            "Contexts",
            "GradeTargets",
            "GroupTallies",
            "IdleSeats",
            "Invitations",
            "KeptVersions",
            "KeyTable",
            "LastLaunches",
            "LaunchSessions",
            "Opinions",
            "Organisations",
            "PersonalRows",
            "Placements",
            "PlatformChanges",
            "PlatformDirectory",
            "PlatformDrafts",
            "Platforms",
            "PublishedContents",
            "Recalls",
            "RefusedLaunches",
            "Retentions",
            "ScoreLedger",
            "ScoreOutbox",
            "ScoreRecovery",
            "ScoreRounds",
            "ScoreTries",
            "SelfTestRuns",
            "SeriesShelf",
            "ServiceFailures",
            "SignInTallies",
            "StuckGrades",
            "TakenStateRows",
            "Traces",
            "UnknownPlatforms");

    private static final Pattern SEES_HTTP = Pattern.compile("\\w+(Resource|Mapper|Filter)(\\$.*)?");
    private static final Pattern ENTITY = Pattern.compile("\\w+Entity(\\$.*)?");

    static Set<String> rooms() {
        return IMPORTS.keySet();
    }

    @ParameterizedTest
    @MethodSource("rooms")
    void a_room_imports_only_what_the_table_allows(String room) {
        String own = "fr.passerelle." + room;
        Set<String> allowed = IMPORTS.getOrDefault(room, Set.of()).stream()
                .map(name -> "fr.passerelle." + name)
                .collect(Collectors.toSet());

        classes()
                .that()
                .resideInAPackage(own)
                .should()
                .onlyDependOnClassesThat(describe(
                        "are allowed in " + room,
                        (JavaClass used) -> !used.getPackageName().startsWith("fr.passerelle")
                                || used.getPackageName().equals(own)
                                || allowed.contains(used.getPackageName())))
                .check(HOUSE);
    }

    @ParameterizedTest
    @MethodSource("rooms")
    void a_room_uses_every_arrow_it_is_given(String room) {
        Set<String> used = HOUSE.stream()
                .filter(type -> type.getPackageName().equals("fr.passerelle." + room))
                .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
                .map(dependency ->
                        dependency.getTargetClass().getBaseComponentType().getPackageName())
                .filter(name -> name.startsWith("fr.passerelle."))
                .map(name -> name.substring("fr.passerelle.".length()))
                .collect(Collectors.toSet());

        // The learning rooms are given together.
        assertThat(IMPORTS.getOrDefault(room, Set.of()))
                .filteredOn(arrow -> !arrow.startsWith("app.learning"))
                .isSubsetOf(used);
    }

    @Test
    void every_room_is_in_the_table() {
        Set<String> rooms = HOUSE.stream()
                .map(JavaClass::getPackageName)
                .filter(name -> !name.equals(Application.class.getPackageName()))
                .map(name -> name.substring("fr.passerelle.".length()))
                .collect(Collectors.toSet());

        assertThat(IMPORTS.keySet()).containsExactlyInAnyOrderElementsOf(rooms);
    }

    @Test
    void rooms_form_no_cycle() {
        slices().matching(APP + ".(*)..").should().beFreeOfCycles().check(HOUSE);
        slices().matching(APP + ".learning.(*)..").should().beFreeOfCycles().check(HOUSE);
    }

    @Test
    void nobody_imports_the_composition_root() {
        noClasses()
                .that(resideInAPackage("fr.passerelle..").and(not(resideInAPackage(APP + ".boot"))))
                .should()
                .dependOnClassesThat(resideInAPackage(APP + ".boot"))
                .check(HOUSE);
    }

    @Test
    void learning_knows_the_jdk_only() {
        classes()
                .that()
                .resideInAPackage(APP + ".learning..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(APP + ".learning..", "java..", "org.jspecify.annotations")
                .check(HOUSE);
    }

    @Test
    void nobody_touches_what_is_internal_to_the_library() {
        noClasses()
                .should()
                .dependOnClassesThat(resideInAPackage("fr.passerelle.lti.internal"))
                .check(HOUSE);
    }

    @Test
    void only_resources_mappers_and_filters_see_http() {
        noClasses()
                .that(resideInAPackage(APP + "..")
                        .and(not(resideInAnyPackage(APP + ".boot", APP + ".web")))
                        .and(not(named(SEES_HTTP))))
                .should()
                .dependOnClassesThat()
                .resideInAPackage("jakarta.ws.rs..")
                .check(HOUSE);
    }

    @Test
    void only_entities_and_stores_see_the_database() {
        DescribedPredicate<JavaClass> stores = describe("are stores", type -> STORES.contains(outermost(type)));

        noClasses()
                .that(resideInAPackage(APP + "..")
                        .and(not(resideInAnyPackage(APP + ".storage", APP + ".boot")))
                        .and(not(named(ENTITY)))
                        .and(not(stores)))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("jakarta.persistence..", "org.hibernate..", "java.sql..", "javax.sql..")
                .orShould()
                .callMethod("fr.passerelle.app.storage.Transactions", "entityManager")
                .because("a row has one owner (house style 5.13)")
                .check(HOUSE);
    }

    @Test
    void entities_stay_in_their_rooms() {
        classes().that(named(ENTITY)).should().bePackagePrivate().check(HOUSE);
    }

    @Test
    void the_launcher_knows_the_jdk_only() {
        classes()
                .that()
                .resideInAPackage("fr.passerelle.launcher")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("fr.passerelle.launcher", "java..", "org.jspecify.annotations")
                .check(HOUSE);
    }

    @Test
    void the_embedded_server_knows_tomcat_and_the_jdk_only() {
        classes()
                .that()
                .resideInAPackage("fr.passerelle.embedded")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "fr.passerelle.embedded",
                        "java..",
                        // What a valve of Tomcat's must be able to throw.
                        "jakarta.servlet",
                        "org.apache.catalina..",
                        "org.apache.coyote..",
                        "org.apache.tomcat..",
                        "org.jspecify.annotations")
                .check(HOUSE);
    }

    private static Map.Entry<String, Set<String>> room(String name, String arrows) {
        return Map.entry(
                name,
                Stream.of(arrows.split(" ")).filter(arrow -> !arrow.isEmpty()).collect(Collectors.toSet()));
    }

    private static DescribedPredicate<JavaClass> named(Pattern pattern) {
        return describe(
                "are named " + pattern,
                type -> pattern.matcher(type.getName().substring(type.getName().lastIndexOf('.') + 1))
                        .matches());
    }

    private static String outermost(JavaClass type) {
        String name = type.getName().substring(type.getName().lastIndexOf('.') + 1);
        int inner = name.indexOf('$');
        return inner < 0 ? name : name.substring(0, inner);
    }
}
