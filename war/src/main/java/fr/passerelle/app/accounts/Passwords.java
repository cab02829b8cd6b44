package fr.passerelle.app.accounts;

import com.password4j.Argon2Function;
import com.password4j.types.Argon2;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Base64;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Passwords, kept as Argon2id with the parameters OWASP asks for at least: 19 MiB, 2 passes, 1 lane, a salt of 128 bits.
 * So much work on purpose that only a few are computed at once: more would take the memory of a small server.
 */
public final class Passwords {
    private static final int MEMORY_KIB = 19 * 1024;
    private static final int PASSES = 2;
    private static final int LANES = 1;
    private static final int HASH_BYTES = 32;
    private static final int SALT_BYTES = 16;
    private static final int AT_ONCE = 2;
    private static final long PATIENCE_SECONDS = 5;

    private static final Argon2Function ARGON2ID =
            Argon2Function.getInstance(MEMORY_KIB, PASSES, LANES, HASH_BYTES, Argon2.ID);

    private final SecureRandom random = new SecureRandom();
    private final Semaphore places = new Semaphore(AT_ONCE, true);

    /** What nobody's password matches; checking against it costs what checking against a real one does. */
    private final String nobodys = String.format(
            "$argon2id$v=19$m=%d,t=%d,p=%d$%s$%s", MEMORY_KIB, PASSES, LANES, any(SALT_BYTES), any(HASH_BYTES));

    /** What to keep of a password; two of the same differ. */
    public String hash(String password) {
        byte[] salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        return atOnce(() -> ARGON2ID.hash(bytes(password), salt).getResult());
    }

    /**
     * Whether the password is the one this was kept of; takes as long when nothing was kept.
     *
     * @throws TooManyAtOnce when no place came free in time
     */
    public boolean matches(String password, Optional<String> kept) {
        String hash = kept.orElse(nobodys);
        boolean same = atOnce(() ->
                Argon2Function.getInstanceFromHash(hash).check(bytes(password), hash.getBytes(StandardCharsets.UTF_8)));
        return same && kept.isPresent();
    }

    private String any(int bytes) {
        byte[] made = new byte[bytes];
        random.nextBytes(made);
        return Base64.getEncoder().withoutPadding().encodeToString(made);
    }

    private <T> T atOnce(Supplier<T> work) {
        try {
            if (!places.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new TooManyAtOnce();
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new TooManyAtOnce();
        }
        try {
            return work.get();
        } finally {
            places.release();
        }
    }

    /** An accent typed as one key or two is the same accent. */
    private static byte[] bytes(String password) {
        return Normalizer.normalize(password, Normalizer.Form.NFC).getBytes(StandardCharsets.UTF_8);
    }

    /** So many people sign in at this moment that this one would wait too long. */
    public static final class TooManyAtOnce extends RuntimeException {
        private static final long serialVersionUID = 1L;

        TooManyAtOnce() {
            super("too many passwords at once", null, false, false);
        }
    }
}
