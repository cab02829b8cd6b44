package fr.passerelle.lti.login;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Authenticated encryption under a name (AES-256-GCM), for what travels through other people's pages and comes back.
 * The key of each name is derived from the secret (HKDF, RFC 5869, with HMAC-SHA256): where names are used once, a key
 * never seals twice and random nonces cannot collide. It does not know how old a thing is; put that inside.
 *
 * <p>A host may use it for what travels likewise. It is not for rows: what a host keeps, it may seal in any format of its own.
 */
public final class Seal {

    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    private static final int LEAST_SECRET = 32;

    private final byte[] rootKey;

    /**
     * The seals of one purpose.
     *
     * @param secret 32 bytes at least, the same on all nodes
     * @param label the purpose: what is sealed under another label is not opened
     */
    public Seal(byte[] secret, String label) {
        if (secret.length < LEAST_SECRET) {
            throw new IllegalArgumentException("the secret has 32 bytes or more");
        }
        this.rootKey = hmac(label.getBytes(StandardCharsets.UTF_8), secret);
    }

    /** Sealed, URL-safe. */
    public String close(String name, byte[] content) {
        byte[] nonce = Randomness.bytes(NONCE);
        try {
            byte[] sealed = cipher(Cipher.ENCRYPT_MODE, name, nonce).doFinal(content);
            byte[] all = Arrays.copyOf(nonce, NONCE + sealed.length);
            System.arraycopy(sealed, 0, all, NONCE, sealed.length);
            return encoded(all);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has AES-GCM", e);
        }
    }

    /** What was sealed under this name; nothing if it was not sealed by us, or under another name. */
    public Optional<byte[]> open(String name, String text) {
        try {
            byte[] all = Base64.getUrlDecoder().decode(text);
            // The JDK's own cipher trips over less than a tag, instead of calling it forged.
            if (all.length < NONCE + TAG_BITS / 8 || !encoded(all).equals(text)) {
                return Optional.empty();
            }
            Cipher cipher = cipher(Cipher.DECRYPT_MODE, name, Arrays.copyOf(all, NONCE));
            return Optional.of(cipher.doFinal(all, NONCE, all.length - NONCE));
        } catch (IllegalArgumentException | AEADBadTagException forged) {
            return Optional.empty();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has AES-GCM", e);
        }
    }

    private Cipher cipher(int mode, String name, byte[] nonce) throws GeneralSecurityException {
        byte[] info = (name + "\u0001").getBytes(StandardCharsets.UTF_8);
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, new SecretKeySpec(hmac(rootKey, info), "AES"), new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(name.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }

    private static String encoded(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static byte[] hmac(byte[] key, byte[] content) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(content);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has HMAC-SHA256", e);
        }
    }
}
