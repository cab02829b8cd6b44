package fr.passerelle.lti.login;

import java.security.SecureRandom;
import java.util.Base64;

/** Unguessable texts that fit in a URL, a cookie name and a database key. */
final class Randomness {

    private static final SecureRandom SOURCE = new SecureRandom();

    private Randomness() {}

    static byte[] bytes(int count) {
        byte[] random = new byte[count];
        SOURCE.nextBytes(random);
        return random;
    }

    static String text(int bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes(bytes));
    }
}
