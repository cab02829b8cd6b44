package fr.passerelle.app.storage;

import java.security.SecureRandom;
import java.util.Base64;

/** A random secret somebody carries and we keep the {@link Hash} of: 256 bits, safe in a form, a cookie or a path. */
public final class Token {
    private static final int BYTES = 32;
    private static final int ID_BYTES = 16;
    private static final SecureRandom RANDOM = new SecureRandom();

    private Token() {}

    public static String secret() {
        return random(BYTES);
    }

    /** 128 bits that name something without telling anything about it. */
    public static String id() {
        return random(ID_BYTES);
    }

    private static String random(int size) {
        byte[] bytes = new byte[size];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
