package fr.passerelle.app.placement;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.app.fixture.ARegistration;
import fr.passerelle.app.fixture.AtOnce;
import fr.passerelle.app.fixture.Stores;
import fr.passerelle.app.learning.content.PlayableId;
import fr.passerelle.app.storage.fixture.Engine;
import fr.passerelle.lti.platform.DeploymentId;
import fr.passerelle.lti.platform.Registration;
import java.util.List;
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
            Placement before = stores.placements().playing(campus.id(), Stores.DEPLOYMENT, "link", MICHEL);

            Placement after = stores.placements().playing(campus.id(), Stores.DEPLOYMENT, "link", MODULE);

            assertThat(after.id()).isEqualTo(before.id());
            assertThat(after.playable()).isEqualTo(MODULE);
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
                    stores.placements().playing(campus.id(), new DeploymentId("2"), "link", MICHEL));

            assertThat(placements).extracting(Placement::id).doesNotHaveDuplicates();
        }
    }
}
