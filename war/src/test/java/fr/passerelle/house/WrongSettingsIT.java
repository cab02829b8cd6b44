package fr.passerelle.house;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.house.fixture.Commands;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A wrong setting stops the start with one French sentence that says which, and nothing else on standard error. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class WrongSettingsIT {

    @TempDir
    private Path home;

    @Test
    void a_port_that_is_not_a_number() {
        Commands.Output start = startedWith(Map.of("PASSERELLE_PORT", "huit"));

        assertThatItStopsWith(start, "Le réglage PASSERELLE_PORT doit être un nombre entre 1 et 65535.");
    }

    @Test
    void a_port_that_somebody_else_has() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            int port = taken.getLocalPort();

            Commands.Output start = startedWith(Map.of("PASSERELLE_PORT", String.valueOf(port)));

            assertThatItStopsWith(
                    start,
                    "L’adresse 127.0.0.1:" + port + " est déjà prise ou n’existe pas sur cette machine :"
                            + " changez PASSERELLE_HOST ou PASSERELLE_PORT.");
        }
    }

    @Test
    void a_public_address_without_encryption() {
        Commands.Output start = startedWith(Map.of("PASSERELLE_PUBLIC_URL", "http://formation.example.fr"));

        assertThatItStopsWith(
                start, "Le réglage PASSERELLE_PUBLIC_URL doit commencer par https://, sauf sur localhost.");
    }

    @Test
    void a_secret_that_is_too_short() {
        Commands.Output start = startedWith(Map.of("PASSERELLE_SECRET", "court"));

        assertThatItStopsWith(
                start,
                "Le secret (PASSERELLE_SECRET) est trop court : il faut au moins 32 caractères tirés au hasard.");
    }

    @Test
    void a_secret_that_is_not_the_one_of_the_database() throws IOException {
        Commands platforms = new Commands(Map.of("PASSERELLE_HOME", home.toString()));
        assertThat(platforms.run("platform", "list").status()).isZero();
        Files.delete(home.resolve("secret"));

        Commands.Output start = startedWith(Map.of());

        assertThatItStopsWith(
                start,
                "Les clés de la base de données ont été scellées avec un autre secret : donnez à ce nœud le même"
                        + " PASSERELLE_SECRET qu’aux autres, ou rétablissez le fichier « secret ».");
    }

    @Test
    void a_database_that_nobody_serves() {
        Commands.Output start = startedWith(Map.of("PASSERELLE_DB_URL", "jdbc:postgresql://127.0.0.1:1/rien"));

        assertThat(start.status()).isEqualTo(1);
        assertThat(start.error().strip())
                .startsWith("La base de données ne répond pas à l’adresse donnée (PASSERELLE_DB_URL) : ")
                .hasLineCount(1);
    }

    @Test
    void a_home_folder_that_cannot_be_one() throws IOException {
        Path file = Files.createFile(home.resolve("fichier"));

        Commands.Output start =
                startedWith(Map.of("PASSERELLE_HOME", file.resolve("dossier").toString()));

        assertThatItStopsWith(
                start,
                "Le dossier " + file.resolve("dossier") + " (PASSERELLE_HOME) n’est pas accessible en écriture.");
    }

    @Test
    void a_name_that_is_no_setting() throws IOException {
        Path file = Files.writeString(home.resolve("passerelle.properties"), "PASSERELLE_PROT=8081\n");

        Commands.Output start = startedWith(Map.of());

        assertThatItStopsWith(
                start, "Le fichier " + file + " contient « PASSERELLE_PROT », qui n’est le nom d’aucun réglage.");
    }

    @Test
    void a_file_of_platforms_with_one_fault_of_which_nothing_is_then_applied() throws IOException {
        Path file = Files.writeString(home.resolve("platforms.yaml"), """
                platforms:
                  - name: Moodle de Belleroche
                    preset: moodle
                    site: https://moodle.exemple.fr
                    client-id: AbCdEf123456789
                    deployment-ids: [1]
                  - name: Campus
                    preset: un-logiciel-inconnu
                """);

        Commands.Output start = startedWith(Map.of());

        assertThat(start.status()).isEqualTo(1);
        assertThat(start.error()).contains(file.toString(), "Ligne 8").doesNotContain("Exception");
        Files.delete(file);
        Commands.Output listed = new Commands(Map.of("PASSERELLE_HOME", home.toString())).run("platform", "list");
        assertThat(listed.status()).isZero();
        assertThat(listed.output()).doesNotContain("Belleroche");
    }

    private Commands.Output startedWith(Map<String, String> setting) {
        Map<String, String> settings = new HashMap<>(Map.of("PASSERELLE_HOME", home.toString()));
        settings.putAll(setting);
        return new Commands(settings).run();
    }

    private static void assertThatItStopsWith(Commands.Output start, String sentence) {
        assertThat(start.error().strip()).isEqualTo(sentence);
        assertThat(start.status()).isEqualTo(1);
    }
}
