package fr.passerelle.app.storage;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Seals texts that others keep for us: AES-256-GCM, each bound to what it is for. Safe in a column or a cookie. The one seal
 * of the host. {@code lti.login.Seal} is another format, for another need: a library that stands alone cannot take this
 * one, and it derives a key for every name, so that what was sealed here before could not be opened by it.
 */
public final class Seal {
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final SecretKeySpec key;

    /** @param key 32 bytes */
    public Seal(byte[] key) {
        this.key = new SecretKeySpec(key, "AES");
    }

    public String seal(String purpose, String plain) {
        byte[] nonce = new byte[NONCE_BYTES];
        RANDOM.nextBytes(nonce);
        try {
            byte[] sealed = cipher(Cipher.ENCRYPT_MODE, purpose, nonce).doFinal(plain.getBytes(StandardCharsets.UTF_8));
            byte[] whole = ByteBuffer.allocate(NONCE_BYTES + sealed.length)
                    .put(nonce)
                    .put(sealed)
                    .array();
            return Base64.getUrlEncoder().withoutPadding().encodeToString(whole);
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("Every JDK has AES-GCM", missing);
        }
    }

    /** What was sealed for this purpose under this key; nothing when it was not. */
    public Optional<String> open(String purpose, String sealed) {
        try {
            ByteBuffer whole = ByteBuffer.wrap(Base64.getUrlDecoder().decode(urlSafe(sealed)));
            // The JDK's own cipher trips over less than a tag, instead of calling it forged.
            if (whole.remaining() < NONCE_BYTES + TAG_BITS / 8) {
                return Optional.empty();
            }
            byte[] nonce = new byte[NONCE_BYTES];
            whole.get(nonce);
            byte[] body = new byte[whole.remaining()];
            whole.get(body);
            return Optional.of(
                    new String(cipher(Cipher.DECRYPT_MODE, purpose, nonce).doFinal(body), StandardCharsets.UTF_8));
        } catch (GeneralSecurityException | IllegalArgumentException notOurs) {
            return Optional.empty();
        }
    }

    /** Keys of the tool were once sealed in the other alphabet of Base64; such rows are in databases. */
    private static String urlSafe(String sealed) {
        return sealed.replace('+', '-').replace('/', '_');
    }

    private Cipher cipher(int mode, String purpose, byte[] nonce) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(purpose.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }
}
