package fr.passerelle.app.platforms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.passerelle.app.fixture.ARegistration;
import fr.passerelle.app.fixture.Stores;
import fr.passerelle.app.placement.Placement;
import fr.passerelle.app.platforms.PlatformChanges.Losses;
import fr.passerelle.app.storage.fixture.Engine;
import fr.passerelle.lti.platform.Deployment;
import fr.passerelle.lti.platform.DeploymentId;
import fr.passerelle.lti.platform.Registration;
import fr.passerelle.lti.platform.RegistrationId;
import fr.passerelle.lti.product.Product;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PlatformChangesTest {

    private static final DeploymentId NEW = new DeploymentId("42");

    @ParameterizedTest
    @EnumSource(Engine.class)
    void a_change_is_seen_here_at_once_and_by_another_node_within_the_stated_time(Engine engine) {
        try (Stores stores = Stores.on(engine)) {
            AtomicLong nanos = new AtomicLong();
            Platforms here = stores.platforms();
            Platforms elsewhere = new Platforms(stores.transactions(), stores.clock(), nanos::get);
            PlatformChanges changes = new PlatformChanges(stores.transactions(), here, stores.clock());
            Registration registration = stores.knowing(ARegistration.valid());
            here.byId(registration.id());
            elsewhere.byId(registration.id());
            here.deployment(registration.id(), Stores.DEPLOYMENT);
            elsewhere.deployment(registration.id(), Stores.DEPLOYMENT);

            changes.setActive(registration.id(), false);
            changes.decide(registration.id(), Stores.DEPLOYMENT, Deployment.State.DISABLED);

            assertThat(here.byId(registration.id())).map(Registration::active).contains(false);
            assertThat(state(here, registration, Stores.DEPLOYMENT)).contains(Deployment.State.DISABLED);
            nanos.addAndGet(Platforms.STALENESS.toNanos());
            assertThat(elsewhere.byId(registration.id()))
                    .map(Registration::active)
                    .contains(false);
            assertThat(state(elsewhere, registration, Stores.DEPLOYMENT)).contains(Deployment.State.DISABLED);
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void a_deployment_that_waits_is_approved_or_refused_A26(Engine engine) {
        try (Stores stores = Stores.on(engine)) {
            Platforms platforms = stores.platforms();
            PlatformChanges changes = new PlatformChanges(stores.transactions(), platforms, stores.clock());
            Registration registration = stores.knowing(ARegistration.valid());
            assertThat(state(platforms, registration, NEW)).contains(Deployment.State.PENDING);
            assertThat(known(stores, registration).waiting()).isEqualTo(1);

            changes.decide(registration.id(), NEW, Deployment.State.ACTIVE);

            assertThat(state(platforms, registration, NEW)).contains(Deployment.State.ACTIVE);
            assertThat(known(stores, registration).waiting()).isZero();
            changes.decide(registration.id(), NEW, Deployment.State.DISABLED);
            assertThat(state(platforms, registration, NEW)).contains(Deployment.State.DISABLED);
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void by_policy_a_deployment_works_at_once_and_those_decided_stay_so_A26(Engine engine) {
        try (Stores stores = Stores.on(engine)) {
            Platforms platforms = stores.platforms();
            PlatformChanges changes = new PlatformChanges(stores.transactions(), platforms, stores.clock());
            Registration registration = stores.knowing(ARegistration.valid());
            changes.decide(registration.id(), new DeploymentId("refused"), Deployment.State.DISABLED);

            changes.setAutomatic(registration.id(), true);

            assertThat(state(platforms, registration, NEW)).contains(Deployment.State.ACTIVE);
            assertThat(state(platforms, registration, new DeploymentId("refused")))
                    .contains(Deployment.State.DISABLED);
            assertThat(known(stores, registration).automatic()).isTrue();
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void a_platform_that_moves_keeps_its_id_its_name_its_deployments_and_its_placements(Engine engine) {
        try (Stores stores = Stores.on(engine)) {
            Platforms platforms = stores.platforms();
            PlatformChanges changes = new PlatformChanges(stores.transactions(), platforms, stores.clock());
            Registration before = stores.knowing(ARegistration.valid());
            Placement placement = stores.placement(before, "link");
            Registration there = at("https://ailleurs.example", before.clientId());

            changes.redefine(before.id(), there);

            Registration after = platforms.byId(before.id()).orElseThrow();
            assertThat(after.issuer()).isEqualTo("https://ailleurs.example");
            assertThat(after.tokenEndpoint()).isEqualTo(there.tokenEndpoint());
            assertThat(after.name()).isEqualTo(before.name());
            assertThat(platforms.find(before.issuer(), before.clientId())).isEmpty();
            assertThat(platforms.find("https://ailleurs.example", before.clientId()))
                    .isPresent();
            assertThat(state(platforms, before, Stores.DEPLOYMENT)).contains(Deployment.State.ACTIVE);
            assertThat(stores.column("placement", "id"))
                    .containsExactly(placement.id().value().toString());
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void no_platform_moves_where_another_is(Engine engine) {
        try (Stores stores = Stores.on(engine)) {
            PlatformChanges changes = new PlatformChanges(stores.transactions(), stores.platforms(), stores.clock());
            Registration one = stores.knowing(ARegistration.with("https://un.example", "c"));
            stores.knowing(ARegistration.with("https://deux.example", "c"));

            assertThatThrownBy(() -> changes.redefine(one.id(), at("https://deux.example", "c")))
                    .isInstanceOf(PlatformAlreadyKnown.class);

            assertThat(known(stores, one).registration().issuer()).isEqualTo("https://un.example");
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void the_same_platform_registered_again_is_brought_up_to_date_F8(Engine engine) {
        try (Stores stores = Stores.on(engine)) {
            Platforms platforms = stores.platforms();
            PlatformChanges changes = new PlatformChanges(stores.transactions(), platforms, stores.clock());
            Organisation owner = stores.organisations().named(Organisations.DEFAULT);
            Registration before = stores.knowing(Registration.of("https://lms.example", "c")
                    .allowedHosts(Set.of("services.example"))
                    .endpoints(
                            uri("https://lms.example/1"), uri("https://lms.example/2"), uri("https://lms.example/3")));
            changes.rename(before.id(), "Campus");
            changes.setActive(before.id(), false);

            Optional<RegistrationId> renewed = stores.transactions()
                    .call(() -> changes.renew(at("https://lms.example", "c"), owner, List.of(NEW)));

            assertThat(renewed).contains(before.id());
            Registration after = platforms.byId(before.id()).orElseThrow();
            assertThat(after.tokenEndpoint()).isEqualTo(uri("https://lms.example/token-2"));
            assertThat(after.name()).isEqualTo("Campus");
            assertThat(after.active()).as("what was switched off stays so").isFalse();
            assertThat(after.allowedHosts()).containsExactly("services.example");
            assertThat(state(platforms, before, NEW)).contains(Deployment.State.ACTIVE);
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void another_organisation_cannot_register_the_platform_again_F8_J6(Engine engine) {
        try (Stores stores = Stores.on(engine)) {
            PlatformChanges changes = new PlatformChanges(stores.transactions(), stores.platforms(), stores.clock());
            Registration known = stores.knowing(ARegistration.with("https://lms.example", "c"));
            Organisation stranger = stores.organisations().named("Autre");

            assertThatThrownBy(() -> stores.transactions()
                            .run(() -> changes.renew(at("https://lms.example", "c"), stranger, List.of(NEW))))
                    .isInstanceOf(PlatformAlreadyKnown.class);

            assertThat(known(stores, known).registration()).isEqualTo(known);
            assertThat(stores.column("deployment", "deployment_id")).containsExactly("1");
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void what_goes_with_a_platform_is_counted_and_goes_and_nothing_else(Engine engine) {
        try (Stores stores = Stores.on(engine)) {
            Platforms platforms = stores.platforms();
            PlatformChanges changes = new PlatformChanges(stores.transactions(), platforms, stores.clock());
            Registration goes = stores.knowing(ARegistration.with("https://un.example", "c"));
            Registration stays = stores.knowing(ARegistration.with("https://deux.example", "c"));
            Placement placement = stores.placement(goes, "link");
            stores.placement(goes, "other");
            stores.placement(stays, "link");
            attempt(stores, placement, "00000000-0000-0000-0000-000000000001", "ann");
            attempt(stores, placement, "00000000-0000-0000-0000-000000000002", "ann");
            platforms.byId(goes.id());

            assertThat(changes.losses(goes.id())).isEqualTo(new Losses(1, 2, 2, 1, 0));
            changes.remove(goes.id());

            assertThat(platforms.byId(goes.id())).isEmpty();
            assertThat(changes.losses(goes.id())).isEqualTo(new Losses(0, 0, 0, 0, 0));
            assertThat(changes.losses(stays.id())).isEqualTo(new Losses(1, 1, 0, 0, 0));
            assertThat(changes.remove(goes.id())).isFalse();
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void the_directory_shows_an_organisation_its_own_and_finds_by_words(Engine engine) {
        try (Stores stores = Stores.on(engine)) {
            Organisation region = stores.organisations().named("Région");
            Organisation town = stores.organisations().named("Ville");
            stores.platforms().add(named("https://un.example", "Été 100 %"), region, List.of());
            stores.platforms().add(named("https://deux.example", "Hiver_"), region, List.of());
            stores.platforms().add(named("https://un.example.org", "Ailleurs"), town, List.of());
            PlatformDirectory directory = new PlatformDirectory(stores.transactions());

            assertThat(names(directory, Optional.of(region.id()), "")).containsExactly("Hiver_", "Été 100 %");
            assertThat(names(directory, Optional.of(town.id()), "")).containsExactly("Ailleurs");
            assertThat(names(directory, Optional.empty(), "UN.EXAMPLE")).containsExactly("Ailleurs", "Été 100 %");
            assertThat(names(directory, Optional.empty(), "100 %")).containsExactly("Été 100 %");
            assertThat(names(directory, Optional.empty(), "r_")).containsExactly("Hiver_");
            assertThat(names(directory, Optional.empty(), "%!\0\uD83D\uDE00")).isEmpty();
            assertThat(directory.count(Optional.of(region.id()), "")).isEqualTo(2);
            assertThat(directory.find("no id")).isEmpty();
            assertThat(directory.find("\0")).isEmpty();
        }
    }

    private static List<String> names(PlatformDirectory directory, Optional<java.util.UUID> owner, String words) {
        return directory.list(owner, words).stream()
                .map(known -> known.registration().name())
                .toList();
    }

    private static void attempt(Stores stores, Placement placement, String id, String learner) {
        stores.execute("insert into attempt (id, placement_id, learner_id, playable_id, playable_version, started_at,"
                + " finished_at, version) values ('" + id + "', '"
                + placement.id().value() + "', '" + learner
                + "', 'michel', '1', current_timestamp, current_timestamp, 0)");
    }

    private static Registration named(String issuer, String name) {
        return Registration.of(issuer, "c")
                .name(name)
                .endpoints(uri(issuer + "/1"), uri(issuer + "/2"), uri(issuer + "/3"));
    }

    private static Registration at(String issuer, String client) {
        return Registration.of(issuer, client)
                .product(Product.MOODLE)
                .endpoints(uri(issuer + "/auth-2"), uri(issuer + "/token-2"), uri(issuer + "/keys-2"));
    }

    private static KnownPlatform known(Stores stores, Registration registration) {
        return new PlatformDirectory(stores.transactions())
                .find(registration.id())
                .orElseThrow();
    }

    private static Optional<Deployment.State> state(
            Platforms platforms, Registration registration, DeploymentId deployment) {
        return platforms.deployment(registration.id(), deployment).map(Deployment::state);
    }

    private static URI uri(String text) {
        return URI.create(text);
    }
}
