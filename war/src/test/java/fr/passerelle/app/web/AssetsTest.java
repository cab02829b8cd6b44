package fr.passerelle.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class AssetsTest {

    private static final Path FOLDER = Path.of("src/main/resources/assets");

    @Test
    void every_file_of_the_folder_is_served_and_no_other() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            List<String> names =
                    files.map(file -> file.getFileName().toString()).toList();

            assertThat(Assets.NAMES).containsExactlyInAnyOrderElementsOf(names);
        }
    }

    @Test
    void a_first_visit_fetches_less_than_forty_kilobytes_of_assets() {
        Assets assets = Assets.bundled();

        int compressed = Assets.NAMES.stream()
                .mapToInt(name -> assets.find(name).orElseThrow().wire(true).length)
                .sum();

        assertThat(compressed).isLessThan(40 * 1024);
    }

    @Test
    void nothing_is_fetched_from_elsewhere_and_nothing_looks_like_the_state() throws IOException {
        Pattern foreign = Pattern.compile(
                "https?://(?!www\\.w3\\.org/2000/svg)|marianne|dsfr|republique", Pattern.CASE_INSENSITIVE);

        for (String name : Assets.NAMES) {
            assertThat(Files.readString(FOLDER.resolve(name))).as(name).doesNotContainPattern(foreign);
        }
    }
}
