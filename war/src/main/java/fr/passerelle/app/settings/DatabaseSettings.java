package fr.passerelle.app.settings;

import java.nio.file.Path;

/** The one relational database: an embedded H2 file by default, PostgreSQL where there are several nodes. */
public record DatabaseSettings(String url, String user, String password) {

    static DatabaseSettings embedded(Path home) {
        // H2 would close itself beside our own orderly stop, and take the last deliveries' database away.
        return new DatabaseSettings(
                "jdbc:h2:file:" + home.resolve("passerelle").toAbsolutePath() + ";DB_CLOSE_ON_EXIT=FALSE", "sa", "");
    }

    public boolean isEmbedded() {
        return url.startsWith("jdbc:h2:");
    }

    @Override
    public String toString() {
        return url;
    }
}
