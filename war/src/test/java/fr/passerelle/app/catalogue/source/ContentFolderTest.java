package fr.passerelle.app.catalogue.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ContentFolderTest {

    @TempDir
    private Path directory;

    private ContentFolder folder;

    @BeforeEach
    void a_folder_beside_a_secret() throws IOException {
        Files.createDirectories(directory.resolve("contenu/etapes"));
        Files.writeString(directory.resolve("secret.md"), "secret");
        Files.writeString(directory.resolve("contenu/.cache"), "secret");
        Files.writeString(directory.resolve("contenu/etapes/un.md"), "un");
        folder = ContentFolder.inDirectory(directory.resolve("contenu"));
    }

    @Test
    void finds_files_by_name_and_below() {
        assertThat(folder.read("etapes/un.md")).isPresent();
        assertThat(folder.folder("etapes").has("un.md")).isTrue();
        assertThat(folder.has("etapes")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"../secret.md", "etapes/../../secret.md", ".cache", "/etc/passwd", "etapes//un.md", ""})
    void a_name_that_climbs_or_hides_is_not_found(String name) {
        assertThat(folder.has(name)).isFalse();
        assertThat(ContentFolder.onClasspath(ContentFolderTest.class.getClassLoader(), "fr")
                        .has(name))
                .isFalse();
    }

    @Test
    void a_link_that_leads_out_is_not_followed() throws IOException {
        Files.createSymbolicLink(directory.resolve("contenu/lien.md"), directory.resolve("secret.md"));

        assertThat(folder.has("lien.md")).isFalse();
    }
}
