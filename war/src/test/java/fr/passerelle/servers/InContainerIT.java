package fr.passerelle.servers;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.app.catalogue.Catalogue;
import fr.passerelle.app.gradebook.ScoreOutbox;
import fr.passerelle.app.settings.DatabaseSettings;
import fr.passerelle.app.settings.Settings;
import fr.passerelle.app.storage.Database;
import fr.passerelle.app.storage.Transactions;
import fr.passerelle.app.web.ErrorPage;
import fr.passerelle.app.web.Reference;
import fr.passerelle.app.web.Site;
import fr.passerelle.app.web.WebTools;
import fr.passerelle.house.fixture.Commands;
import java.io.File;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import org.assertj.core.api.Assertions;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Our classes and libraries inside the server, loaded by the web application's own loader; the test runs there too. */
@ExtendWith(ArquillianExtension.class)
@Tag("server")
@Tag("inside-server")
@DisplayNameGeneration(ReplaceUnderscores.class)
class InContainerIT {

    /** What ships, without the listener that starts it all, and with what asserts. */
    @Deployment
    static WebArchive rooms() {
        WebArchive rooms = ShrinkWrap.create(WebArchive.class, "rooms.war")
                .merge(ShrinkWrap.createFromZipFile(
                        WebArchive.class, Commands.war().toFile()));
        rooms.delete("/WEB-INF/web.xml");
        return rooms.addAsLibrary(libraryOf(Assertions.class));
    }

    @Test
    void the_settings_are_the_servers_own() {
        Settings settings = Settings.ofProcess();

        assertThat(settings.home()).isEqualTo(Path.of(System.getProperty("PASSERELLE_HOME")));
        assertThat(settings.publicUrl("/lti/launch")).hasPath("/passerelle/lti/launch");
        assertThat(settings.loopbackAllowed()).isTrue();
    }

    @Test
    void the_bundled_contents_are_read_from_the_archive() {
        Catalogue catalogue = Catalogue.bundled();

        assertThat(catalogue.all())
                .extracting(playable -> playable.id().value())
                .contains("trouver-la-bonne-page", "michel");
    }

    @Test
    void the_database_is_migrated_and_answers() {
        DatabaseSettings inMemory = new DatabaseSettings("jdbc:h2:mem:in-container", "sa", "");

        try (Database database = Database.open(inMemory, ScoreOutbox.ENTITIES)) {
            Transactions transactions = database.transactions();

            assertThat(database.answers()).isTrue();
            assertThat(transactions.<Long>call(() -> scoresKept(transactions))).isZero();
        }
    }

    @Test
    void pages_are_rendered_by_templates_compiled_into_the_archive() {
        Site site = new Site(URI.create("https://example.fr/passerelle"), "Essai", URI.create("mailto:a@example.fr"));
        WebTools tools = WebTools.with(site, Clock.systemUTC());

        String html = tools.pages().render("web/error", ErrorPage.of(tools.messages(), 404, Reference.next()));

        assertThat(html).contains("<html lang=\"fr\">").contains("\"/passerelle/assets/");
        assertThat(getClass().getClassLoader()).isNotSameAs(ClassLoader.getSystemClassLoader());
    }

    private static Long scoresKept(Transactions transactions) {
        return transactions
                .entityManager()
                .createQuery("select count(*) from ScoreEntity", Long.class)
                .getSingleResult();
    }

    private static File libraryOf(Class<?> type) {
        return Path.of(URI.create(
                        type.getProtectionDomain().getCodeSource().getLocation().toString()))
                .toFile();
    }
}
