package fr.passerelle.lti.login;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/**
 * What only the browser that started a login knows: given to it at login, asked back at launch. We keep its
 * hash.
 */
public record BrowserSecret(String value) {

    private static final int MAX_LENGTH = 200;

    /** Nothing was brought back; matches no hash. */
    public static final BrowserSecret NONE = new BrowserSecret("");

    static BrowserSecret fresh() {
        return new BrowserSecret(Randomness.text(32));
    }

    public SecretHash hash() {
        return new SecretHash(Base64.getUrlEncoder().withoutPadding().encodeToString(sha256(value)));
    }

    /** Whether this is the secret that was hashed; takes the same time for any wrong one. */
    public boolean matches(SecretHash expected) {
        byte[] theirs = hash().value().getBytes(StandardCharsets.US_ASCII);
        byte[] ours = expected.value().getBytes(StandardCharsets.US_ASCII);
        return !value.isEmpty() && value.length() <= MAX_LENGTH && MessageDigest.isEqual(theirs, ours);
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    @Override
    public String toString() {
        return "BrowserSecret[…]";
    }
}
