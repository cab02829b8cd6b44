package fr.passerelle.launcher;

import java.nio.file.Path;

/** Where the tool keeps what is its own: {@code PASSERELLE_HOME}, or {@code ~/.passerelle}. */
final class HomeFolder {
    private HomeFolder() {}

    static Path locate() {
        String stated = System.getenv("PASSERELLE_HOME");
        if (stated == null || stated.isBlank()) {
            stated = System.getProperty("PASSERELLE_HOME", "");
        }
        Path home = stated.isBlank() ? Path.of(System.getProperty("user.home"), ".passerelle") : Path.of(stated);
        return home.toAbsolutePath().normalize();
    }
}
