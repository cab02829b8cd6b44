package fr.passerelle.app.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import fr.passerelle.app.fixture.ARegistration;
import fr.passerelle.app.fixture.AtOnce;
import fr.passerelle.app.fixture.Stores;
import fr.passerelle.app.storage.fixture.Engine;
import fr.passerelle.lti.platform.RegistrationId;
import fr.passerelle.lti.service.FailedCall;
import fr.passerelle.lti.service.OAuthError;
import fr.passerelle.lti.service.PlatformService;
import fr.passerelle.lti.service.Scope;
import fr.passerelle.lti.service.ServiceError;
import fr.passerelle.lti.service.ServiceError.Kind;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ServiceFailuresTest {

    @ParameterizedTest
    @EnumSource(Engine.class)
    void counts_by_the_hour_and_keeps_no_word_of_the_platform(Engine engine) {
        try (Stores stores = Stores.on(engine)) {
            ServiceFailures failures = new ServiceFailures(stores.transactions(), stores.clock());
            RegistrationId campus = stores.knowing(ARegistration.valid()).id();

            failures.add(failed(campus, Kind.FORBIDDEN, 403));
            failures.add(failed(campus, Kind.FORBIDDEN, 403));
            failures.add(failed(campus, Kind.PLATFORM_FAILING, 503));
            stores.clock().advance(Duration.ofHours(1));
            failures.add(failed(campus, Kind.FORBIDDEN, 403));

            assertThat(stores.column("service_failure", "service || ' ' || kind || ' ' || status || ' ' || failures"))
                    .containsExactlyInAnyOrder(
                            "SCORES FORBIDDEN 403 2", "SCORES PLATFORM_FAILING 503 1", "SCORES FORBIDDEN 403 1");
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void one_platform_s_troubles_are_bounded_and_hide_no_other_s(Engine engine) {
        try (Stores stores = Stores.on(engine)) {
            ServiceFailures failures = new ServiceFailures(stores.transactions(), stores.clock());
            RegistrationId odd =
                    stores.knowing(ARegistration.with("https://a.example", "1")).id();
            RegistrationId other =
                    stores.knowing(ARegistration.with("https://b.example", "1")).id();

            for (int status = 400; status < 400 + ServiceFailures.KINDS_IN_AN_HOUR + 10; status++) {
                failures.add(failed(odd, Kind.REJECTED, status));
            }
            failures.add(failed(other, Kind.REJECTED, 400));

            assertThat(failures.find(Optional.of(List.of(odd)), Optional.empty(), 100))
                    .hasSize(ServiceFailures.KINDS_IN_AN_HOUR);
            assertThat(failures.find(Optional.of(List.of(other)), Optional.empty(), 100))
                    .hasSize(1);
            assertThat(failures.find(Optional.of(List.of()), Optional.empty(), 100))
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void pages_follow_each_other_without_a_gap(Engine engine) {
        try (Stores stores = Stores.on(engine)) {
            ServiceFailures failures = new ServiceFailures(stores.transactions(), stores.clock());
            RegistrationId campus = stores.knowing(ARegistration.valid()).id();
            for (int status = 400; status < 407; status++) {
                failures.add(failed(campus, Kind.REJECTED, status));
            }

            List<ServiceFailure> first = failures.find(Optional.empty(), Optional.empty(), 4);
            List<ServiceFailure> second =
                    failures.find(Optional.empty(), failures.byId(first.get(3).id()), 4);

            assertThat(second).hasSize(3).doesNotContainAnyElementsOf(first);
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void many_at_once_are_all_counted(Engine engine) {
        try (Stores stores = Stores.on(engine)) {
            ServiceFailures failures = new ServiceFailures(stores.transactions(), stores.clock());
            RegistrationId campus = stores.knowing(ARegistration.valid()).id();

            Callable<Boolean> call = () -> {
                failures.add(failed(campus, Kind.FORBIDDEN, 403));
                return true;
            };
            AtOnce.all(List.of(call, call, call));

            assertThat(stores.column("service_failure", "failures")).containsExactly("3");
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void of_a_platform_that_is_gone_nothing_is_kept_and_nobody_is_disturbed(Engine engine) {
        try (Stores stores = Stores.on(engine)) {
            ServiceFailures failures = new ServiceFailures(stores.transactions(), stores.clock());

            failures.add(failed(RegistrationId.fresh(), Kind.FORBIDDEN, 403));

            assertThat(stores.column("service_failure", "id")).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void forgets_what_is_old(Engine engine) {
        try (Stores stores = Stores.on(engine)) {
            ServiceFailures failures = new ServiceFailures(stores.transactions(), stores.clock());
            failures.add(failed(stores.knowing(ARegistration.valid()).id(), Kind.FORBIDDEN, 403));
            stores.clock().advance(RefusedLaunches.KEPT.plusSeconds(1));

            failures.purge();

            assertThat(stores.column("service_failure", "id")).isEmpty();
        }
    }

    private static FailedCall failed(RegistrationId registration, Kind kind, int status) {
        return new FailedCall(
                registration,
                PlatformService.SCORES,
                Scope.SCORE,
                new ServiceError(kind, status, "Camille Dupont", Duration.ZERO));
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void of_a_token_that_is_refused_only_the_word_of_oauth_and_the_scope_are_kept(Engine engine) {
        try (Stores stores = Stores.on(engine)) {
            ServiceFailures failures = new ServiceFailures(stores.transactions(), stores.clock());
            RegistrationId campus = stores.knowing(ARegistration.valid()).id();

            failures.add(noToken(campus, Scope.SCORE, "{\"error\":\"invalid_scope\",\"of\":\"Camille Dupont\"}"));
            failures.add(noToken(campus, Scope.LINE_ITEM, "{\"error\":\"invalid_scope\"}"));
            failures.add(noToken(campus, Scope.SCORE, "{\"error\":\"invalid_client\"}"));
            failures.add(noToken(campus, Scope.LINE_ITEM, "{\"error\":\"invalid_client\"}"));
            failures.add(noToken(campus, Scope.LINE_ITEM, "<script>Camille Dupont</script>"));

            assertThat(stores.column("service_failure", "oauth_error || ' ' || scope || ' ' || failures"))
                    .containsExactlyInAnyOrder(
                            "invalid_scope SCORE 1", "invalid_scope LINE_ITEM 1", "invalid_client  2", "  1");
            assertThat(failures.find(Optional.empty(), Optional.empty(), 10))
                    .extracting(failure -> failure.error().oauthError(), ServiceFailure::refused)
                    .contains(
                            tuple(Optional.of(OAuthError.INVALID_SCOPE), Set.of(Scope.SCORE)),
                            tuple(Optional.of(OAuthError.INVALID_CLIENT), Set.of()),
                            tuple(Optional.empty(), Set.of()));
        }
    }

    private static FailedCall noToken(RegistrationId registration, Scope scope, String said) {
        return new FailedCall(
                registration,
                PlatformService.ACCESS_TOKEN,
                scope,
                new ServiceError(Kind.TOKEN_REFUSED, 400, said, Duration.ZERO));
    }
}
