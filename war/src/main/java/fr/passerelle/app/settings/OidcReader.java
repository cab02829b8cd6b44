package fr.passerelle.app.settings;

import static fr.passerelle.app.settings.SettingName.PASSERELLE_OIDC_CLIENT_ID;
import static fr.passerelle.app.settings.SettingName.PASSERELLE_OIDC_CLIENT_SECRET;
import static fr.passerelle.app.settings.SettingName.PASSERELLE_OIDC_ISSUER;
import static fr.passerelle.app.settings.SettingName.PASSERELLE_OIDC_NAME;
import static fr.passerelle.app.settings.SettingName.PASSERELLE_OIDC_SECRET_FILE;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** The settings of the OpenID provider: all of them, or none. */
final class OidcReader {
    private final SettingSource source;

    OidcReader(SettingSource source) {
        this.source = source;
    }

    Optional<OidcSettings> read(boolean loopbackAllowed) {
        Optional<String> issuer = source.get(PASSERELLE_OIDC_ISSUER);
        if (issuer.isEmpty()) {
            refuseWithoutIssuer();
            return Optional.empty();
        }
        return Optional.of(new OidcSettings(
                issuer(issuer.get(), loopbackAllowed),
                source.get(PASSERELLE_OIDC_CLIENT_ID)
                        .orElseThrow(() -> SettingRefused.of(
                                PASSERELLE_OIDC_CLIENT_ID, "manque : PASSERELLE_OIDC_ISSUER en a besoin.")),
                secret(),
                source.get(PASSERELLE_OIDC_NAME).orElse("OpenID Connect")));
    }

    private void refuseWithoutIssuer() {
        Stream.of(
                        PASSERELLE_OIDC_CLIENT_ID,
                        PASSERELLE_OIDC_CLIENT_SECRET,
                        PASSERELLE_OIDC_SECRET_FILE,
                        PASSERELLE_OIDC_NAME)
                .filter(name -> source.get(name).isPresent())
                .findFirst()
                .ifPresent(name -> {
                    throw SettingRefused.of(name, "ne sert à rien sans PASSERELLE_OIDC_ISSUER.");
                });
    }

    private static URI issuer(String text, boolean loopbackAllowed) {
        try {
            URI issuer = new URI(text);
            boolean safe = "https".equals(issuer.getScheme()) || (loopbackAllowed && "http".equals(issuer.getScheme()));
            if (safe && issuer.getHost() != null && issuer.getRawQuery() == null && issuer.getRawFragment() == null) {
                return issuer;
            }
        } catch (URISyntaxException notAnAddress) {
            throw SettingRefused.of(PASSERELLE_OIDC_ISSUER, "n’est pas une adresse valable.");
        }
        throw SettingRefused.of(PASSERELLE_OIDC_ISSUER, "doit être une adresse complète en https://.");
    }

    private String secret() {
        Optional<String> stated = source.get(PASSERELLE_OIDC_CLIENT_SECRET);
        Optional<String> file = source.get(PASSERELLE_OIDC_SECRET_FILE);
        if (stated.isPresent() && file.isPresent()) {
            throw SettingRefused.of(
                    PASSERELLE_OIDC_CLIENT_SECRET, "et PASSERELLE_OIDC_SECRET_FILE s’excluent : gardez l’un des deux.");
        }
        return stated.or(() -> file.map(OidcReader::read))
                .orElseThrow(() -> SettingRefused.of(
                        PASSERELLE_OIDC_CLIENT_SECRET, "manque : PASSERELLE_OIDC_ISSUER en a besoin."));
    }

    private static String read(String file) {
        try {
            String secret = Files.readString(Path.of(file)).strip();
            if (!secret.isEmpty()) {
                return secret;
            }
        } catch (IOException | InvalidPathException unreadable) {
            throw SettingRefused.of(PASSERELLE_OIDC_SECRET_FILE, "nomme un fichier qui ne peut pas être lu.");
        }
        throw SettingRefused.of(PASSERELLE_OIDC_SECRET_FILE, "nomme un fichier vide.");
    }
}
