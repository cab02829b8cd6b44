package fr.passerelle.app.declared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.passerelle.app.declared.DeclaredPlatforms.Applied;
import fr.passerelle.app.fixture.ARegistration;
import fr.passerelle.app.fixture.AtOnce;
import fr.passerelle.app.fixture.Stores;
import fr.passerelle.app.keys.KeyRingId;
import fr.passerelle.app.platforms.KnownPlatform;
import fr.passerelle.app.storage.fixture.Engine;
import fr.passerelle.lti.platform.Deployment;
import fr.passerelle.lti.platform.DeploymentId;
import fr.passerelle.lti.platform.Registration;
import fr.passerelle.lti.product.Product;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class DeclaredPlatformsTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource(Engine.class)
    void the_example_of_the_guide_is_applied_as_a_whole(Engine engine) throws IOException {
        try (Stores stores = Stores.on(engine)) {
            Declaring node = new Declaring(stores, folder);

            Applied applied = node.apply(example());

            assertThat(applied).isEqualTo(new Applied(2, 0, List.of()));
            Registration moodle = node.platforms
                    .find("https://moodle.exemple.fr", "AbCdEf123456789")
                    .orElseThrow();
            assertThat(moodle.name()).isEqualTo("Moodle de Belleroche");
            assertThat(moodle.product()).isEqualTo(Product.MOODLE);
            assertThat(moodle.tokenEndpoint()).hasToString("https://moodle.exemple.fr/mod/lti/token.php");
            assertThat(node.directory()
                            .find(moodle.id())
                            .orElseThrow()
                            .organisation()
                            .name())
                    .isEqualTo("Ville de Belleroche");
            assertThat(node.keys.ringOf(moodle.id())).isEqualTo(KeyRingId.COMMON);
            Registration campus = node.platforms
                    .find("https://campus.exemple.fr", "passerelle")
                    .orElseThrow();
            assertThat(campus.tokenAudience()).isEqualTo("https://campus.exemple.fr");
            assertThat(campus.allowedHosts()).isEqualTo(Set.of("notes.exemple.fr"));
            assertThat(campus.anonymousAllowed()).isTrue();
            assertThat(node.keys.ringOf(campus.id())).isNotEqualTo(KeyRingId.COMMON);
            assertThat(node.platforms.deployments(campus.id()))
                    .containsExactlyInAnyOrder(
                            Deployment.active("formation-initiale"), Deployment.active("formation-continue"));
            assertThat(node.trail())
                    .containsExactlyInAnyOrder(
                            "ORGANISATION_MADE", "PLATFORM_DECLARED", "ORGANISATION_MADE", "PLATFORM_DECLARED");
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void the_same_file_again_changes_nothing(Engine engine) throws IOException {
        try (Stores stores = Stores.on(engine)) {
            Declaring node = new Declaring(stores, folder);
            node.apply(example());
            List<String> before = rows(stores);

            assertThat(node.applyAgain()).isEqualTo(new Applied(0, 0, List.of()));
            assertThat(new Declaring(stores, folder).applyAgain()).isEqualTo(new Applied(0, 0, List.of()));

            assertThat(rows(stores)).isEqualTo(before);
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void a_changed_declaration_changes_the_platform_it_is_about(Engine engine) {
        try (Stores stores = Stores.on(engine)) {
            Declaring node = new Declaring(stores, folder);
            node.apply(Declaring.MOODLE);
            KnownPlatform before = node.only();

            Applied applied = node.apply(Declaring.MOODLE
                    .replace("name: Moodle de Belleroche", "name: Le campus")
                    .replace(
                            "[1]",
                            "[1, 2]\n    allowed-hosts: [notes.exemple.fr]\n    anonymous: true\n    own-keys: true")
                    .replace("site:", "jwks-uri: https://moodle.exemple.fr/keys\n    site:"));

            assertThat(applied).isEqualTo(new Applied(0, 1, List.of()));
            Registration now = node.platforms.byId(before.id()).orElseThrow();
            assertThat(now.name()).isEqualTo("Le campus");
            assertThat(now.jwksUri()).hasToString("https://moodle.exemple.fr/keys");
            assertThat(now.allowedHosts()).isEqualTo(Set.of("notes.exemple.fr"));
            assertThat(now.anonymousAllowed()).isTrue();
            assertThat(node.keys.ringOf(before.id())).isNotEqualTo(KeyRingId.COMMON);
            assertThat(node.platforms.deployments(before.id()))
                    .containsExactlyInAnyOrder(Deployment.active("1"), Deployment.active("2"));
            assertThat(node.facts("PLATFORM_REDECLARED"))
                    .singleElement()
                    .asString()
                    .endsWith("nom, lancements anonymes, valeurs de connexion, déploiements, clés");
            assertThat(node.applyAgain()).isEqualTo(new Applied(0, 0, List.of()));
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void what_administrators_decided_beside_the_file_stays(Engine engine) {
        try (Stores stores = Stores.on(engine)) {
            Declaring node = new Declaring(stores, folder);
            node.apply(Declaring.MOODLE);
            KnownPlatform known = node.only();
            node.changes.setActive(known.id(), false);
            node.changes.setAutomatic(known.id(), true);
            node.changes.decide(known.id(), new DeploymentId("1"), Deployment.State.DISABLED);

            assertThat(node.applyAgain()).isEqualTo(new Applied(0, 0, List.of()));
            node.apply(Declaring.MOODLE.replace("name: Moodle", "name: Campus"));

            assertThat(node.only().registration().active()).isFalse();
            assertThat(node.only().automatic()).isTrue();
            assertThat(node.platforms.deployments(known.id()))
                    .containsExactly(new Deployment(new DeploymentId("1"), Deployment.State.DISABLED));
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void a_deployment_that_waits_works_once_it_is_declared_A26(Engine engine) {
        try (Stores stores = Stores.on(engine)) {
            Declaring node = new Declaring(stores, folder);
            node.apply(Declaring.MOODLE);
            node.platforms.deployment(node.only().id(), new DeploymentId("7"));
            assertThat(node.only().waiting()).isEqualTo(1);

            node.apply(Declaring.MOODLE.replace("[1]", "[1, 7]"));

            assertThat(node.only().waiting()).isZero();
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void a_platform_that_is_not_declared_stays_and_is_named(Engine engine) {
        try (Stores stores = Stores.on(engine)) {
            Declaring node = new Declaring(stores, folder);
            node.apply(Declaring.MOODLE);

            Applied applied = node.apply("platforms: []");

            assertThat(applied).isEqualTo(new Applied(0, 0, List.of("Moodle de Belleroche")));
            assertThat(node.platforms.all()).hasSize(1);
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void a_platform_of_another_organisation_is_a_fault_and_nothing_is_written(Engine engine) {
        try (Stores stores = Stores.on(engine)) {
            Declaring node = new Declaring(stores, folder);
            Registration others = stores.knowing(ARegistration.valid());
            List<String> before = rows(stores);

            assertThatThrownBy(() -> node.apply(Declaring.MOODLE + """
                      - name: À nous
                        organisation: Une autre
                        issuer: %s
                        client-id: %s
                        authorization-endpoint: https://a.exemple.fr/auth
                        token-endpoint: https://a.exemple.fr/token
                        jwks-uri: https://a.exemple.fr/keys
                    """.formatted(others.issuer(), others.clientId())))
                    .isInstanceOf(DeclarationsRefused.class)
                    .hasMessageContaining("Ligne 9")
                    .hasMessageContaining("Une autre");

            assertThat(rows(stores)).isEqualTo(before);
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void one_fault_is_enough_for_nothing_to_be_written(Engine engine) {
        try (Stores stores = Stores.on(engine)) {
            Declaring node = new Declaring(stores, folder);

            assertThatThrownBy(() -> node.apply(Declaring.MOODLE + "  - name: Sans rien d’autre\n"))
                    .isInstanceOf(DeclarationsRefused.class);

            assertThat(rows(stores)).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void nodes_that_start_at_once_apply_the_file_once(Engine engine) throws IOException {
        try (Stores stores = Stores.on(engine)) {
            Files.writeString(folder.resolve("platforms.yaml"), example());

            List<Applied> applied = AtOnce.all(nodes(stores));

            assertThat(applied.stream().mapToInt(Applied::added).sum()).isEqualTo(2);
            assertThat(stores.column("registration", "client_id"))
                    .containsExactlyInAnyOrder("AbCdEf123456789", "passerelle");
            assertThat(stores.column("audit_entry", "action")).hasSize(4);
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void nodes_that_start_at_once_add_to_an_organisation_that_is_there_once(Engine engine) throws IOException {
        try (Stores stores = Stores.on(engine)) {
            stores.organisations().named("Ville de Belleroche");
            Files.writeString(folder.resolve("platforms.yaml"), Declaring.MOODLE);

            List<Applied> applied = AtOnce.all(nodes(stores));

            assertThat(applied.stream().mapToInt(Applied::added).sum()).isEqualTo(1);
            assertThat(stores.column("audit_entry", "action")).containsExactly("PLATFORM_DECLARED");
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void nodes_that_start_at_once_with_a_changed_file_change_it_once(Engine engine) throws IOException {
        try (Stores stores = Stores.on(engine)) {
            new Declaring(stores, folder).apply(Declaring.MOODLE);
            Files.writeString(
                    folder.resolve("platforms.yaml"),
                    Declaring.MOODLE.replace("[1]", "[1, 2]").replace("name: Moodle", "name: Campus"));

            List<Applied> applied = AtOnce.all(nodes(stores));

            assertThat(applied.stream().mapToInt(Applied::changed).sum()).isEqualTo(1);
            assertThat(stores.column("registration", "name")).containsExactly("Campus de Belleroche");
        }
    }

    private List<Callable<Applied>> nodes(Stores stores) {
        return Stream.generate(() -> new Declaring(stores, folder))
                .limit(4)
                .map(node -> (Callable<Applied>) node::applyAgain)
                .toList();
    }

    private static String example() throws IOException {
        String guide = Files.readString(Path.of("../docs/guide/administrer.md"));
        int start = guide.indexOf("```yaml\nplatforms:") + "```yaml\n".length();
        return guide.substring(start, guide.indexOf("```", start));
    }

    /** Everything the file could have left behind. */
    private static List<String> rows(Stores stores) {
        return Stream.of(
                        stores.column("organisation", "name"),
                        stores.column("registration", "issuer || name || version"),
                        stores.column("deployment", "deployment_id || state"),
                        stores.column("audit_entry", "action"))
                .flatMap(List::stream)
                .sorted()
                .toList();
    }
}
