package fr.passerelle.app.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SettingsTest {

    @TempDir
    private Path home;

    @Test
    void are_those_of_a_first_try_when_nothing_is_said() {
        Settings settings = read(Map.of());

        assertThat(settings.address().getHostString()).isEqualTo("127.0.0.1");
        assertThat(settings.address().getPort()).isEqualTo(8080);
        assertThat(settings.publicUrl()).hasToString("http://localhost:8080");
        assertThat(settings.database().url()).startsWith("jdbc:h2:file:" + home.resolve("passerelle") + ";");
        assertThat(settings.loopbackAllowed()).isFalse();
        assertThat(settings.keyPeriod()).isEqualTo(java.time.Duration.ofDays(90));
    }

    @ParameterizedTest
    @CsvSource({
        "PASSERELLE_PORT, beaucoup",
        "PASSERELLE_PORT, 0",
        "PASSERELLE_PORT, 65536",
        "PASSERELLE_HOST, pas une machine",
        "PASSERELLE_PUBLIC_URL, formation.example.fr",
        "PASSERELLE_PUBLIC_URL, http://formation.example.fr",
        "PASSERELLE_PUBLIC_URL, https://formation.example.fr/?a=b",
        "PASSERELLE_PUBLIC_URL, ftp://formation.example.fr",
        "PASSERELLE_DB_URL, jdbc:mysql://localhost/x",
        "PASSERELLE_SECRET, court",
        "PASSERELLE_ALLOW_LOOPBACK, oui",
        "PASSERELLE_CONTACT, quelqu’un",
        "PASSERELLE_DPO, dpo@val.example",
        "PASSERELLE_PUBLISHER, a\0b",
        "PASSERELLE_RETENTION_MONTHS, 0",
        "PASSERELLE_RETENTION_MONTHS, toujours",
        "PASSERELLE_ACCESSIBILITY_AUDIT, 2026-10-01",
        "PASSERELLE_ACCESSIBILITY_AUDIT, 2026-13-01 72 https://val.example/audit",
        "PASSERELLE_ACCESSIBILITY_AUDIT, 2026-10-01 101 https://val.example/audit",
        "PASSERELLE_ACCESSIBILITY_AUDIT, 2026-10-01 72 http://val.example/audit",
        "PASSERELLE_TRUSTED_PROXIES, proxy.example.fr",
        "PASSERELLE_METRICS_FROM, 10.0.0.0/40",
        "PASSERELLE_KEY_DAYS, 7",
        "PASSERELLE_KEY_DAYS, -90",
        "PASSERELLE_KEY_DAYS, souvent",
        "PASSERELLE_PLATFORMS_FILE, a\0b",
        "PASSERELLE_OIDC_ISSUER, http://auth.example.fr",
        "PASSERELLE_OIDC_ISSUER, https://auth.example.fr/?a=b",
        "PASSERELLE_OIDC_ISSUER, pas une adresse",
        "PASSERELLE_OIDC_CLIENT_ID, passerelle",
        "PASSERELLE_OIDC_CLIENT_SECRET, seul"
    })
    void refuse_a_wrong_value_by_the_name_of_the_setting(SettingName name, String value) {
        assertThatThrownBy(() -> read(Map.of(name, value)))
                .isInstanceOf(SettingRefused.class)
                .hasMessageContaining(name.name());
    }

    @Test
    void say_who_answers_for_the_installation_or_nothing() {
        assertThat(read(Map.of()).imprint()).isEqualTo(Imprint.NONE);

        Imprint imprint = read(Map.of(
                        SettingName.PASSERELLE_PUBLISHER, "Le Val",
                        SettingName.PASSERELLE_CONTACT, "mailto:aide@val.example",
                        SettingName.PASSERELLE_RETENTION_MONTHS, "36",
                        SettingName.PASSERELLE_ACCESSIBILITY_AUDIT, "2026-10-01 72 https://val.example/audit"))
                .imprint();

        assertThat(imprint.publisher()).hasValue("Le Val");
        assertThat(imprint.contact()).hasValue(URI.create("mailto:aide@val.example"));
        assertThat(imprint.retentionMonths()).isEqualTo(36);
        assertThat(imprint.audit())
                .hasValue(new AccessibilityAudit(
                        LocalDate.parse("2026-10-01"), 72, URI.create("https://val.example/audit")));
        assertThat(imprint.hosting()).isEmpty();
    }

    @Test
    void an_openid_provider_needs_its_client_and_one_secret() throws IOException {
        Map<SettingName, String> given = new HashMap<>(Map.of(
                SettingName.PASSERELLE_OIDC_ISSUER, "https://auth.example.fr/api/v2",
                SettingName.PASSERELLE_OIDC_CLIENT_ID, "passerelle"));
        assertThatThrownBy(() -> read(given)).hasMessageContaining("PASSERELLE_OIDC_CLIENT_SECRET");

        Path file = Files.writeString(home.resolve("oidc"), "  a secret\n");
        given.put(SettingName.PASSERELLE_OIDC_SECRET_FILE, file.toString());
        OidcSettings provider = read(given).oidc().orElseThrow();
        assertThat(provider.clientSecret()).isEqualTo("a secret");
        assertThat(provider).hasToString("https://auth.example.fr/api/v2 passerelle");

        given.put(SettingName.PASSERELLE_OIDC_CLIENT_SECRET, "another");
        assertThatThrownBy(() -> read(given)).hasMessageContaining("gardez l’un des deux");
        given.remove(SettingName.PASSERELLE_OIDC_CLIENT_SECRET);
        given.put(
                SettingName.PASSERELLE_OIDC_SECRET_FILE, home.resolve("nowhere").toString());
        assertThatThrownBy(() -> read(given)).hasMessageContaining("PASSERELLE_OIDC_SECRET_FILE");
        assertThat(read(Map.of()).oidc()).isEmpty();
    }

    @Test
    void prefer_the_process_to_the_file_of_the_home_folder() throws IOException {
        Files.writeString(
                home.resolve("passerelle.properties"), "PASSERELLE_PORT=9001\nPASSERELLE_ALLOW_LOOPBACK=true\n");

        Settings settings = read(Map.of(SettingName.PASSERELLE_PORT, "9002"));

        assertThat(settings.address().getPort()).isEqualTo(9002);
        assertThat(settings.loopbackAllowed()).isTrue();
    }

    @Test
    void refuse_a_name_in_the_file_that_is_no_setting() throws IOException {
        Files.writeString(home.resolve("passerelle.properties"), "PASSERELLE_PORTE=9001\n");

        assertThatThrownBy(() -> read(Map.of()))
                .isInstanceOf(SettingRefused.class)
                .hasMessageContaining("PASSERELLE_PORTE");
    }

    @Test
    void find_the_file_of_platforms_in_the_home_folder_or_where_it_is_said_to_be() throws IOException {
        assertThat(read(Map.of()).platformsFile()).isEmpty();
        Path usual = Files.writeString(home.resolve("platforms.yaml"), "platforms: []");
        assertThat(read(Map.of()).platformsFile()).contains(usual);
        Path missing = home.resolve("ailleurs.yaml");
        assertThat(read(Map.of(SettingName.PASSERELLE_PLATFORMS_FILE, missing.toString()))
                        .platformsFile())
                .contains(missing);
    }

    @Test
    void keep_a_path_prefix_of_the_public_url_and_drop_its_last_slash() {
        Settings settings = read(Map.of(SettingName.PASSERELLE_PUBLIC_URL, "https://formation.example.fr/passerelle/"));

        assertThat(settings.publicUrl("/lti/launch")).hasToString("https://formation.example.fr/passerelle/lti/launch");
    }

    @Test
    void make_a_secret_once_that_only_its_owner_can_read() throws IOException {
        byte[] first = read(Map.of()).secret().keyFor("label");

        byte[] second = read(Map.of()).secret().keyFor("label");

        assertThat(second).hasSize(32).isEqualTo(first);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(home.resolve("secret"))))
                .isEqualTo("rw-------");
    }

    @Test
    void derive_another_key_for_another_use() {
        Secret secret = Secret.of("x".repeat(32));

        assertThat(secret.keyFor("state")).isNotEqualTo(secret.keyFor("keys"));
    }

    @Test
    void never_print_a_secret_or_a_password() {
        Settings settings = read(Map.of(
                SettingName.PASSERELLE_SECRET, "s".repeat(40),
                SettingName.PASSERELLE_DB_URL, "jdbc:postgresql://localhost/p",
                SettingName.PASSERELLE_DB_PASSWORD, "motdepasse"));

        assertThat(settings.toString()).doesNotContain("motdepasse").doesNotContain("ssss");
    }

    private Settings read(Map<SettingName, String> said) {
        Map<SettingName, String> all = new EnumMap<>(SettingName.class);
        all.put(SettingName.PASSERELLE_HOME, home.toString());
        all.putAll(said);
        return Settings.from(name -> Optional.ofNullable(all.get(name)));
    }
}
