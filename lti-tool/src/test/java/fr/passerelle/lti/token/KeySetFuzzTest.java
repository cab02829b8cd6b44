package fr.passerelle.lti.token;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.security.PublicKey;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;

/** a key set is read or it is none; what comes out of it is a key for signatures. */
class KeySetFuzzTest {

    @FuzzTest
    void any_document_gives_usable_keys_or_none(byte[] document) {
        KeySet.read(new String(document, StandardCharsets.UTF_8))
                .ifPresent(set -> set.keys().forEach(KeySetFuzzTest::check));
    }

    private static void check(String id, PublicKey key) {
        boolean strong = key instanceof RSAPublicKey rsa && rsa.getModulus().bitLength() >= 2048;
        if (id.isEmpty() || !(strong || key instanceof ECPublicKey)) {
            throw new AssertionError("not a key for signatures: " + id);
        }
    }
}
