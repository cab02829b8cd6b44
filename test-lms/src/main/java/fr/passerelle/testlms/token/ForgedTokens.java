package fr.passerelle.testlms.token;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.util.Base64URL;

/** Tokens no honest platform makes (A-17, J-1). */
public final class ForgedTokens {

    private ForgedTokens() {}

    /** A token that says it is not signed. */
    public static String unsigned(String claims) {
        return unsigned("none", claims);
    }

    /** The same, however it is spelled. */
    public static String unsigned(String alg, String claims) {
        return Base64URL.encode("{\"typ\":\"JWT\",\"alg\":\"" + alg + "\"}") + "." + Base64URL.encode(claims) + ".";
    }

    /** A token signed with the public key as if it were a shared secret. */
    public static String signedWithPublicKey(PlatformKeys keys, String claims) {
        return signedWithSecret(keys, keys.publicBytes(), claims);
    }

    /** A token signed with these bytes as if they were a shared secret. */
    public static String signedWithSecret(PlatformKeys keys, byte[] secret, String claims) {
        JWSHeader header = new JWSHeader.Builder(JWSAlgorithm.HS256)
                .type(JOSEObjectType.JWT)
                .keyID(keys.kid())
                .build();
        try {
            return PlatformKeys.serialize(header, claims, new MACSigner(secret));
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** A genuine token whose claims are replaced after signing. */
    public static String withOtherClaims(String token, String claims) {
        String header = token.substring(0, token.indexOf('.'));
        String signature = token.substring(token.lastIndexOf('.') + 1);
        return header + "." + Base64URL.encode(claims) + "." + signature;
    }
}
