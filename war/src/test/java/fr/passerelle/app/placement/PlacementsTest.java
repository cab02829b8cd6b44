package fr.passerelle.app.placement;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.app.fixture.ARegistration;
import fr.passerelle.app.fixture.AtOnce;
import fr.passerelle.app.fixture.Stores;
import fr.passerelle.app.learning.content.Audience;
import fr.passerelle.app.learning.content.PlayableId;
import fr.passerelle.app.storage.fixture.Engine;
import fr.passerelle.lti.platform.DeploymentId;
import fr.passerelle.lti.platform.Registration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PlacementsTest {

    private static final PlayableId MICHEL = new PlayableId("michel");
    private static final PlayableId MODULE = new PlayableId("trouver-la-bonne-page");

    @ParameterizedTest
    @EnumSource(Engine.class)
    void a_link_launched_twice_is_one_placement(Engine engine) {
        try (Stores stores = Stores.on(engine)) {
            Registration campus = stores.knowing(ARegistration.valid());

            Placement first = stores.placement(campus, "link");
            Placement second = stores.placement(campus, "link");

            assertThat(second).isEqualTo(first);
            assertThat(stores.placements().byId(first.id())).isEqualTo(first);
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void two_first_launches_at_once_make_one_placement(Engine engine) {
        try (Stores stores = Stores.on(engine)) {
            Registration campus = stores.knowing(ARegistration.valid());

            List<Placement> made = AtOnce.eight(() -> stores.placement(campus, "link"));

            assertThat(made).hasSize(8).containsOnly(made.get(0));
            assertThat(stores.column("placement", "id")).hasSize(1);
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void plays_what_the_link_names_today(Engine engine) {
        try (Stores stores = Stores.on(engine)) {
            Registration campus = stores.knowing(ARegistration.valid());
            Placement before = stores.placements().playing(link(campus), MICHEL);

            Placement after = stores.placements().playing(link(campus), MODULE);

            assertThat(after.id()).isEqualTo(before.id());
            assertThat(after.playable()).contains(MODULE);
            assertThat(stores.placements().byId(before.id())).isEqualTo(after);
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void the_same_link_id_elsewhere_is_another_placement(Engine engine) {
        try (Stores stores = Stores.on(engine)) {
            Registration campus = stores.knowing(ARegistration.with("https://a.example", "1"));
            Registration sameIssuer = stores.knowing(ARegistration.with("https://a.example", "2"));
            Registration sameClient = stores.knowing(ARegistration.with("https://b.example", "1"));

            List<Placement> placements = List.of(
                    stores.placement(campus, "link"),
                    stores.placement(sameIssuer, "link"),
                    stores.placement(sameClient, "link"),
                    stores.placement(campus, "LINK"),
                    stores.placements().playing(Place.of(campus.id(), new DeploymentId("2"), "link"), MICHEL));

            assertThat(placements).extracting(Placement::id).doesNotHaveDuplicates();
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void plays_what_a_teacher_chose_until_the_link_names_something_itself(Engine engine) {
        try (Stores stores = Stores.on(engine)) {
            Registration campus = stores.knowing(ARegistration.valid());
            Placement waiting = stores.placements().at(link(campus));

            stores.placements().choose(waiting.id(), new Choice(MICHEL, LinkSettings.NONE));

            assertThat(waiting.playable()).isEmpty();
            assertThat(stores.placements().at(link(campus)).playable()).contains(MICHEL);
            assertThat(stores.placements().playing(link(campus), MODULE).playable())
                    .contains(MODULE);
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void a_copied_link_plays_what_the_newest_known_original_plays(Engine engine) {
        try (Stores stores = Stores.on(engine)) {
            Registration campus = stores.knowing(ARegistration.valid());
            stores.placements().playing(Place.of(campus.id(), Stores.DEPLOYMENT, "oldest"), MICHEL);
            stores.placements().playing(Place.of(campus.id(), Stores.DEPLOYMENT, "newer"), MODULE);
            stores.placements().at(Place.of(campus.id(), Stores.DEPLOYMENT, "never chosen"));

            assertThat(stores.placements()
                            .playedBefore(link(campus), List.of("unknown", "never chosen", "newer", "oldest")))
                    .map(Choice::content)
                    .contains(MODULE);
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void a_copy_never_looks_into_another_platform_or_deployment(Engine engine) {
        try (Stores stores = Stores.on(engine)) {
            Registration campus = stores.knowing(ARegistration.with("https://a.example", "1"));
            Registration stranger = stores.knowing(ARegistration.with("https://b.example", "1"));
            stores.placements().playing(titled(stranger, "old", "course", "Michel"), MICHEL);
            Place elsewhere =
                    new Place(campus.id(), new DeploymentId("2"), "old", "course", "Michel", LinkSettings.NONE);
            stores.placements().playing(elsewhere, MICHEL);
            Place copy = titled(campus, "copy", "copied", "Michel");

            assertThat(stores.placements().playedBefore(copy, List.of("old"))).isEmpty();
            assertThat(stores.placements().playedUnderThatTitle(copy, List.of("course")))
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    @DisplayName("Q16, Moodle: only the former courses are told")
    void a_link_of_a_copied_course_is_found_again_by_its_title_where_there_is_no_doubt(Engine engine) {
        try (Stores stores = Stores.on(engine)) {
            Registration campus = stores.knowing(ARegistration.valid());
            stores.placements().playing(titled(campus, "1", "course", "Accueillir"), MICHEL);
            stores.placements().playing(titled(campus, "2", "course", "Chercher"), MODULE);
            stores.placements().playing(titled(campus, "3", "course", "Ambigu"), MODULE);
            stores.placements().playing(titled(campus, "4", "course", "Ambigu"), MICHEL);

            assertThat(copied(stores, campus, "Accueillir")).contains(MICHEL);
            assertThat(copied(stores, campus, "Chercher")).contains(MODULE);
            assertThat(copied(stores, campus, "Ambigu")).isEmpty();
            assertThat(copied(stores, campus, "Inconnu")).isEmpty();
            assertThat(copied(stores, campus, "")).isEmpty();
        }
    }

    private static Optional<PlayableId> copied(Stores stores, Registration campus, String title) {
        return stores.placements()
                .playedUnderThatTitle(titled(campus, "copy", "copied", title), List.of("never seen", "course"))
                .map(Choice::content);
    }

    private static Place link(Registration registration) {
        return Place.of(registration.id(), Stores.DEPLOYMENT, "link");
    }

    private static Place titled(Registration registration, String link, String course, String title) {
        return new Place(registration.id(), Stores.DEPLOYMENT, link, course, title, LinkSettings.NONE);
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void keeps_what_the_link_asks_for_today(Engine engine) {
        try (Stores stores = Stores.on(engine)) {
            Registration campus = stores.knowing(ARegistration.valid());
            LinkSettings asked = new LinkSettings(
                    Audience.FRANCE_SERVICES,
                    3,
                    Instant.parse("2026-11-03T17:00:00Z"),
                    Instant.parse("2026-12-03T17:00:00Z"),
                    0.8,
                    false,
                    20);
            Place place = new Place(campus.id(), Stores.DEPLOYMENT, "link", "course", "Michel", asked);

            Placement first = stores.placements().playing(place, MICHEL);
            Placement later = stores.placement(campus, "link");

            assertThat(stores.placements().byId(first.id())).isEqualTo(later);
            assertThat(first.settings()).isEqualTo(asked);
            assertThat(later.settings()).isEqualTo(LinkSettings.NONE);
        }
    }
}
