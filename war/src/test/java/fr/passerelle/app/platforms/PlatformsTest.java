package fr.passerelle.app.platforms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.passerelle.app.fixture.ARegistration;
import fr.passerelle.app.fixture.AtOnce;
import fr.passerelle.app.fixture.Stores;
import fr.passerelle.app.storage.fixture.Engine;
import fr.passerelle.lti.platform.Algorithm;
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
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PlatformsTest {

    @ParameterizedTest
    @EnumSource(Engine.class)
    void gives_back_an_agreement_as_it_was_made(Engine engine) {
        try (Stores stores = Stores.on(engine)) {
            Registration made = stores.knowing(Registration.of("https://lms.example", "client")
                    .name("Campus d’été")
                    .tokenAudience("https://api.lms.example")
                    .algorithms(Set.of(Algorithm.RS256, Algorithm.ES256))
                    .allowedHosts(Set.of("a.example", "b.example"))
                    .anonymousAllowed(true)
                    .product(Product.SCHOOLOGY)
                    .endpoints(
                            URI.create("https://lms.example/auth?a=1"),
                            URI.create("https://lms.example/token"),
                            URI.create("https://lms.example/jwks")));

            Optional<Registration> found = stores.platforms().find("https://lms.example", "client");

            assertThat(found).contains(made);
            assertThat(stores.platforms().byId(made.id())).contains(made);
            assertThat(stores.platforms().all()).containsExactly(made);
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void finds_issuer_and_client_id_to_the_letter(Engine engine) {
        try (Stores stores = Stores.on(engine)) {
            stores.knowing(ARegistration.with("https://lms.example", "Client"));
            Platforms platforms = stores.platforms();

            assertThat(platforms.find("https://lms.example", "Client")).isPresent();
            assertThat(platforms.find("https://lms.example", "client")).isEmpty();
            assertThat(platforms.find("https://lms.example/", "Client")).isEmpty();
            assertThat(platforms.find("https://LMS.example", "Client")).isEmpty();
            assertThat(platforms.find("https://lms.example", "Client ")).isEmpty();
            assertThat(platforms.byId(RegistrationId.fresh())).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void tells_every_agreement_of_an_issuer(Engine engine) {
        try (Stores stores = Stores.on(engine)) {
            Registration one = stores.knowing(ARegistration.with("https://canvas.example", "1"));
            Registration two = stores.knowing(ARegistration.with("https://canvas.example", "2"));
            stores.knowing(ARegistration.with("https://moodle.example", "1"));

            List<Registration> found = stores.platforms().findByIssuer("https://canvas.example");

            assertThat(found).containsExactlyInAnyOrder(one, two);
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void refuses_a_second_agreement_for_the_same_issuer_and_client_id(Engine engine) {
        try (Stores stores = Stores.on(engine)) {
            Registration first = stores.knowing(ARegistration.valid());

            assertThatThrownBy(() -> stores.knowing(ARegistration.valid())).isInstanceOf(PlatformAlreadyKnown.class);

            assertThat(stores.platforms().all()).containsExactly(first);
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void of_eight_who_register_the_same_platform_at_once_one_does(Engine engine) {
        try (Stores stores = Stores.on(engine)) {
            stores.organisations().named(Organisations.DEFAULT);

            List<Boolean> registered = AtOnce.eight(() -> registers(stores));

            assertThat(registered).containsOnlyOnce(true);
            assertThat(stores.platforms().all()).hasSize(1);
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void an_active_deployment_said_twice_is_one(Engine engine) {
        try (Stores stores = Stores.on(engine)) {
            Registration registration = ARegistration.valid();
            DeploymentId said = new DeploymentId("7");

            stores.platforms()
                    .add(registration, stores.organisations().named(Organisations.DEFAULT), List.of(said, said));

            assertThat(stores.platforms().deployment(registration.id(), said))
                    .contains(new Deployment(said, Deployment.State.ACTIVE));
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void a_deployment_never_seen_waits_for_approval_once_even_when_eight_launches_bring_it_at_once(Engine engine) {
        try (Stores stores = Stores.on(engine)) {
            Registration registration = stores.knowing(ARegistration.valid());
            DeploymentId unseen = new DeploymentId("site/42");

            List<Optional<Deployment>> seen =
                    AtOnce.eight(() -> stores.platforms().deployment(registration.id(), unseen));

            assertThat(seen).containsOnly(Optional.of(new Deployment(unseen, Deployment.State.PENDING)));
            assertThat(stores.column("deployment", "deployment_id")).containsExactlyInAnyOrder("1", "site/42");
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void a_deployment_never_seen_works_at_once_where_deployments_come_and_go(Engine engine) {
        try (Stores stores = Stores.on(engine)) {
            Registration sakai = stores.knowing(Registration.of("https://sakai.example", "1")
                    .product(Product.SAKAI)
                    .endpoints(
                            URI.create("https://sakai.example/auth"),
                            URI.create("https://sakai.example/token"),
                            URI.create("https://sakai.example/jwks")));

            assertThat(state(stores.platforms(), sakai, "site/42")).isEqualTo(Deployment.State.ACTIVE);
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void deployments_are_told_apart_by_case_and_by_registration(Engine engine) {
        try (Stores stores = Stores.on(engine)) {
            Registration one = stores.knowing(ARegistration.with("https://a.example", "1"));
            Registration other = stores.knowing(ARegistration.with("https://b.example", "1"));
            stores.execute("update deployment set deployment_id = 'a' where registration_id = '"
                    + one.id().value() + "'");

            Platforms platforms = stores.platforms();

            assertThat(state(platforms, one, "a")).isEqualTo(Deployment.State.ACTIVE);
            assertThat(state(platforms, one, "A")).isEqualTo(Deployment.State.PENDING);
            assertThat(state(platforms, other, "a")).isEqualTo(Deployment.State.PENDING);
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void a_deployment_of_nobody_is_not_kept(Engine engine) {
        try (Stores stores = Stores.on(engine)) {
            Optional<Deployment> seen = stores.platforms().deployment(RegistrationId.fresh(), new DeploymentId("1"));

            assertThat(seen).isEmpty();
            assertThat(stores.column("deployment", "deployment_id")).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void an_approval_is_seen_at_once_and_what_another_node_switches_off_five_seconds_later_at_most(Engine engine) {
        try (Stores stores = Stores.on(engine)) {
            AtomicLong nanos = new AtomicLong();
            Platforms platforms = new Platforms(stores.transactions(), stores.clock(), nanos::get);
            Registration registration = stores.knowing(ARegistration.valid());
            assertThat(state(platforms, registration, "new")).isEqualTo(Deployment.State.PENDING);
            assertThat(platforms.byId(registration.id())).isPresent();

            stores.execute("update deployment set state = 'ACTIVE' where deployment_id = 'new'");
            assertThat(state(platforms, registration, "new")).isEqualTo(Deployment.State.ACTIVE);
            stores.execute("update deployment set state = 'DISABLED' where deployment_id = 'new'");
            stores.execute("update registration set active = false");
            nanos.addAndGet(Platforms.STALENESS.toNanos());

            assertThat(state(platforms, registration, "new")).isEqualTo(Deployment.State.DISABLED);
            assertThat(platforms.byId(registration.id()))
                    .map(Registration::active)
                    .contains(false);
        }
    }

    private static Deployment.State state(Platforms platforms, Registration registration, String deployment) {
        return platforms
                .deployment(registration.id(), new DeploymentId(deployment))
                .orElseThrow()
                .state();
    }

    private static boolean registers(Stores stores) {
        try {
            stores.knowing(ARegistration.valid());
            return true;
        } catch (PlatformAlreadyKnown another) {
            return false;
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    @DisplayName("A-26, Q42: deployments that a product makes by itself")
    void a_deployment_nobody_named_works_at_once_where_it_can_only_be_the_customers(Engine engine) {
        try (Stores stores = Stores.on(engine)) {
            Registration sakai = of(Product.SAKAI, "https://sakai.example", "1");
            Registration fresh = of(Product.CANVAS, CANVAS, "fresh");
            stores.platforms().add(sakai, stores.organisations().named("A"), List.of(new DeploymentId("1")));
            stores.platforms().add(fresh, stores.organisations().named("A"), List.of());

            assertThat(stateOfAnother(stores, sakai)).isEqualTo(Deployment.State.ACTIVE);
            assertThat(stateOfAnother(stores, fresh)).isEqualTo(Deployment.State.ACTIVE);
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    @DisplayName("J-6: no deployment of a stranger is grafted on a customer")
    void a_deployment_nobody_named_waits_where_it_may_be_somebody_elses(Engine engine) {
        try (Stores stores = Stores.on(engine)) {
            Registration shared = of(Product.CANVAS, CANVAS, "shared");
            Registration moodle = of(Product.MOODLE, "https://moodle.example", "1");
            stores.platforms().add(shared, stores.organisations().named("A"), List.of(new DeploymentId("1")));
            stores.platforms().add(moodle, stores.organisations().named("A"), List.of());

            assertThat(stateOfAnother(stores, shared)).isEqualTo(Deployment.State.PENDING);
            assertThat(stateOfAnother(stores, moodle)).isEqualTo(Deployment.State.PENDING);
        }
    }

    private static final String CANVAS = "https://canvas.instructure.com";

    private static Registration of(Product product, String issuer, String clientId) {
        return Registration.of(issuer, clientId)
                .product(product)
                .endpoints(
                        URI.create("https://lms.example/auth"),
                        URI.create("https://lms.example/token"),
                        URI.create("https://lms.example/jwks"));
    }

    private static Deployment.State stateOfAnother(Stores stores, Registration registration) {
        return stores.platforms()
                .deployment(registration.id(), new DeploymentId("another"))
                .orElseThrow()
                .state();
    }
}
