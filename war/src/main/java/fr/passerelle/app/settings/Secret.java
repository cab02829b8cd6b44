package fr.passerelle.app.settings;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The one secret all nodes share: it seals what must not be read or forged. Every use derives a key of its own, so that
 * what one room seals another cannot open.
 */
public final class Secret {
    private static final int BYTES = 32;
    private static final int SHORTEST = 32;

    private final byte[] material;

    private Secret(byte[] material) {
        this.material = material;
    }

    /** @throws SettingRefused when shorter than 32 characters */
    public static Secret of(String text) {
        if (text.length() < SHORTEST) {
            throw new SettingRefused("Le secret (PASSERELLE_SECRET) est trop court : il faut au moins " + SHORTEST
                    + " caractères tirés au hasard.");
        }
        return new Secret(text.getBytes(StandardCharsets.UTF_8));
    }

    static Secret readFrom(Path file) {
        try {
            return of(Files.readString(file).strip());
        } catch (IOException unreadable) {
            throw new SettingRefused("Le fichier du secret " + file + " ne peut pas être lu.");
        }
    }

    /** The secret of this home folder, made on first start and readable by its owner only. */
    static Secret keptIn(Path home) {
        Path file = home.resolve("secret");
        try {
            Files.createDirectories(home);
            if (!Files.exists(file)) {
                make(file);
            }
        } catch (FileAlreadyExistsException anotherProcess) {
            return readFrom(file);
        } catch (IOException unwritable) {
            throw new SettingRefused("Le dossier " + home + " (PASSERELLE_HOME) n’est pas accessible en écriture.");
        }
        return readFrom(file);
    }

    private static void make(Path file) throws IOException {
        byte[] random = new byte[BYTES];
        new SecureRandom().nextBytes(random);
        Path written = Files.createTempFile(file.getParent(), "secret", ".tmp");
        if (Files.getFileStore(written).supportsFileAttributeView("posix")) {
            Files.setPosixFilePermissions(written, PosixFilePermissions.fromString("rw-------"));
        }
        Files.writeString(
                written, Base64.getUrlEncoder().withoutPadding().encodeToString(random), StandardOpenOption.WRITE);
        Files.move(written, file);
    }

    /** 32 bytes for one use and no other, always the same for the same label. */
    public byte[] keyFor(String label) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(material, "HmacSHA256"));
            return mac.doFinal(label.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("Every JDK has HmacSHA256", missing);
        }
    }

    @Override
    public String toString() {
        return "Secret";
    }
}
