package fr.passerelle.app.storage;

import com.zaxxer.hikari.HikariDataSource;
import fr.passerelle.app.settings.DatabaseSettings;
import fr.passerelle.app.settings.SettingRefused;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.hibernate.SessionFactory;
import org.hibernate.boot.model.naming.CamelCaseToUnderscoresNamingStrategy;
import org.hibernate.bytecode.internal.none.BytecodeProviderImpl;
import org.hibernate.bytecode.spi.BytecodeProvider;
import org.hibernate.cfg.Configuration;

/**
 * The one relational database: migrated when opened, and shared by everything until closed. Thread-safe.
 *
 * <p>It does not know what is stored in it: the entities are handed over by the composition root.
 */
public final class Database implements AutoCloseable {
    /**
     * It writes every error of a statement with the values of the row, before anybody knows whether it is one: a lost race
     * is none, and ids of people are nobody's to read in a log (J-13). What is one is thrown, and logged where it ends.
     */
    private static final Logger STATEMENT_ERRORS = Logger.getLogger("org.hibernate.engine.jdbc.spi.SqlExceptionHelper");

    private static final int POOL_SIZE = 10;
    private static final long CONNECTION_TIMEOUT_MS = 5_000;
    private static final long ANSWER_TIMEOUT_MS = 20_000;
    private static final String STATEMENTS_KEPT = "256";

    private final HikariDataSource pool;
    private final SessionFactory sessions;

    private Database(HikariDataSource pool, SessionFactory sessions) {
        this.pool = pool;
        this.sessions = sessions;
    }

    /**
     * Connects and migrates, and maps the entities meanwhile: each takes a second or two, and the mapping asks the database
     * nothing.
     *
     * @throws SettingRefused when the database cannot be reached or migrated with these settings
     */
    public static Database open(DatabaseSettings settings, List<Class<?>> entities) {
        STATEMENT_ERRORS.setLevel(Level.OFF);
        HikariDataSource pool = pool(settings);
        CompletableFuture<SessionFactory> mapping = CompletableFuture.supplyAsync(
                () -> sessions(pool, settings, entities), work -> new Thread(work, "mapping").start());
        try {
            reach(pool);
            migrate(settings, pool);
            return new Database(pool, mapping.join());
        } catch (RuntimeException notOpened) {
            close(mapping);
            pool.close();
            throw notOpened;
        }
    }

    private static void close(CompletableFuture<SessionFactory> mapping) {
        try {
            mapping.join().close();
        } catch (CompletionException notMapped) {
            // Whoever opened the database is told already, by this or by what came first.
        }
    }

    public DataSource dataSource() {
        return pool;
    }

    public Transactions transactions() {
        return new Transactions(sessions);
    }

    /** Lets the pool count its connections into a registry of a kind it knows. */
    public void countInto(Object registry) {
        pool.setMetricRegistry(registry);
    }

    /** Whether the database answers now. */
    public boolean answers() {
        try (var connection = pool.getConnection()) {
            return connection.isValid(2);
        } catch (SQLException silent) {
            return false;
        }
    }

    @Override
    public void close() {
        sessions.close();
        pool.close();
    }

    /** It connects when it is first asked for a connection. */
    private static HikariDataSource pool(DatabaseSettings settings) {
        HikariDataSource pool = new HikariDataSource();
        pool.setPoolName("passerelle");
        pool.setDriverClassName(settings.isEmbedded() ? "org.h2.Driver" : "org.postgresql.Driver");
        pool.setJdbcUrl(settings.url());
        pool.setUsername(settings.user());
        pool.setPassword(settings.password());
        pool.setMaximumPoolSize(POOL_SIZE);
        pool.setConnectionTimeout(CONNECTION_TIMEOUT_MS);
        pool.setAutoCommit(false);
        if (!settings.isEmbedded()) {
            // A network that swallows packets says nothing: without a limit, one waits for ever.
            pool.addDataSourceProperty("connectTimeout", seconds(CONNECTION_TIMEOUT_MS));
            pool.addDataSourceProperty("socketTimeout", seconds(ANSWER_TIMEOUT_MS));
            pool.addDataSourceProperty("tcpKeepAlive", "true");
        }
        if (settings.isEmbedded()) {
            // H2 keeps commits in memory for half a second by default: a killed process would lose grades.
            pool.setConnectionInitSql("set write_delay 0");
            // A launch and its first page are more than the eight statements that H2 remembers by default.
            pool.addDataSourceProperty("QUERY_CACHE_SIZE", STATEMENTS_KEPT);
        }
        return pool;
    }

    private static void reach(HikariDataSource pool) {
        try (Connection first = pool.getConnection()) {
            first.rollback();
        } catch (SQLException | RuntimeException unreachable) {
            throw new SettingRefused("La base de données ne répond pas à l’adresse donnée (PASSERELLE_DB_URL) : "
                    + firstLine(rootMessage(unreachable)));
        }
    }

    private static void migrate(DatabaseSettings settings, DataSource pool) {
        try {
            FluentConfiguration migrations = Flyway.configure(Database.class.getClassLoader())
                    .locations("classpath:db/migration")
                    .failOnMissingLocations(true);
            source(migrations, settings, pool).load().migrate();
        } catch (FlywayException notMigrated) {
            throw new SettingRefused("Le schéma de la base de données ne peut pas être mis à jour : "
                    + firstLine(rootMessage(notMigrated)));
        }
    }

    /** Not over PostgreSQL's pool: a migration of a large table may take longer than any answer to a person. */
    private static FluentConfiguration source(
            FluentConfiguration migrations, DatabaseSettings settings, DataSource pool) {
        return settings.isEmbedded()
                ? migrations.dataSource(pool)
                : migrations.dataSource(settings.url(), settings.user(), settings.password());
    }

    private static String seconds(long milliseconds) {
        return String.valueOf(milliseconds / 1000);
    }

    private static SessionFactory sessions(DataSource pool, DatabaseSettings settings, List<Class<?>> entities) {
        Configuration configuration = new Configuration();
        // The property that once chose it is ignored: no class is generated, for no entity is loaded lazily.
        configuration
                .getStandardServiceRegistryBuilder()
                .addService(BytecodeProvider.class, new BytecodeProviderImpl());
        entities.forEach(configuration::addAnnotatedClass);
        configuration.getProperties().put("hibernate.connection.datasource", pool);
        configuration.setProperty("hibernate.connection.provider_disables_autocommit", "true");
        configuration.setPhysicalNamingStrategy(new CamelCaseToUnderscoresNamingStrategy());
        configuration.setProperty("hibernate.boot.allow_jdbc_metadata_access", "false");
        configuration.setProperty(
                "jakarta.persistence.database-product-name", settings.isEmbedded() ? "H2" : "PostgreSQL");
        configuration.setProperty("jakarta.persistence.database-major-version", settings.isEmbedded() ? "2" : "13");
        configuration.setProperty("jakarta.persistence.database-minor-version", settings.isEmbedded() ? "2" : "0");
        configuration.setProperty("hibernate.timezone.default_storage", "NORMALIZE_UTC");
        configuration.setProperty("hibernate.jdbc.time_zone", "UTC");
        configuration.setProperty("jakarta.persistence.validation.mode", "NONE");
        configuration.setProperty(
                "hibernate.transaction.jta.platform",
                "org.hibernate.engine.transaction.jta.platform.internal.NoJtaPlatform");
        return configuration.buildSessionFactory();
    }

    private static String rootMessage(Throwable thrown) {
        Throwable root = thrown;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return String.valueOf(root.getMessage());
    }

    private static String firstLine(String text) {
        return text.lines().findFirst().orElse("");
    }
}
