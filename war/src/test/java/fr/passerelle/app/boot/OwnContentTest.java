package fr.passerelle.app.boot;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.passerelle.app.catalogue.AContentFolder;
import fr.passerelle.app.catalogue.Catalogue;
import fr.passerelle.app.settings.SettingName;
import fr.passerelle.app.settings.SettingRefused;
import fr.passerelle.app.settings.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The contents an organisation puts in its home folder. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class OwnContentTest {

    @TempDir
    private Path home;

    @BeforeEach
    void put() {
        AContentFolder.in(own());
    }

    private Path own() {
        return home.resolve(Catalogue.OWN);
    }

    @Test
    void refuses_the_start_with_every_file_line_and_sentence_when_it_is_broken() throws IOException {
        Path quiz = own().resolve("petit-module/quiz.yaml");
        Files.writeString(quiz, Files.readString(quiz).replace("points: 2", "points: -2"));
        Path module = own().resolve("petit-module/module.yaml");
        Files.writeString(module, Files.readString(module).replace("niveau: decouverte", "niveau: expert"));
        Settings settings = Settings.from(name -> Optional.ofNullable(
                Map.of(SettingName.PASSERELLE_HOME, home.toString()).get(name)));

        assertThatThrownBy(() -> House.build(settings, Clock.systemUTC()))
                .isInstanceOf(SettingRefused.class)
                .hasMessageStartingWith("Le dossier " + own())
                .hasMessageContaining("petit-module/quiz.yaml:15 ")
                .hasMessageContaining("petit-module/module.yaml:6 ");
    }
}
