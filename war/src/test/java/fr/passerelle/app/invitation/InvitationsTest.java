package fr.passerelle.app.invitation;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.app.audit.Administrator;
import fr.passerelle.app.fixture.AtOnce;
import fr.passerelle.app.fixture.Stores;
import fr.passerelle.app.platforms.Organisation;
import fr.passerelle.app.storage.fixture.Engine;
import fr.passerelle.lti.platform.RegistrationId;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class InvitationsTest {

    private static final RegistrationId PLATFORM = RegistrationId.fresh();

    @ParameterizedTest
    @EnumSource(Engine.class)
    void serves_once_the_organisation_that_was_invited_F1(Engine engine) {
        try (Stores stores = Stores.on(engine)) {
            Invitations invitations = stores.invitations();
            Organisation region = stores.organisations().named("Région");
            String token = invite(invitations, region).token();

            InvitationClaim claim = invitations.claim(token).orElseThrow();

            assertThat(claim.organisation()).isEqualTo(region);
            assertThat(invitations.state(token)).isEqualTo(InvitationState.CLAIMED);
            assertThat(invitations.use(claim, PLATFORM)).isTrue();
            assertThat(invitations.state(token)).isEqualTo(InvitationState.USED);
            assertThat(invitations.look(token).orElseThrow().registration()).contains(PLATFORM);
            assertThat(invitations.claim(token)).isEmpty();
            assertThat(invitations.use(claim, PLATFORM)).isFalse();
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void a_secret_that_was_guessed_opens_nothing(Engine engine) {
        try (Stores stores = Stores.on(engine)) {
            Invitations invitations = stores.invitations();
            NewInvitation made = invite(invitations, stores.organisations().named("Région"));

            for (String guess : List.of("another", "", "\0", made.reference(), "%", "é".repeat(5000))) {
                assertThat(invitations.state(guess)).isEqualTo(InvitationState.UNKNOWN);
                assertThat(invitations.claim(guess)).isEmpty();
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void the_secret_of_the_link_is_not_in_the_database(Engine engine) {
        try (Stores stores = Stores.on(engine)) {
            NewInvitation made =
                    invite(stores.invitations(), stores.organisations().named("Région"));

            assertThat(stores.column("invitation", "token_hash"))
                    .singleElement()
                    .asString()
                    .hasSize(64)
                    .startsWith(made.reference())
                    .doesNotContain(made.token());
            assertThat(made.toString()).doesNotContain(made.token());
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void an_invitation_ends_after_fourteen_days(Engine engine) {
        try (Stores stores = Stores.on(engine)) {
            Invitations invitations = stores.invitations();
            String token =
                    invite(invitations, stores.organisations().named("Région")).token();

            stores.clock().advance(Duration.ofDays(14).minusSeconds(1));
            assertThat(invitations.state(token)).isEqualTo(InvitationState.OPEN);
            stores.clock().advance(Duration.ofSeconds(1));

            assertThat(invitations.state(token)).isEqualTo(InvitationState.EXPIRED);
            assertThat(invitations.claim(token)).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void of_eight_who_claim_it_at_once_one_does(Engine engine) {
        try (Stores stores = Stores.on(engine)) {
            Invitations invitations = stores.invitations();
            String token =
                    invite(invitations, stores.organisations().named("Région")).token();

            List<Optional<InvitationClaim>> claimed = AtOnce.eight(() -> invitations.claim(token));

            assertThat(claimed).filteredOn(Optional::isPresent).hasSize(1);
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void a_registration_that_fails_leaves_the_link_usable(Engine engine) {
        try (Stores stores = Stores.on(engine)) {
            Invitations invitations = stores.invitations();
            String token =
                    invite(invitations, stores.organisations().named("Région")).token();

            invitations.release(invitations.claim(token).orElseThrow());

            assertThat(invitations.state(token)).isEqualTo(InvitationState.OPEN);
            assertThat(invitations.claim(token)).isPresent();
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void a_claim_that_nobody_gave_back_ends_by_itself_and_serves_no_more(Engine engine) {
        try (Stores stores = Stores.on(engine)) {
            Invitations invitations = stores.invitations();
            String token =
                    invite(invitations, stores.organisations().named("Région")).token();
            InvitationClaim lost = invitations.claim(token).orElseThrow();

            stores.clock().advance(Invitations.CLAIMED_FOR);
            InvitationClaim next = invitations.claim(token).orElseThrow();

            assertThat(invitations.use(lost, PLATFORM)).isFalse();
            invitations.release(lost);
            assertThat(invitations.use(next, PLATFORM)).isTrue();
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void an_invitation_revoked_serves_nobody_not_even_who_holds_it(Engine engine) {
        try (Stores stores = Stores.on(engine)) {
            Invitations invitations = stores.invitations();
            NewInvitation made = invite(invitations, stores.organisations().named("Région"));
            InvitationClaim claim = invitations.claim(made.token()).orElseThrow();

            assertThat(invitations.revoke(made.reference())).isTrue();

            assertThat(invitations.use(claim, PLATFORM)).isFalse();
            assertThat(invitations.state(made.token())).isEqualTo(InvitationState.REVOKED);
            assertThat(invitations.claim(made.token())).isEmpty();
            assertThat(invitations.revoke(made.reference())).isFalse();
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void an_organisation_sees_its_own_invitations_only_the_latest_first(Engine engine) {
        try (Stores stores = Stores.on(engine)) {
            Invitations invitations = stores.invitations();
            Organisation region = stores.organisations().named("Région");
            Organisation town = stores.organisations().named("Ville");
            NewInvitation first = invite(invitations, region);
            stores.clock().advance(Duration.ofSeconds(1));
            NewInvitation second = invite(invitations, region);
            NewInvitation other = invite(invitations, town);

            assertThat(invitations.latest(Optional.of(region.id())))
                    .extracting(Invitation::reference)
                    .containsExactly(second.reference(), first.reference());
            assertThat(invitations.latest(Optional.of(town.id())))
                    .extracting(Invitation::reference)
                    .containsExactly(other.reference());
            assertThat(invitations.latest(Optional.empty())).hasSize(3);
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

    private static NewInvitation invite(Invitations invitations, Organisation organisation) {
        return invitations.invite(Administrator.COMMAND_LINE, organisation);
    }
}
