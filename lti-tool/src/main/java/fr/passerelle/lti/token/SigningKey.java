package fr.passerelle.lti.token;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import fr.passerelle.lti.internal.Json;
import java.text.ParseException;
import java.util.Map;
import java.util.UUID;

/**
 * One of the tool's own keys: RSA of 2048 bits or more, signing RS256, with an id that is never used again.
 * {@link #privateJwk()} is for the host to seal and keep; nothing else shows the private part.
 *
 * @see <a href="https://www.imsglobal.org/spec/security/v1p0#key-management">Security Framework 6</a>
 */
public final class SigningKey {

    private static final int BITS = 2048;

    private final RSAKey key;
    private final RSASSASigner signer;

    private SigningKey(RSAKey key) {
        if (key.size() < BITS || !key.isPrivate() || key.getKeyID() == null) {
            throw new IllegalArgumentException("a signing key is a private RSA key of 2048 bits or more, with an id");
        }
        this.key = key;
        try {
            this.signer = new RSASSASigner(key);
        } catch (JOSEException e) {
            throw new IllegalArgumentException("not a usable RSA key");
        }
    }

    /** A new key with a new id. Takes a while (100 ms or more). */
    public static SigningKey generate() {
        try {
            return new SigningKey(new RSAKeyGenerator(BITS)
                    .keyID(UUID.randomUUID().toString())
                    .keyUse(KeyUse.SIGNATURE)
                    .algorithm(JWSAlgorithm.RS256)
                    .generate());
        } catch (JOSEException e) {
            throw new IllegalStateException("every JDK makes RSA keys", e);
        }
    }

    /** The key that {@link #privateJwk()} gave. */
    public static SigningKey fromPrivateJwk(String json) {
        try {
            return new SigningKey(RSAKey.parse(json));
        } catch (ParseException e) {
            // The cause may quote the key.
            throw new IllegalArgumentException("not a private RSA key in JWK form");
        }
    }

    public String keyId() {
        return key.getKeyID();
    }

    /** The whole key as JSON: a secret. */
    public String privateJwk() {
        return key.toJSONString();
    }

    String publicJwk() {
        RSAKey shown = new RSAKey.Builder(key.toPublicJWK())
                .keyUse(KeyUse.SIGNATURE)
                .algorithm(JWSAlgorithm.RS256)
                .build();
        return shown.toJSONString();
    }

    /** The claims as a compact token, with {@code alg}, {@code kid} and {@code typ} in its header. */
    String sign(Map<String, ?> claims) {
        JWSHeader header = new JWSHeader.Builder(JWSAlgorithm.RS256)
                .keyID(keyId())
                .type(JOSEObjectType.JWT)
                .build();
        JWSObject token = new JWSObject(header, new Payload(Json.write(claims)));
        try {
            token.sign(signer);
        } catch (JOSEException e) {
            throw new IllegalStateException("the key could not sign", e);
        }
        return token.serialize();
    }

    @Override
    public String toString() {
        return "SigningKey[" + keyId() + "]";
    }
}
