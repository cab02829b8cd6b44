package fr.passerelle.app.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.app.audit.AccountId;
import fr.passerelle.app.audit.Administrator;
import fr.passerelle.app.audit.AuditTrail;
import fr.passerelle.app.audit.Reach;
import fr.passerelle.app.fixture.ARegistration;
import fr.passerelle.app.fixture.Stores;
import fr.passerelle.app.placement.Placement;
import fr.passerelle.app.platforms.Organisation;
import fr.passerelle.app.privacy.fixture.ALearner;
import fr.passerelle.app.privacy.fixture.EveryText;
import fr.passerelle.app.storage.fixture.Engine;
import fr.passerelle.lti.platform.Registration;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** How long what learners did is kept, by organisation (§ E.3, R3). */
@DisplayNameGeneration(ReplaceUnderscores.class)
class RetentionTest {
    private static final int USUAL = 24;
    private static final Administrator BY = Administrator.COMMAND_LINE;

    private static Retentions retentions(Stores stores) {
        return new Retentions(
                stores.transactions(),
                stores.organisations(),
                new AuditTrail(stores.transactions(), stores.clock()),
                USUAL);
    }

    private static void oneNight(Stores stores) {
        new Retention(stores.transactions(), retentions(stores), stores.clock()).apply();
    }

    private static Placement activity(Stores stores, String organisation, String link) {
        Registration platform = ARegistration.with("https://" + organisation + ".example", link);
        Organisation owner = stores.organisations().named(organisation);
        stores.platforms().add(platform, owner, List.of(Stores.DEPLOYMENT));
        return stores.placement(platform, link);
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void all_of_a_learner_in_an_activity_goes_once_the_usual_months_have_passed(Engine engine) {
        try (Stores stores = Stores.on(engine)) {
            EveryText texts = new EveryText(stores::column);
            Instant then = stores.clock().instant();
            ALearner amina =
                    ALearner.of(stores, activity(stores, "nord", "a"), "amina").leavesTraces("réponse", then);
            amina.trying().leavesTraces("essai", then);

            stores.clock().advance(Duration.ofDays(700));
            oneNight(stores);
            assertThat(texts.holding(amina.id())).isNotEmpty();
            stores.clock().advance(Duration.ofDays(60));
            oneNight(stores);

            assertThat(texts.holding(amina.id())).isEmpty();
            assertThat(texts.holding(amina.trying().id())).isEmpty();
            assertThat(texts.holding(amina.series())).isEmpty();
            assertThat(stores.column("score_try", "answer")).isEmpty();
            assertThat(stores.column("placement", "id")).hasSize(1);
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void whoever_did_something_since_keeps_all_of_it_in_that_activity_and_nothing_elsewhere(Engine engine) {
        try (Stores stores = Stores.on(engine)) {
            Instant then = stores.clock().instant();
            Placement here = activity(stores, "nord", "a");
            Placement elsewhere = activity(stores, "nord", "b");
            ALearner bruno = ALearner.of(stores, here, "bruno").leavesTraces("avant", then);
            ALearner away = bruno.in(elsewhere).leavesTraces("ailleurs", then);
            List<String> attempts = stores.column("attempt where learner_id = '" + bruno.id() + "'", "id");

            stores.clock().advance(Duration.ofDays(800));
            stores.execute("update attempt_move set made_at = timestamp with time zone '2028-12-01 00:00:00+00' where"
                    + " attempt_id = (select id from attempt where open_marker = 'open' and learner_id = '"
                    + bruno.id() + "')");
            oneNight(stores);

            assertThat(stores.column("attempt where learner_id = '" + bruno.id() + "'", "id"))
                    .containsExactlyInAnyOrderElementsOf(attempts);
            assertThat(stores.column("attempt where learner_id = '" + away.id() + "'", "id"))
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void each_organisation_keeps_for_as_long_as_it_chose(Engine engine) {
        try (Stores stores = Stores.on(engine)) {
            EveryText texts = new EveryText(stores::column);
            Instant then = stores.clock().instant();
            ALearner north =
                    ALearner.of(stores, activity(stores, "nord", "a"), "amina").leavesTraces("réponse", then);
            ALearner south =
                    ALearner.of(stores, activity(stores, "sud", "a"), "amina").leavesTraces("réponse", then);
            Organisation brief = stores.organisations().existing("nord").orElseThrow();
            retentions(stores).choose(BY, brief.id(), Optional.of(1));

            stores.clock().advance(Duration.ofDays(40));
            oneNight(stores);

            assertThat(texts.holding(north.id())).isEmpty();
            assertThat(texts.holding(south.id())).isNotEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void whoever_is_here_is_not_forgotten_under_their_feet(Engine engine) {
        try (Stores stores = Stores.on(engine)) {
            EveryText texts = new EveryText(stores::column);
            ALearner amina = ALearner.of(stores, activity(stores, "nord", "a"), "amina")
                    .leavesTraces("réponse", stores.clock().instant());

            stores.clock().advance(Duration.ofDays(1_000));
            amina.isHere(stores.clock().instant());
            oneNight(stores);

            assertThat(texts.holding(amina.id())).containsKeys("attempt.learner_id", "grade_target.learner_id");
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void a_night_goes_through_more_learners_and_activities_than_it_takes_at_once(Engine engine) {
        try (Stores stores = Stores.on(engine)) {
            Placement first = activity(stores, "nord", "a");
            for (int learner = 0; learner < 450; learner++) {
                ALearner.of(stores, first, "learner-" + learner)
                        .goesOn(stores.clock().instant());
            }
            for (int link = 0; link < 3; link++) {
                ALearner.of(stores, activity(stores, "nord", "link-" + link), "amina")
                        .goesOn(stores.clock().instant());
            }

            stores.clock().advance(Duration.ofDays(1_000));
            oneNight(stores);

            assertThat(stores.column("attempt", "id")).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void a_choice_is_kept_changed_given_up_and_told_in_the_trail(Engine engine) {
        try (Stores stores = Stores.on(engine)) {
            Retentions retentions = retentions(stores);
            Organisation north = stores.organisations().named("nord");
            Administrator ofSouth = Administrator.of(
                    AccountId.next(),
                    Reach.of(stores.organisations().named("sud").id()));

            assertThat(retentions.choose(ofSouth, north.id(), Optional.of(6))).isEmpty();
            assertThat(retentions.within(ofSouth))
                    .extracting(term -> term.organisation().name())
                    .containsExactly("sud");
            assertThat(retentions.within(BY))
                    .allMatch(term -> term.months() == USUAL && term.own().isEmpty());
            retentions.choose(BY, north.id(), Optional.of(6));
            retentions.choose(BY, north.id(), Optional.of(6));
            retentions.choose(BY, north.id(), Optional.of(12));
            assertThat(retentions.within(BY)).contains(new RetentionTerm(north, Optional.of(12), 12));
            retentions.choose(BY, north.id(), Optional.empty());

            assertThat(retentions.within(BY)).contains(new RetentionTerm(north, Optional.empty(), USUAL));
            assertThat(stores.column("audit_entry where action = 'RETENTION_CHOSEN'", "facts"))
                    .containsExactlyInAnyOrder(
                            "Avant\u00a0: 24\nMois\u00a0: 6",
                            "Avant\u00a0: 6\nMois\u00a0: 12",
                            "Avant\u00a0: 12\nMois\u00a0: 24");
        }
    }
}
