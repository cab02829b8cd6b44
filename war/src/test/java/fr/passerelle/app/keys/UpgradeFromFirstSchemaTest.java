package fr.passerelle.app.keys;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.app.platforms.Platforms;
import fr.passerelle.app.settings.DatabaseSettings;
import fr.passerelle.app.settings.Secret;
import fr.passerelle.app.storage.Database;
import fr.passerelle.app.storage.Transactions;
import fr.passerelle.app.storage.fixture.Engine;
import fr.passerelle.lti.platform.Registration;
import fr.passerelle.lti.product.Product;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** An installation of the first version, brought up to date. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class UpgradeFromFirstSchemaTest {

    private static final Secret SECRET = Secret.of("a secret of the instance, long enough");
    private static final Instant MADE = Instant.parse("2026-06-01T08:00:00Z");

    /** A kid, and its private key as the first version sealed it under {@link #SECRET}. */
    private static final List<String> SEALED = read("sealed-by-the-first-version.txt");

    private static final String KID = SEALED.get(0);

    private final UUID registration = UUID.randomUUID();

    @ParameterizedTest
    @EnumSource(Engine.class)
    void the_key_of_before_signs_on_for_the_platforms_of_before(Engine engine) throws Exception {
        DatabaseSettings settings = engine.fresh();
        firstSchema(settings);
        List<Class<?>> entities = Stream.of(Platforms.ENTITIES, ToolKeyRows.ENTITIES)
                .<Class<?>>flatMap(List::stream)
                .toList();

        try (Database upgraded = Database.open(settings, entities)) {
            Transactions transactions = upgraded.transactions();
            Clock clock = Clock.fixed(MADE.plusSeconds(86_400), ZoneOffset.UTC);
            ToolKeyRows keys = ToolKeyRows.open(transactions, SECRET, clock);
            Registration known = new Platforms(transactions, clock)
                    .find("https://lms.example", "c1")
                    .orElseThrow();

            assertThat(keys.signingKey(known.id()).keyId()).isEqualTo(KID);
            assertThat(known.product()).isEqualTo(Product.GENERIC);
            assertThat(keys.published().json()).contains(KID);
            assertThat(new KeyRotation(transactions, keys, clock).published(KeyRingId.COMMON))
                    .containsExactly(new ToolKey(KID, KeyRingId.COMMON, MADE, Instant.MAX));
        }
    }

    private void firstSchema(DatabaseSettings settings) throws SQLException {
        Flyway.configure()
                .dataSource(settings.url(), settings.user(), settings.password())
                .locations("classpath:db/migration")
                .target("1")
                .load()
                .migrate();
        UUID organisation = UUID.randomUUID();
        try (Connection connection =
                DriverManager.getConnection(settings.url(), settings.user(), settings.password())) {
            insert(connection, "insert into organisation values (?, 'Région', ?)", organisation, made());
            insert(
                    connection,
                    "insert into registration values (?, ?, 'LMS', 'https://lms.example', 'c1', 'https://lms.example/a',"
                            + " 'https://lms.example/t', 'https://lms.example/t', 'https://lms.example/j', 'RS256', '',"
                            + " false, 'PENDING', true, ?, 0)",
                    registration,
                    organisation,
                    made());
            insert(connection, "insert into tool_key values (?, 1, ?, ?)", KID, SEALED.get(1), made());
        }
    }

    private static OffsetDateTime made() {
        return MADE.atOffset(ZoneOffset.UTC);
    }

    private static void insert(Connection connection, String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.executeUpdate();
        }
    }

    private static List<String> read(String resource) {
        try (InputStream stream = UpgradeFromFirstSchemaTest.class.getResourceAsStream(resource)) {
            byte[] bytes = Objects.requireNonNull(stream, resource).readAllBytes();
            return new String(bytes, StandardCharsets.US_ASCII).lines().toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
