package fr.passerelle.app.settings;

import static fr.passerelle.app.settings.SettingName.PASSERELLE_ALLOW_LOOPBACK;
import static fr.passerelle.app.settings.SettingName.PASSERELLE_DB_PASSWORD;
import static fr.passerelle.app.settings.SettingName.PASSERELLE_DB_URL;
import static fr.passerelle.app.settings.SettingName.PASSERELLE_DB_USER;
import static fr.passerelle.app.settings.SettingName.PASSERELLE_HOME;
import static fr.passerelle.app.settings.SettingName.PASSERELLE_HOST;
import static fr.passerelle.app.settings.SettingName.PASSERELLE_KEY_DAYS;
import static fr.passerelle.app.settings.SettingName.PASSERELLE_METRICS_FROM;
import static fr.passerelle.app.settings.SettingName.PASSERELLE_PLATFORMS_FILE;
import static fr.passerelle.app.settings.SettingName.PASSERELLE_PORT;
import static fr.passerelle.app.settings.SettingName.PASSERELLE_PUBLIC_URL;
import static fr.passerelle.app.settings.SettingName.PASSERELLE_SECRET;
import static fr.passerelle.app.settings.SettingName.PASSERELLE_SECRET_FILE;
import static fr.passerelle.app.settings.SettingName.PASSERELLE_TRUSTED_PROXIES;

import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/** Turns the written text of each setting into its type, or refuses it by name. */
final class SettingReader {
    private static final int HIGHEST_PORT = 65_535;
    private static final int FEWEST_KEY_DAYS = 8;
    private static final Set<String> LOOPBACK_NAMES = Set.of("localhost", "127.0.0.1", "[::1]");

    private final SettingSource source;

    SettingReader(SettingSource source) {
        this.source = source;
    }

    Path home() {
        String text = source.get(PASSERELLE_HOME)
                .orElseGet(() ->
                        Path.of(System.getProperty("user.home"), ".passerelle").toString());
        try {
            return Path.of(text).toAbsolutePath().normalize();
        } catch (InvalidPathException invalid) {
            throw SettingRefused.of(PASSERELLE_HOME, "n’est pas un chemin de dossier.");
        }
    }

    InetSocketAddress address() {
        InetSocketAddress address =
                new InetSocketAddress(source.get(PASSERELLE_HOST).orElse("127.0.0.1"), port());
        if (address.isUnresolved()) {
            throw SettingRefused.of(PASSERELLE_HOST, "n’est ni une adresse ni un nom de machine connus ici.");
        }
        return address;
    }

    private int port() {
        String text = source.get(PASSERELLE_PORT).orElse("8080");
        if (!text.matches("\\d{1,5}") || Integer.parseInt(text) < 1 || Integer.parseInt(text) > HIGHEST_PORT) {
            throw SettingRefused.of(PASSERELLE_PORT, "doit être un nombre entre 1 et 65535.");
        }
        return Integer.parseInt(text);
    }

    URI publicUrl(int port) {
        String text = source.get(PASSERELLE_PUBLIC_URL).orElse("http://localhost:" + port);
        URI url = absolute(text)
                .orElseThrow(() -> SettingRefused.of(
                        PASSERELLE_PUBLIC_URL,
                        "doit être une adresse complète, par exemple https://formation.example.fr."));
        // Browsers keep Secure cookies on loopback names only, and platforms refuse a tool that speaks http.
        if (!url.getScheme().equals("https") && !LOOPBACK_NAMES.contains(url.getHost())) {
            throw SettingRefused.of(PASSERELLE_PUBLIC_URL, "doit commencer par https://, sauf sur localhost.");
        }
        return url;
    }

    private static Optional<URI> absolute(String text) {
        try {
            URI url = new URI(text.replaceAll("/+$", ""));
            boolean web = "https".equals(url.getScheme()) || "http".equals(url.getScheme());
            boolean bare = url.getRawQuery() == null && url.getRawFragment() == null && url.getRawUserInfo() == null;
            return web && bare && url.getHost() != null ? Optional.of(url) : Optional.empty();
        } catch (URISyntaxException invalid) {
            return Optional.empty();
        }
    }

    DatabaseSettings database(Path home) {
        Optional<String> url = source.get(PASSERELLE_DB_URL);
        if (url.isEmpty()) {
            return DatabaseSettings.embedded(home);
        }
        if (!url.get().startsWith("jdbc:postgresql:") && !url.get().startsWith("jdbc:h2:")) {
            throw SettingRefused.of(PASSERELLE_DB_URL, "doit commencer par jdbc:postgresql: ou jdbc:h2:.");
        }
        return new DatabaseSettings(
                url.get(),
                source.get(PASSERELLE_DB_USER).orElse("sa"),
                source.get(PASSERELLE_DB_PASSWORD).orElse(""));
    }

    Secret secret(Path home) {
        Optional<String> stated = source.get(PASSERELLE_SECRET);
        Optional<String> file = source.get(PASSERELLE_SECRET_FILE);
        if (stated.isPresent() && file.isPresent()) {
            throw SettingRefused.of(PASSERELLE_SECRET, "et PASSERELLE_SECRET_FILE s’excluent : gardez l’un des deux.");
        }
        return stated.map(Secret::of)
                .or(() -> file.map(path -> Secret.readFrom(Path.of(path))))
                .orElseGet(() -> Secret.keptIn(home));
    }

    boolean loopbackAllowed() {
        String text = source.get(PASSERELLE_ALLOW_LOOPBACK).orElse("false");
        if (!text.equals("true") && !text.equals("false")) {
            throw SettingRefused.of(PASSERELLE_ALLOW_LOOPBACK, "doit être true ou false.");
        }
        return Boolean.parseBoolean(text);
    }

    /** Not shorter than the week a key is published after it signed: keys would pile up. */
    Duration keyPeriod() {
        String text = source.get(PASSERELLE_KEY_DAYS).orElse("90");
        if (!text.matches("\\d{1,4}") || Integer.parseInt(text) < FEWEST_KEY_DAYS) {
            throw SettingRefused.of(PASSERELLE_KEY_DAYS, "doit être un nombre de jours entre 8 et 9999.");
        }
        return Duration.ofDays(Integer.parseInt(text));
    }

    /** The file named, be it there or not, or else that of the home folder if it is there. */
    Optional<Path> platformsFile(Path home) {
        Path usual = home.resolve("platforms.yaml");
        try {
            return source.get(PASSERELLE_PLATFORMS_FILE)
                    .map(text -> Path.of(text).toAbsolutePath().normalize())
                    .or(() -> Optional.of(usual).filter(Files::exists));
        } catch (InvalidPathException invalid) {
            throw SettingRefused.of(PASSERELLE_PLATFORMS_FILE, "n’est pas un chemin de fichier.");
        }
    }

    /** Who may say for whom it speaks; nobody else is believed. */
    AddressRanges trustedProxies() {
        return ranges(PASSERELLE_TRUSTED_PROXIES, AddressRanges.PRIVATE);
    }

    AddressRanges metricsReaders() {
        return ranges(PASSERELLE_METRICS_FROM, AddressRanges.LOOPBACK);
    }

    private AddressRanges ranges(SettingName name, String usual) {
        try {
            return AddressRanges.of(source.get(name).orElse(usual));
        } catch (IllegalArgumentException wrong) {
            throw SettingRefused.of(name, "doit énumérer des adresses ou des réseaux, par exemple 10.0.0.0/8, ::1.");
        }
    }
}
