package fr.passerelle.app.journal;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.app.fixture.ARegistration;
import fr.passerelle.app.fixture.Stores;
import fr.passerelle.app.storage.fixture.Engine;
import fr.passerelle.lti.platform.RegistrationId;
import fr.passerelle.lti.refusal.Fact;
import fr.passerelle.lti.refusal.LaunchCheck;
import fr.passerelle.lti.refusal.LaunchError.KeyUnknown;
import fr.passerelle.lti.refusal.LaunchRefused;
import fr.passerelle.lti.refusal.Trail;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class RefusedLaunchesTest {

    @ParameterizedTest
    @EnumSource(Engine.class)
    void keeps_code_facts_and_the_checks_passed(Engine engine) {
        try (Stores stores = Stores.on(engine)) {
            RefusedLaunches journal = new RefusedLaunches(stores.transactions(), stores.clock());

            journal.keep(
                    "K7QM-3F2P", refused(stores.knowing(ARegistration.valid()).id()));

            assertThat(stores.column(
                            "launch_refusal", "reference || '|' || code || '|' || facts || '|' || checks_passed"))
                    .containsExactly("K7QM-3F2P|KEY_UNKNOWN|KeyUnknown[keyId=kid-1, jwksUri=https://lms.example/jwks]"
                            + "|STATE_OPENED TOKEN_READABLE");
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void what_nobody_can_be_asked_about_is_not_kept(Engine engine) {
        try (Stores stores = Stores.on(engine)) {
            RefusedLaunches journal = new RefusedLaunches(stores.transactions(), stores.clock());

            journal.keep("K7QM-3F2P", new LaunchRefused(new KeyUnknown(Fact.of("kid-1"), Fact.of("uri"))));

            assertThat(stores.column("launch_refusal", "code")).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void a_flood_of_one_platform_fills_nothing_and_hides_no_other(Engine engine) {
        try (Stores stores = Stores.on(engine)) {
            RefusedLaunches journal = new RefusedLaunches(stores.transactions(), stores.clock());
            RegistrationId flooded =
                    stores.knowing(ARegistration.with("https://a.example", "1")).id();
            RegistrationId other =
                    stores.knowing(ARegistration.with("https://b.example", "1")).id();

            for (int i = 0; i < RefusedLaunches.KEPT_IN_AN_HOUR + 20; i++) {
                journal.keep("REF-" + i, refused(flooded));
            }
            journal.keep("OTHER", refused(other));
            assertThat(stores.column("launch_refusal", "reference"))
                    .hasSize(RefusedLaunches.KEPT_IN_AN_HOUR + 1)
                    .contains("OTHER");
            stores.clock().advance(Duration.ofHours(1));
            journal.keep("LATER", refused(flooded));

            assertThat(stores.column("launch_refusal", "reference")).contains("LATER");
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void tells_how_often_each_reason_was_the_reason_among_some_platforms(Engine engine) {
        try (Stores stores = Stores.on(engine)) {
            RefusedLaunches journal = new RefusedLaunches(stores.transactions(), stores.clock());
            RegistrationId own =
                    stores.knowing(ARegistration.with("https://a.example", "1")).id();
            RegistrationId other =
                    stores.knowing(ARegistration.with("https://b.example", "1")).id();
            journal.keep("OLD", refused(own));
            stores.clock().advance(Duration.ofDays(2));
            Instant today = stores.clock().instant();
            journal.keep("ONE", refused(own));
            journal.keep("TWO", refused(own));
            journal.keep("OTHER", refused(other));

            assertThat(journal.tally(RefusalSearch.among(List.of(own)).since(today)))
                    .containsExactly(new RefusedLaunches.Tally("KEY_UNKNOWN", 2));
            assertThat(journal.tally(RefusalSearch.everywhere()))
                    .containsExactly(new RefusedLaunches.Tally("KEY_UNKNOWN", 4));
            assertThat(journal.tally(RefusalSearch.among(List.of()))).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void forgets_what_is_old(Engine engine) {
        try (Stores stores = Stores.on(engine)) {
            RefusedLaunches journal = new RefusedLaunches(stores.transactions(), stores.clock());
            RegistrationId registration = stores.knowing(ARegistration.valid()).id();
            journal.keep("OLD", refused(registration));
            stores.clock().advance(RefusedLaunches.KEPT.plusSeconds(1));
            journal.keep("NEW", refused(registration));

            journal.purge();

            assertThat(stores.column("launch_refusal", "reference")).containsExactly("NEW");
        }
    }

    private static LaunchRefused refused(RegistrationId registration) {
        Trail trail = new Trail();
        trail.of(registration);
        trail.passed(LaunchCheck.STATE_OPENED);
        trail.passed(LaunchCheck.TOKEN_READABLE);
        return trail.explain(new LaunchRefused(new KeyUnknown(Fact.of("kid-1"), Fact.of("https://lms.example/jwks"))));
    }
}
