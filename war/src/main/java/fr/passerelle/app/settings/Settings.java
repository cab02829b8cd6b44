package fr.passerelle.app.settings;

import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * Everything an administrator decides before the tool starts; checked, so that nothing downstream checks again.
 *
 * @param address where the embedded server listens; a foreign container decides for itself
 * @param publicUrl how browsers and platforms reach the tool: absolute, without a trailing slash
 * @param home the folder of the database file, the secret and an organisation's own content
 * @param loopbackAllowed whether platforms may speak http and live on private addresses: tests and demo only
 * @param imprint who answers for this installation
 * @param trustedProxies who is believed when it says for whom it speaks
 * @param metricsReaders who may read the metrics
 * @param keyPeriod how long a signing key signs before the next one does
 * @param platformsFile where platforms are declared, to be applied at each start
 * @param oidc who else vouches for administrators
 */
public record Settings(
        InetSocketAddress address,
        URI publicUrl,
        Path home,
        DatabaseSettings database,
        Secret secret,
        boolean loopbackAllowed,
        Imprint imprint,
        AddressRanges trustedProxies,
        AddressRanges metricsReaders,
        Duration keyPeriod,
        Optional<Path> platformsFile,
        Optional<OidcSettings> oidc) {

    /**
     * The settings of this process.
     *
     * @throws SettingRefused when one of them is wrong
     */
    public static Settings ofProcess() {
        return from(SettingSource.ofProcess());
    }

    /**
     * Reads the source, then the file of the home folder it names.
     *
     * @throws SettingRefused when a value is wrong
     */
    public static Settings from(SettingSource source) {
        Path home = new SettingReader(source).home();
        SettingReader reader = new SettingReader(source.orElse(SettingSource.ofFile(home)));
        boolean loopbackAllowed = reader.loopbackAllowed();
        InetSocketAddress address = reader.address();
        return new Settings(
                address,
                reader.publicUrl(address.getPort()),
                home,
                reader.database(home),
                reader.secret(home),
                loopbackAllowed,
                new ImprintReader(source.orElse(SettingSource.ofFile(home))).read(),
                reader.trustedProxies(),
                reader.metricsReaders(),
                reader.keyPeriod(),
                reader.platformsFile(home),
                new OidcReader(source.orElse(SettingSource.ofFile(home))).read(loopbackAllowed));
    }

    /**
     * Where a path of the tool is reached from outside.
     *
     * @param path begins with a slash
     */
    public URI publicUrl(String path) {
        return URI.create(publicUrl + path);
    }
}
