package fr.passerelle.app.platforms;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.app.fixture.ARegistration;
import fr.passerelle.app.fixture.Stores;
import fr.passerelle.app.storage.fixture.Engine;
import fr.passerelle.lti.platform.Registration;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class LastLaunchesTest {

    @ParameterizedTest
    @EnumSource(Engine.class)
    void a_launch_is_remembered_once_an_hour_of_each_node_and_of_its_platform_only(Engine engine) {
        try (Stores stores = Stores.on(engine)) {
            Registration launching = stores.knowing(ARegistration.with("https://a.example", "1"));
            Registration silent = stores.knowing(ARegistration.with("https://b.example", "1"));
            LastLaunches here = new LastLaunches(stores.transactions(), stores.clock());
            Instant first = stores.clock().instant();

            here.now(launching.id());
            stores.clock().advance(Duration.ofMinutes(10));
            here.now(launching.id());

            assertThat(lastLaunch(stores, launching)).contains(first);
            assertThat(lastLaunch(stores, silent)).isEmpty();
            new LastLaunches(stores.transactions(), stores.clock()).now(launching.id());
            assertThat(lastLaunch(stores, launching)).contains(first.plus(Duration.ofMinutes(10)));
        }
    }

    private static Optional<Instant> lastLaunch(Stores stores, Registration registration) {
        return new PlatformDirectory(stores.transactions())
                .find(registration.id())
                .orElseThrow()
                .lastLaunch();
    }
}
