package fr.passerelle.app.context;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.app.fixture.ARegistration;
import fr.passerelle.app.fixture.Stores;
import fr.passerelle.app.storage.fixture.Engine;
import fr.passerelle.lti.platform.RegistrationId;
import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ContextsTest {

    @ParameterizedTest
    @EnumSource(Engine.class)
    void the_latest_course_is_found_with_its_services(Engine engine) {
        try (Stores stores = Stores.on(engine)) {
            Contexts contexts = new Contexts(stores.transactions(), stores.clock());
            RegistrationId campus = stores.knowing(ARegistration.valid()).id();
            contexts.remember(course(campus, "1", "https://lms.example/1/items"));
            stores.clock().advance(Duration.ofMinutes(1));
            ContextServices latest = course(campus, "2", "https://lms.example/2/items");

            contexts.remember(latest);

            assertThat(contexts.latest(campus)).contains(latest);
            assertThat(contexts.latest(RegistrationId.fresh())).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void a_launch_that_says_nothing_new_writes_nothing(Engine engine) {
        try (Stores stores = Stores.on(engine)) {
            Contexts contexts = new Contexts(stores.transactions(), stores.clock());
            RegistrationId campus = stores.knowing(ARegistration.valid()).id();
            contexts.remember(course(campus, "1", "https://lms.example/1/items"));
            String written = stores.column("context_services", "seen_at").get(0);
            stores.clock().advance(Duration.ofMinutes(1));

            contexts.remember(course(campus, "1", "https://lms.example/1/items"));
            assertThat(stores.column("context_services", "seen_at")).containsExactly(written);
            contexts.remember(course(campus, "1", "https://lms.example/1/others"));

            assertThat(stores.column("context_services", "line_items")).containsExactly("https://lms.example/1/others");
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void what_is_rolled_back_is_written_by_the_next_launch(Engine engine) {
        try (Stores stores = Stores.on(engine)) {
            Contexts contexts = new Contexts(stores.transactions(), stores.clock());
            RegistrationId campus = stores.knowing(ARegistration.valid()).id();
            ContextServices course = course(campus, "1", "https://lms.example/1/items");
            try {
                stores.transactions().run(() -> {
                    contexts.remember(course);
                    throw new IllegalStateException("refused");
                });
            } catch (IllegalStateException refused) {
                assertThat(contexts.latest(campus)).isEmpty();
            }

            contexts.remember(course);

            assertThat(contexts.latest(campus)).contains(course);
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void a_course_without_services_or_with_absurd_ones_is_not_kept(Engine engine) {
        try (Stores stores = Stores.on(engine)) {
            Contexts contexts = new Contexts(stores.transactions(), stores.clock());
            RegistrationId campus = stores.knowing(ARegistration.valid()).id();

            contexts.remember(course(campus, "1", null));
            contexts.remember(course(campus, "2", "https://lms.example/" + "x".repeat(2_000)));

            assertThat(stores.column("context_services", "context_id")).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void a_course_forgotten_is_remembered_by_its_next_launch(Engine engine) {
        try (Stores stores = Stores.on(engine)) {
            Contexts contexts = new Contexts(stores.transactions(), stores.clock());
            ContextServices course =
                    course(stores.knowing(ARegistration.valid()).id(), "1", "https://lms.example/1/items");
            contexts.remember(course);

            contexts.forget(course);
            assertThat(contexts.latest(course.registration())).isEmpty();
            contexts.remember(course);

            assertThat(contexts.latest(course.registration())).contains(course);
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void forgets_courses_that_ended(Engine engine) {
        try (Stores stores = Stores.on(engine)) {
            Contexts contexts = new Contexts(stores.transactions(), stores.clock());
            RegistrationId campus = stores.knowing(ARegistration.valid()).id();
            contexts.remember(course(campus, "1", "https://lms.example/1/items"));
            stores.clock().advance(Contexts.KEPT.plusDays(1));

            contexts.purge();

            assertThat(contexts.latest(campus)).isEmpty();
        }
    }

    private static ContextServices course(RegistrationId registration, String id, @Nullable String lineItems) {
        return new ContextServices(
                registration, Stores.DEPLOYMENT, id, lineItems == null ? null : URI.create(lineItems), null);
    }
}
