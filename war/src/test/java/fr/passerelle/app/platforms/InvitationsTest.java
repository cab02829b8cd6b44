package fr.passerelle.app.platforms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.passerelle.app.fixture.AtOnce;
import fr.passerelle.app.fixture.Stores;
import fr.passerelle.app.storage.fixture.Engine;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class InvitationsTest {

    @ParameterizedTest
    @EnumSource(Engine.class)
    void serves_once_the_organisation_that_was_invited(Engine engine) {
        try (Stores stores = Stores.on(engine)) {
            Invitations invitations = new Invitations(stores.transactions(), stores.clock());
            Organisation region = stores.organisations().named("Région");
            String token = invitations.invite(region);

            assertThat(invitations.state(token)).isEqualTo(InvitationState.OPEN);
            assertThat(invitations.use(token)).contains(region);
            assertThat(invitations.state(token)).isEqualTo(InvitationState.USED);
            assertThat(invitations.use(token)).isEmpty();
            assertThat(invitations.state("another")).isEqualTo(InvitationState.UNKNOWN);
            assertThat(invitations.use("another")).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void the_secret_of_the_link_is_not_in_the_database(Engine engine) {
        try (Stores stores = Stores.on(engine)) {
            Invitations invitations = new Invitations(stores.transactions(), stores.clock());

            String token = invitations.invite(stores.organisations().named("Région"));

            assertThat(stores.column("invitation", "token_hash"))
                    .singleElement()
                    .asString()
                    .hasSize(64)
                    .doesNotContain(token);
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void an_invitation_ends_after_fourteen_days(Engine engine) {
        try (Stores stores = Stores.on(engine)) {
            Invitations invitations = new Invitations(stores.transactions(), stores.clock());
            String token = invitations.invite(stores.organisations().named("Région"));

            stores.clock().advance(Duration.ofDays(14).minusSeconds(1));
            assertThat(invitations.state(token)).isEqualTo(InvitationState.OPEN);
            stores.clock().advance(Duration.ofSeconds(1));

            assertThat(invitations.state(token)).isEqualTo(InvitationState.EXPIRED);
            assertThat(invitations.use(token)).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void of_eight_who_use_it_at_once_one_does(Engine engine) {
        try (Stores stores = Stores.on(engine)) {
            Invitations invitations = new Invitations(stores.transactions(), stores.clock());
            String token = invitations.invite(stores.organisations().named("Région"));

            List<Optional<Organisation>> used = AtOnce.eight(() -> invitations.use(token));

            assertThat(used).filteredOn(Optional::isPresent).hasSize(1);
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void a_registration_that_fails_leaves_the_link_usable(Engine engine) {
        try (Stores stores = Stores.on(engine)) {
            Invitations invitations = new Invitations(stores.transactions(), stores.clock());
            String token = invitations.invite(stores.organisations().named("Région"));

            assertThatThrownBy(() -> stores.transactions().run(() -> {
                        assertThat(invitations.use(token)).isPresent();
                        throw new IllegalStateException("refused by the platform");
                    }))
                    .hasMessage("refused by the platform");

            assertThat(invitations.use(token)).isPresent();
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void an_organisation_named_by_eight_at_once_is_one(Engine engine) {
        try (Stores stores = Stores.on(engine)) {
            List<Organisation> named = AtOnce.eight(() -> stores.organisations().named("Région"));

            assertThat(named).containsOnly(named.get(0));
        }
    }
}
