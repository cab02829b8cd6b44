package fr.passerelle.app.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import fr.passerelle.app.audit.AccountId;
import fr.passerelle.app.audit.Administrator;
import fr.passerelle.app.audit.AuditTrail;
import fr.passerelle.app.audit.Reach;
import fr.passerelle.app.fixture.ARegistration;
import fr.passerelle.app.fixture.Stores;
import fr.passerelle.app.placement.Placement;
import fr.passerelle.app.platforms.Organisation;
import fr.passerelle.app.platforms.PlatformDirectory;
import fr.passerelle.app.privacy.fixture.ALearner;
import fr.passerelle.app.privacy.fixture.EveryText;
import fr.passerelle.app.storage.fixture.Engine;
import fr.passerelle.lti.platform.Registration;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is left of somebody who was erased: nothing; and of everybody else: everything (J-19; § E.3, R4). */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ErasureTest {
    private static final String SUBJECT = "agent-4711";
    private static final String ANSWER = "ce-que-la-personne-a-choisi";
    private static final Administrator BY = Administrator.COMMAND_LINE;

    /** Where a person is named, however it is called; whoever adds one says in {@code Traces} how it is erased. */
    static final List<String> NAMING = List.of(
            "arrangement.learner_id",
            "arrangement_trace.learner_id",
            "arrangement_trace.made_by",
            "attempt.learner_id",
            "grade_target.learner_id",
            "grade_target.user_id",
            "launch_session.followed",
            "launch_session.learner_id",
            "launch_session.reviewed_learner_id",
            "recall.learner_id",
            "satisfaction.learner_id",
            "scheduled_tasks.task_instance",
            "score_outbox.learner_id",
            "score_outbox.reason",
            "score_try.answer");

    /** Two platforms of two organisations, with everything of one {@code sub} at each, and of a neighbour at the first. */
    private record House(
            Stores stores, EveryText texts, PersonalData data, ALearner erased, ALearner neighbour, ALearner namesake) {
        private static House on(Stores stores) {
            Instant now = stores.clock().instant();
            Placement here = stores.placement(stores.knowing(ARegistration.valid()), "link");
            Placement there = stores.placement(ofSouth(stores), "link");
            ALearner erased = ALearner.of(stores, here, SUBJECT);
            ALearner neighbour = ALearner.of(stores, here, "agent-4712");
            ALearner namesake = ALearner.of(stores, there, SUBJECT);
            for (ALearner learner : List.of(erased, neighbour, namesake)) {
                learner.leavesTraces(ANSWER + learner.id(), now).isHere(now).isReviewed(now);
            }
            erased.trying().leavesTraces(ANSWER + erased.id(), now);
            erased.arrangesWith(neighbour.id(), now);
            ALearner.areFollowed(stores, here, erased.id() + " " + neighbour.id(), now);
            return new House(
                    stores,
                    new EveryText(stores::column),
                    new PersonalData(
                            stores.transactions(),
                            new PlatformDirectory(stores.transactions()),
                            new AuditTrail(stores.transactions(), stores.clock()),
                            stores.clock()),
                    erased,
                    neighbour,
                    namesake);
        }

        private static Registration ofSouth(Stores stores) {
            Registration south = ARegistration.with("https://south.example", "1");
            Organisation owner = stores.organisations().named("Sud");
            stores.platforms().add(south, owner, List.of(Stores.DEPLOYMENT));
            return south;
        }

        private Person person() {
            return data.person(BY, platform("https://lms.example"), SUBJECT).orElseThrow();
        }

        private String platform(String issuer) {
            return stores.column("registration where issuer = '" + issuer + "'", "id")
                    .get(0);
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void every_column_that_names_a_person_is_known_to_be_erased(Engine engine) {
        try (Stores stores = Stores.on(engine)) {
            House house = House.on(stores);

            Map<String, Long> named = house.texts().holding(house.erased().id());

            assertThat(house.texts().names()).hasSizeGreaterThan(100);
            assertThat(Stream.concat(named.keySet().stream(), house.texts().holding(SUBJECT).keySet().stream())
                            .filter(column -> !column.equals("attempt_move.answer")))
                    .hasSameElementsAs(NAMING);
            assertThat(house.texts().names().stream()
                            .filter(column -> column.matches(".*(learner|user_id|subject_id|made_by|person|sub)\\b.*")))
                    .isSubsetOf(NAMING);
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void nothing_that_tells_of_somebody_is_left_in_any_text_of_the_database(Engine engine) {
        try (Stores stores = Stores.on(engine)) {
            House house = House.on(stores);
            Person person = house.person();

            Kept before = house.data().erase(BY, person);

            assertThat(before.attempts()).isEqualTo(6);
            assertThat(before.waitingGrades()).isEqualTo(2);
            assertThat(before.arranged()).isEqualTo(1);
            for (String trace : List.of(
                    house.erased().id(),
                    house.erased().trying().id(),
                    house.erased().series(),
                    house.erased().trying().series())) {
                assertThat(house.texts().holding(trace)).isEmpty();
            }
            assertThat(stores.column(
                            "grade_target t join placement p on p.id = t.placement_id where p.registration_id = '"
                                    + house.platform("https://lms.example") + "'",
                            "user_id"))
                    .containsExactly("agent-4712");
            assertThat(house.data().kept(person).nothing()).isTrue();
            assertThat(house.data().erase(BY, person).nothing()).isTrue();
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void a_neighbour_and_the_same_sub_of_another_organisation_lose_nothing(Engine engine) {
        try (Stores stores = Stores.on(engine)) {
            House house = House.on(stores);
            Map<String, Long> neighbour =
                    house.texts().holding(house.neighbour().id());
            Map<String, Long> namesake = house.texts().holding(house.namesake().id());

            house.data().erase(BY, house.person());

            assertThat(house.texts().holding(house.neighbour().id())).isEqualTo(neighbour);
            assertThat(house.texts().holding(house.namesake().id())).isEqualTo(namesake);
            assertThat(house.texts().holding(house.namesake().series())).hasSize(3);
            assertThat(house.texts().holding(SUBJECT))
                    .containsOnlyKeys("grade_target.user_id", "score_outbox.reason", "score_try.answer");
            // What the erased person decided about others stays; who decided it does not.
            assertThat(stores.column("arrangement_trace where kind = 'EXCUSED'", "made_by"))
                    .containsExactly(Traces.ERASED);
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    @DisplayName("RGPD art. 15 and 20: all of it and nothing of others, as JSON")
    void an_export_has_all_of_one_person_and_nothing_of_others(Engine engine) throws IOException {
        try (Stores stores = Stores.on(engine)) {
            House house = House.on(stores);

            JsonNode exported = new JsonMapper().readTree(house.data().export(BY, house.person()));

            assertThat(exported.path("format").asText()).isEqualTo(PersonExport.FORMAT);
            assertThat(exported.path("identifiant").asText()).isEqualTo(SUBJECT);
            assertThat(exported.path("tentatives")).hasSize(6);
            assertThat(exported.path("tentatives").findValuesAsText("reponse"))
                    .contains(ANSWER + house.erased().id());
            assertThat(exported.path("tentatives").get(0).path("commencee_le").asText())
                    .isEqualTo("2020-01-01T00:00:00Z");
            assertThat(exported.path("avis").get(0).path("avis").asText()).isEqualTo("VERY");
            assertThat(exported.path("notes")).hasSize(2);
            assertThat(exported.path("notes").get(0).path("points").asDouble()).isEqualTo(80);
            assertThat(exported.path("notes").get(0).path("envois")).hasSize(1);
            assertThat(exported.path("carnets_de_notes")
                            .get(0)
                            .path("identifiant")
                            .asText())
                    .isEqualTo(SUBJECT);
            assertThat(exported.path("amenagements")).hasSize(2);
            assertThat(exported.path("decisions_a_son_sujet")).hasSize(2);
            assertThat(exported.path("decisions_prises")).hasSize(1);
            assertThat(exported.path("questions_a_revoir")).hasSize(2);
            assertThat(exported.path("sessions")).hasSize(1);
            assertThat(exported.toString())
                    .doesNotContain(
                            "agent-4712",
                            house.neighbour().id(),
                            house.namesake().id(),
                            "south");
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void the_trail_tells_that_it_was_done_and_never_to_whom(Engine engine) {
        try (Stores stores = Stores.on(engine)) {
            House house = House.on(stores);

            house.data().export(BY, house.person());
            house.data().erase(BY, house.person());

            assertThat(stores.column("audit_entry", "action || ' ' || subject || facts"))
                    .contains("PERSON_EXPORTED Campus", "PERSON_ERASED Campus")
                    .noneMatch(line -> line.contains(SUBJECT));
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void nobody_is_found_at_the_platform_of_another_organisation(Engine engine) {
        try (Stores stores = Stores.on(engine)) {
            House house = House.on(stores);
            UUID south = stores.organisations().existing("Sud").orElseThrow().id();
            Administrator ofSouth = Administrator.of(AccountId.next(), Reach.of(south));

            assertThat(house.data().person(ofSouth, house.platform("https://lms.example"), SUBJECT))
                    .isEmpty();
            assertThat(house.data().person(ofSouth, house.platform("https://south.example"), SUBJECT))
                    .isPresent();
            assertThat(house.data().person(BY, "x\0😀", SUBJECT)).isEmpty();
            assertThat(house.data()
                            .kept(house.data()
                                    .person(BY, house.platform("https://lms.example"), "x\0😀" + "y".repeat(10_000))
                                    .orElseThrow())
                            .nothing())
                    .isTrue();
        }
    }
}
