package fr.passerelle.app.session;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.app.fixture.ARegistration;
import fr.passerelle.app.fixture.AtOnce;
import fr.passerelle.app.fixture.Stores;
import fr.passerelle.app.learning.attempt.LearnerId;
import fr.passerelle.app.placement.Placement;
import fr.passerelle.app.storage.Hash;
import fr.passerelle.app.storage.Token;
import fr.passerelle.app.storage.fixture.Engine;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class LaunchSessionsTest {

    private static final String SECRET = "what the browser kept";

    @ParameterizedTest
    @EnumSource(Engine.class)
    void a_ticket_opens_its_own_launch_and_no_other(Engine engine) {
        try (Stores stores = Stores.on(engine)) {
            LaunchSessions sessions = sessions(stores);
            Placement placement = placement(stores);
            LaunchSession mine = session(placement);
            LaunchSession yours = session(placement);

            String ticket = sessions.open(mine, placement.registration());
            sessions.open(yours, placement.registration());

            assertThat(sessions.find(mine.id(), ticket)).contains(mine);
            assertThat(sessions.find(yours.id(), ticket)).isEmpty();
            assertThat(sessions.find(mine.id(), ticket + "x")).isEmpty();
            assertThat(sessions.find(mine.id(), "")).isEmpty();
            assertThat(sessions.find(new LaunchId(Token.id()), ticket)).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void no_ticket_is_in_the_database(Engine engine) {
        try (Stores stores = Stores.on(engine)) {
            LaunchSessions sessions = sessions(stores);
            Placement placement = placement(stores);

            String ticket = sessions.open(session(placement), placement.registration());
            String oneTime = sessions.await(session(placement), placement.registration(), Hash.of(SECRET));

            assertThat(stores.column("launch_session", "ticket_hash"))
                    .containsExactlyInAnyOrder(Hash.of(ticket), Hash.of(oneTime));
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void a_ticket_ends_after_eight_hours(Engine engine) {
        try (Stores stores = Stores.on(engine)) {
            LaunchSessions sessions = sessions(stores);
            Placement placement = placement(stores);
            LaunchSession session = session(placement);
            String ticket = sessions.open(session, placement.registration());

            stores.clock().advance(Duration.ofHours(8).minusMillis(1));
            assertThat(sessions.find(session.id(), ticket)).isPresent();
            stores.clock().advance(Duration.ofMillis(1));

            assertThat(sessions.find(session.id(), ticket)).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void an_unproven_browser_opens_nothing_until_it_shows_its_secret(Engine engine) {
        try (Stores stores = Stores.on(engine)) {
            LaunchSessions sessions = sessions(stores);
            Placement placement = placement(stores);
            LaunchSession session = session(placement);
            String oneTime = sessions.await(session, placement.registration(), Hash.of(SECRET));

            assertThat(sessions.find(session.id(), oneTime)).isEmpty();
            assertThat(sessions.prove(session.id(), oneTime, Hash.of("another")::equals))
                    .isEmpty();
            assertThat(sessions.prove(session.id(), "another", Hash.of(SECRET)::equals))
                    .isEmpty();
            OpenedLaunch opened = sessions.prove(session.id(), oneTime, Hash.of(SECRET)::equals)
                    .orElseThrow();

            assertThat(opened.session()).isEqualTo(session);
            assertThat(sessions.find(session.id(), opened.ticket())).contains(session);
            assertThat(sessions.find(session.id(), oneTime)).isEmpty();
            assertThat(opened).hasToString("OpenedLaunch[" + session.id().value() + "]");
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void a_proof_of_one_launch_does_not_open_another(Engine engine) {
        try (Stores stores = Stores.on(engine)) {
            LaunchSessions sessions = sessions(stores);
            Placement placement = placement(stores);
            LaunchSession mine = session(placement);
            LaunchSession yours = session(placement);
            sessions.await(mine, placement.registration(), Hash.of("mine"));
            String yourTicket = sessions.await(yours, placement.registration(), Hash.of("yours"));

            assertThat(sessions.prove(mine.id(), yourTicket, Hash.of("mine")::equals))
                    .isEmpty();
            assertThat(sessions.prove(yours.id(), yourTicket, Hash.of("mine")::equals))
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void a_proof_serves_once_even_for_eight_at_once(Engine engine) {
        try (Stores stores = Stores.on(engine)) {
            LaunchSessions sessions = sessions(stores);
            Placement placement = placement(stores);
            LaunchSession session = session(placement);
            String oneTime = sessions.await(session, placement.registration(), Hash.of(SECRET));

            List<Optional<OpenedLaunch>> opened =
                    AtOnce.eight(() -> sessions.prove(session.id(), oneTime, Hash.of(SECRET)::equals));

            assertThat(opened).filteredOn(Optional::isPresent).hasSize(1);
            assertThat(sessions.prove(session.id(), oneTime, Hash.of(SECRET)::equals))
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void a_session_that_is_open_needs_no_proof_and_takes_none(Engine engine) {
        try (Stores stores = Stores.on(engine)) {
            LaunchSessions sessions = sessions(stores);
            Placement placement = placement(stores);
            LaunchSession session = session(placement);
            String ticket = sessions.open(session, placement.registration());

            assertThat(sessions.prove(session.id(), ticket, hash -> true)).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void a_proof_is_waited_for_five_minutes_and_then_opens_eight_hours(Engine engine) {
        try (Stores stores = Stores.on(engine)) {
            LaunchSessions sessions = sessions(stores);
            Placement placement = placement(stores);
            LaunchSession late = session(placement);
            LaunchSession inTime = session(placement);
            String lateTicket = sessions.await(late, placement.registration(), Hash.of(SECRET));
            String timelyTicket = sessions.await(inTime, placement.registration(), Hash.of(SECRET));

            stores.clock().advance(Duration.ofMinutes(5).minusMillis(1));
            String ticket = sessions.prove(inTime.id(), timelyTicket, Hash.of(SECRET)::equals)
                    .orElseThrow()
                    .ticket();
            stores.clock().advance(Duration.ofMillis(1));

            assertThat(sessions.prove(late.id(), lateTicket, Hash.of(SECRET)::equals))
                    .isEmpty();
            stores.clock().advance(Duration.ofHours(7));
            assertThat(sessions.find(inTime.id(), ticket)).isPresent();
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void forgets_what_has_expired_and_nothing_else(Engine engine) {
        try (Stores stores = Stores.on(engine)) {
            LaunchSessions sessions = sessions(stores);
            Placement placement = placement(stores);
            LaunchSession open = session(placement);
            String ticket = sessions.open(open, placement.registration());
            sessions.await(session(placement), placement.registration(), Hash.of(SECRET));

            stores.clock().advance(Duration.ofHours(1));
            sessions.purge();

            assertThat(stores.column("launch_session", "id"))
                    .containsExactly(open.id().value());
            assertThat(sessions.find(open.id(), ticket)).isPresent();
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    @DisplayName("J-15: a platform that is switched off ends what it began")
    void a_session_ends_with_its_platform(Engine engine) {
        try (Stores stores = Stores.on(engine)) {
            Placement placement = placement(stores);
            LaunchSession open = session(placement);
            LaunchSession waiting = session(placement);
            String ticket = sessions(stores).open(open, placement.registration());
            String oneTimeTicket = sessions(stores).await(waiting, placement.registration(), Hash.of(SECRET));

            stores.execute("update registration set active = false");

            assertThat(sessions(stores).find(open.id(), ticket)).isEmpty();
            assertThat(sessions(stores).prove(waiting.id(), oneTimeTicket, Hash.of(SECRET)::equals))
                    .isEmpty();
        }
    }

    private static LaunchSessions sessions(Stores stores) {
        return new LaunchSessions(stores.transactions(), stores.platforms(), stores.clock());
    }

    private static Placement placement(Stores stores) {
        return stores.placement(stores.knowing(ARegistration.valid()), "link");
    }

    private static LaunchSession session(Placement placement) {
        return new LaunchSession(
                new LaunchId(Token.id()),
                new LearnerId(Hash.of("somebody")),
                new Errand.Play(placement.id()),
                false,
                true,
                "Campus",
                "https://lms.example",
                "https://lms.example/course/7?sesskey=k");
    }
}
