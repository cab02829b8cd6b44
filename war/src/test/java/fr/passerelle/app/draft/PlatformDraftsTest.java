package fr.passerelle.app.draft;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.app.fixture.Stores;
import fr.passerelle.app.platforms.Organisation;
import fr.passerelle.app.storage.fixture.Engine;
import fr.passerelle.registration.manual.DraftProblem;
import fr.passerelle.registration.manual.DraftProblem.Code;
import fr.passerelle.registration.manual.DraftProblem.Field;
import fr.passerelle.registration.manual.Preset;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PlatformDraftsTest {

    @ParameterizedTest
    @EnumSource(Engine.class)
    void a_draft_waits_thirty_days_for_its_organisation_only(Engine engine) {
        try (Stores stores = Stores.on(engine)) {
            PlatformDrafts drafts = stores.drafts();
            Organisation region = stores.organisations().named("Région");
            Organisation town = stores.organisations().named("Ville");

            PlatformDraft begun = drafts.begin(region, Preset.MOODLE, "Été \uD83C\uDF1E", "https://moodle.example");

            assertThat(drafts.find(begun.id())).contains(begun);
            assertThat(drafts.latest(Optional.of(region.id()))).containsExactly(begun);
            assertThat(drafts.latest(Optional.empty())).containsExactly(begun);
            assertThat(drafts.latest(Optional.of(town.id()))).isEmpty();
            stores.clock().advance(Duration.ofDays(30));
            assertThat(drafts.find(begun.id())).isEmpty();
            assertThat(drafts.latest(Optional.empty())).isEmpty();
            drafts.purge();
            assertThat(stores.column("platform_draft", "id")).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void a_draft_is_removed_once(Engine engine) {
        try (Stores stores = Stores.on(engine)) {
            PlatformDrafts drafts = stores.drafts();
            PlatformDraft begun = drafts.begin(stores.organisations().named("Région"), Preset.CANVAS, "Canvas", "");

            assertThat(drafts.remove(begun.id())).isTrue();
            assertThat(drafts.remove(begun.id())).isFalse();
            assertThat(drafts.find(begun.id())).isEmpty();
        }
    }

    @Test
    void every_problem_of_every_field_has_its_words() {
        DraftWords words = DraftWords.french();
        for (Field field : Field.values()) {
            for (Code code : Code.values()) {
                assertThat(words.sentence(new DraftProblem(field, code)))
                        .contains(words.label(field))
                        .endsWith(".");
            }
        }
    }
}
