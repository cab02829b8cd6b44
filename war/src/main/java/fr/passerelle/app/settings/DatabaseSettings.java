package fr.passerelle.app.settings;

import java.nio.file.Path;

/** The one relational database: an embedded H2 file by default, PostgreSQL where there are several nodes. */
public record DatabaseSettings(String url, String user, String password) {

    static DatabaseSettings embedded(Path home) {
        return new DatabaseSettings("jdbc:h2:file:" + home.resolve("passerelle").toAbsolutePath(), "sa", "");
    }

    public boolean isEmbedded() {
        return url.startsWith("jdbc:h2:");
    }

    @Override
    public String toString() {
        return url;
    }
}
