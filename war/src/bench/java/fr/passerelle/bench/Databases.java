package fr.passerelle.bench;

import fr.passerelle.app.settings.DatabaseSettings;
import fr.passerelle.app.storage.fixture.Engine;
import java.util.Map;

/** Settings of the tool for an empty database: H2 in its home folder, or a PostgreSQL beside. */
final class Databases {
    private Databases() {}

    static Map<String, String> of(Engine engine) {
        return engine == Engine.H2 ? Map.of() : settings(engine.fresh());
    }

    static Map<String, String> settings(DatabaseSettings database) {
        return Map.of(
                "PASSERELLE_DB_URL", database.url(),
                "PASSERELLE_DB_USER", database.user(),
                "PASSERELLE_DB_PASSWORD", database.password());
    }
}
