package fr.passerelle.app.boot;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.app.audit.Reach;
import fr.passerelle.app.fixture.People;
import fr.passerelle.app.fixture.Stores;
import fr.passerelle.app.settings.SettingSource;
import fr.passerelle.app.settings.Settings;
import fr.passerelle.app.storage.fixture.Engine;
import fr.passerelle.app.web.Messages;
import fr.passerelle.lti.platform.EgressPolicy;
import fr.passerelle.lti.platform.PlatformHttp;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class AdministrationTest {

    @TempDir
    private Path home;

    @ParameterizedTest
    @EnumSource(Engine.class)
    void each_start_gives_a_link_to_the_first_account_until_somebody_may_administer(Engine engine) {
        try (Stores stores = Stores.on(engine)) {
            String one = administration(stores).welcome().orElseThrow();
            String other = administration(stores).welcome().orElseThrow();
            assertThat(one).contains("https://passerelle.example/admin/lien#").isNotEqualTo(other);

            People people = new People(stores);
            people.joined(
                    "camille@nord.example",
                    Reach.of(stores.organisations().named("Nord").id()));
            assertThat(administration(stores).welcome()).isPresent();
            people.joined("sacha@passerelle.example", Reach.EVERYTHING);
            assertThat(administration(stores).welcome()).isEmpty();
        }
    }

    private Administration administration(Stores stores) {
        Map<String, String> given =
                Map.of("PASSERELLE_HOME", home.toString(), "PASSERELLE_PUBLIC_URL", "https://passerelle.example");
        SettingSource source = name -> Optional.ofNullable(given.get(name.name()));
        return new Administration(
                Settings.from(source),
                stores.transactions(),
                stores.organisations(),
                new PlatformHttp(EgressPolicy.publicOnly()),
                Messages.french(),
                List.of(),
                stores.clock());
    }
}
