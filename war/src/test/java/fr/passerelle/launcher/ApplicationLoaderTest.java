package fr.passerelle.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A start loads ahead what the one before it needed. */
class ApplicationLoaderTest {
    private static final URL CLASSES =
            Main.class.getProtectionDomain().getCodeSource().getLocation();
    private static final String NEEDED = HomeFolder.class.getName();

    @TempDir
    private Path folder;

    @Test
    void a_start_writes_down_the_classes_it_needed() throws Exception {
        Path list = folder.resolve("build.classes");
        try (ApplicationLoader first = loader()) {
            first.loadAhead(list);
            first.loadClass(NEEDED);
            first.started(list);
            first.loadClass(Logs.class.getName());
        }
        assertThat(list).hasContent(NEEDED);
        assertThat(folder).isDirectoryContaining(file -> file.equals(list)).isDirectoryNotContaining("glob:**.tmp");
    }

    @Test
    void the_next_start_loads_them_ahead_once_each() throws Exception {
        Path list = Files.write(
                folder.resolve("build.classes"), List.of(NEEDED, "fr.passerelle.Unknown", "not a name", ""));
        Path seen = folder.resolve("seen");
        try (ApplicationLoader next = loader()) {
            next.loadAhead(list).join();
            Class<?> early = next.loadClass(NEEDED);
            next.started(seen);
            assertThat(early.getClassLoader()).isSameAs(next);
        }
        assertThat(seen).hasContent(NEEDED);
    }

    @Test
    void a_list_that_is_no_text_stops_nothing() throws Exception {
        Path list = Files.write(folder.resolve("build.classes"), new byte[] {(byte) 0xff, 0, (byte) 0xfe});
        try (ApplicationLoader next = loader()) {
            next.loadAhead(list).join();
            assertThat(next.loadClass(NEEDED).getClassLoader()).isSameAs(next);
        }
    }

    @Test
    void a_list_is_written_once_per_build() throws Exception {
        Path list = Files.writeString(folder.resolve("build.classes"), "as.it.was\n");
        try (ApplicationLoader next = loader()) {
            next.loadClass(NEEDED);
            next.started(list);
        }
        assertThat(list).hasContent("as.it.was");
    }

    private static ApplicationLoader loader() throws IOException {
        return new ApplicationLoader(List.of(CLASSES));
    }
}
