package fr.passerelle.app.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;

/** Where the running server listens, and what a caller must know: one line in a file only its owner can read. */
record ChannelFile(Path path, int port, String secret) {
    private static final int SECRET_BYTES = 32;

    static ChannelFile write(Path home, int port) throws IOException {
        byte[] random = new byte[SECRET_BYTES];
        new SecureRandom().nextBytes(random);
        ChannelFile file =
                new ChannelFile(home.resolve("channel"), port, HexFormat.of().formatHex(random));
        Path written = Files.createTempFile(home, "channel", ".tmp");
        if (Files.getFileStore(written).supportsFileAttributeView("posix")) {
            Files.setPosixFilePermissions(written, PosixFilePermissions.fromString("rw-------"));
        }
        Files.writeString(written, port + " " + file.secret());
        Files.move(written, file.path(), StandardCopyOption.REPLACE_EXISTING);
        return file;
    }

    static Optional<ChannelFile> read(Path home) throws IOException {
        Path path = home.resolve("channel");
        if (!Files.exists(path)) {
            return Optional.empty();
        }
        String[] parts = Files.readString(path).strip().split(" ", -1);
        return parts.length == 2 && parts[0].matches("\\d{1,5}")
                ? Optional.of(new ChannelFile(path, Integer.parseInt(parts[0]), parts[1]))
                : Optional.empty();
    }
}
