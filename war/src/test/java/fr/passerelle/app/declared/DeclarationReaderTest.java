package fr.passerelle.app.declared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import fr.passerelle.app.web.Messages;
import fr.passerelle.lti.platform.EgressPolicy;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class DeclarationReaderTest {
    private static final DeclarationReader READER = new DeclarationReader(EgressPolicy.publicOnly(), Messages.french());

    @TempDir
    private Path folder;

    static Stream<Arguments> faults() {
        return Stream.of(
                instead("name: Moodle de Belleroche", "name: ''", 2, "« name » manque"),
                instead("name: Moodle de Belleroche", "name: " + "n".repeat(201), 2, "« name » ne va pas"),
                instead("name: Moodle de Belleroche", "name: \"un\\0nul\"", 2, "« name » ne va pas"),
                instead("name: Moodle de Belleroche", "name: \"demi \\ud83d signe\"", 2, "« name » ne va pas"),
                instead("name: Moodle de Belleroche", "name: [un, deux]", 2, "« name » attend un texte"),
                instead("Ville de Belleroche", "\"deux\\nlignes\"", 3, "« organisation » doit avoir"),
                instead("Ville de Belleroche", "o".repeat(201), 3, "« organisation » doit avoir"),
                instead("preset: moodle", "preset: mooodle", 4, "Valeurs possibles : moodle, canvas"),
                instead("preset: moodle", "preset: ''", 4, "« preset » manque"),
                instead("Ville de Belleroche", "''", 3, "« organisation » manque"),
                instead("https://moodle.exemple.fr", "http://moodle.exemple.fr", 5, "n’est pas en https://"),
                instead("site: https://moodle.exemple.fr", "issuer: https://m.exemple.fr", 2, "« site » manque"),
                instead("client-id: AbCdEf123456789", "anonymous: false", 2, "« client-id » manque"),
                instead("AbCdEf123456789", "https://moodle.exemple.fr", 6, "il faut ici un identifiant"),
                instead("client-id:", "clientid:", 6, "Vouliez-vous écrire « client-id »"),
                instead("deployment-ids: [1]", "deployment-ids: 1", 7, "attend une liste"),
                instead("deployment-ids: [1]", "allowed-hosts: ['a b/c']", 7, "« allowed-hosts » ne va pas"),
                instead("deployment-ids: [1]", "allowed-hosts: [" + "h".repeat(2_001) + "]", 7, "trop longue"),
                instead("deployment-ids: [1]", "anonymous: oui", 7, "attend « true » ou « false »"),
                instead("deployment-ids: [1]", "own-keys: 1", 7, "attend « true » ou « false »"),
                instead("deployment-ids: [1]", "client-id: encore", 7, "écrit deux fois"),
                instead("deployment-ids: [1]", "jwks-uri: moodle", 7, "pas une adresse complète"),
                instead("deployment-ids: [1]", "deployment-ids: !!set [1]", 7, "« ! »"),
                instead("deployment-ids: [1]", "deployment-ids: &un [1]", 7, "« & »"),
                instead("deployment-ids: [1]", "\tdeployment-ids: [1]", 7, "tabulation"),
                Arguments.of("", 1, "Ce fichier est vide"),
                Arguments.of("plateformes: []", 1, "« platforms » manque"),
                Arguments.of("platforms: []\nautre: 1", 2, "« autre » n’existe pas"),
                Arguments.of("platforms: tout", 1, "attend une liste"),
                Arguments.of("- name: a", 1, "on attend des champs"),
                Arguments.of("platforms: " + "[".repeat(40), 1, "20 niveaux au plus"),
                Arguments.of("#" + "x".repeat(256 * 1024), 1, "256 Ko au plus"),
                Arguments.of("platforms:\n  - name: A\n    site: https://a.exemple.fr", 3, "« site » n’existe pas ici"),
                Arguments.of(
                        Declaring.MOODLE + Declaring.MOODLE.substring(Declaring.MOODLE.indexOf('\n') + 1),
                        9,
                        "déclarée deux fois"));
    }

    @ParameterizedTest
    @MethodSource("faults")
    void a_fault_is_told_with_its_line(String yaml, int line, String sentence) throws IOException {
        assertThat(told(yaml).replace('\u00a0', ' ').lines())
                .anySatisfy(fault ->
                        assertThat(fault).startsWith("Ligne " + line + " :").contains(sentence));
    }

    @Test
    void every_fault_is_told_in_one_go_once_and_by_line() throws IOException {
        List<String> told = told("""
                platforms:
                  - name: A
                    preset: moodle
                    site: http://a.exemple.fr
                    client-id: [x]
                  - name: B
                    issuer: https://b.exemple.fr
                    client-id: b
                    token-endpoint: b
                """).replace('\u00a0', ' ').lines().skip(1).toList();

        assertThat(told)
                .extracting(line -> line.substring(0, 9))
                .containsExactly("Ligne 4 :", "Ligne 5 :", "Ligne 6 :", "Ligne 6 :", "Ligne 9 :");
    }

    @Test
    void a_file_that_is_named_and_not_there_or_not_text_is_refused() throws IOException {
        Path missing = folder.resolve("nulle-part.yaml");
        assertThat(refusal(missing)).contains(missing.toString()).contains("introuvable");
        Path latin = Files.write(folder.resolve("latin.yaml"), "# é".getBytes(StandardCharsets.ISO_8859_1));
        assertThat(refusal(latin)).contains("UTF-8");
        assertThat(refusal(folder)).contains("introuvable");
    }

    private String told(String yaml) throws IOException {
        return refusal(Files.writeString(folder.resolve("platforms.yaml"), yaml));
    }

    private static String refusal(Path file) {
        DeclarationsRefused refused = catchThrowableOfType(DeclarationsRefused.class, () -> READER.read(file));
        assertThat(refused).as("a refusal").isNotNull();
        return String.valueOf(refused.getMessage());
    }

    private static Arguments instead(String good, String bad, int line, String sentence) {
        assertThat(Declaring.MOODLE).contains(good);
        return Arguments.of(Declaring.MOODLE.replace(good, bad), line, sentence);
    }
}
