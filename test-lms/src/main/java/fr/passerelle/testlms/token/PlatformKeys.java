package fr.passerelle.testlms.token;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.util.Base64URL;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;

/** The platform's RSA keys: the newest signs, all are published. Thread-safe. */
public final class PlatformKeys {

    private static final SecureRandom RANDOM = new SecureRandom();

    /** Keys of platforms that are closed. Making one takes a tenth of a second, and tests start many. */
    private static final Queue<RSAKey> SPARE = new ConcurrentLinkedQueue<>();

    private final List<RSAKey> keys = new ArrayList<>();

    public PlatformKeys() {
        rotate();
    }

    /** Signs with a new key from now on; the old ones stay published. */
    public void rotate() {
        add(newKey());
    }

    /** Takes the old keys out of the published set, as after a theft (J-18). */
    public synchronized void retireOldKeys() {
        keys.subList(0, keys.size() - 1).clear();
    }

    /** Lets another platform of this process use the keys, under new ids; this one may sign no more. */
    public synchronized void release() {
        SPARE.addAll(keys);
    }

    /** The id of the key that signs. */
    public String kid() {
        return newest().getKeyID();
    }

    /** The public keys, as a JSON object. */
    public synchronized Map<String, Object> publicSet() {
        return new JWKSet(new ArrayList<>(keys)).toPublicJWKSet().toJSONObject();
    }

    /** The public keys one by one. */
    synchronized List<Map<String, Object>> published() {
        return keys.stream().map(key -> key.toPublicJWK().toJSONObject()).toList();
    }

    /** Signs with a new key that takes the id of the old one, which is gone. */
    public synchronized void replaceUnderSameKid() {
        RSAKey old = newest();
        keys.remove(old);
        keys.add(new RSAKey.Builder(newKey()).keyID(old.getKeyID()).build());
        SPARE.add(old);
    }

    /** Signed by a key nobody published, which the header brings along (J-2). */
    public String signWithEmbeddedKey(String claims) {
        RSAKey own = generated();
        return signWith(
                own,
                new JWSHeader.Builder(JWSAlgorithm.RS256)
                        .type(JOSEObjectType.JWT)
                        .keyID("apportee")
                        .jwk(own.toPublicJWK())
                        .build(),
                claims);
    }

    /** Signed by a key nobody published, which the header says where to find (J-2). */
    public String signWithKeyFrom(URI elsewhere, String claims) {
        JWSHeader header = new JWSHeader.Builder(JWSAlgorithm.RS256)
                .type(JOSEObjectType.JWT)
                .keyID("ailleurs")
                .jwkURL(elsewhere)
                .x509CertURL(elsewhere)
                .build();
        return signWith(generated(), header, claims);
    }

    /** A compact JWT of these claims, given as JSON. */
    public String sign(String claims) {
        return sign(newest(), newest().getKeyID(), claims);
    }

    /** The same without a {@code kid} in its header. */
    public String signWithoutKid(String claims) {
        return sign(newest(), null, claims);
    }

    /** The same with this {@code kid}, whatever the key. */
    public String signAs(String kid, String claims) {
        return sign(newest(), kid, claims);
    }

    /** Signed by a key nobody published, under the id of the one that is. */
    public String signWithForeignKey(String claims) {
        return sign(generated(), kid(), claims);
    }

    /** The public key in DER, which a careless verifier would take for a shared secret. */
    public byte[] publicBytes() {
        try {
            return newest().toPublicKey().getEncoded();
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The same in PEM, and its bare modulus. */
    public List<byte[]> otherPublicBytes() {
        String pem = "-----BEGIN PUBLIC KEY-----\n"
                + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(publicBytes())
                + "\n-----END PUBLIC KEY-----\n";
        return List.of(
                pem.getBytes(StandardCharsets.US_ASCII), newest().getModulus().decode());
    }

    private synchronized void add(RSAKey key) {
        keys.add(key);
    }

    private synchronized RSAKey newest() {
        return keys.get(keys.size() - 1);
    }

    private static String sign(RSAKey key, @Nullable String kid, String claims) {
        JWSHeader header = new JWSHeader.Builder(JWSAlgorithm.RS256)
                .type(JOSEObjectType.JWT)
                .keyID(kid)
                .build();
        return signWith(key, header, claims);
    }

    private static String signWith(RSAKey key, JWSHeader header, String claims) {
        try {
            return serialize(header, claims, new RSASSASigner(key));
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static String serialize(JWSHeader header, String claims, JWSSigner signer) throws JOSEException {
        JWSObject signed = new JWSObject(header, new Payload(Base64URL.encode(claims)));
        signed.sign(signer);
        return signed.serialize();
    }

    private static RSAKey newKey() {
        byte[] bytes = new byte[10];
        RANDOM.nextBytes(bytes);
        RSAKey spare = SPARE.poll();
        return new RSAKey.Builder(spare == null ? generated() : spare)
                .keyID(HexFormat.of().formatHex(bytes))
                .keyUse(KeyUse.SIGNATURE)
                .algorithm(JWSAlgorithm.RS256)
                .build();
    }

    private static RSAKey generated() {
        try {
            return new RSAKeyGenerator(2048).generate();
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
