package fr.passerelle.testlms.oidc;

import com.nimbusds.jose.util.Base64;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * What the school and the tool agreed on in the days of LTI 1.1, told in a signed claim.
 *
 * @param userId what 1.1 called the person; empty for a platform that repeats the subject (Q32)
 */
public record LegacyAgreement(String key, String secret, String userId) {

    private static final String ALGORITHM = "HmacSHA256";

    public static LegacyAgreement of(String key, String secret) {
        return new LegacyAgreement(key, secret, "ancien-compte");
    }

    /** The claim for a message with these other claims. */
    Map<String, Object> claim(Map<String, Object> claims) {
        Map<String, Object> claim = new LinkedHashMap<>();
        claim.put("oauth_consumer_key", key);
        claim.put("oauth_consumer_key_sign", signature(claims));
        claim.put("user_id", userId.isEmpty() ? String.valueOf(claims.get("sub")) : userId);
        if (claims.get(ClaimNames.RESOURCE_LINK) instanceof Map<?, ?> link) {
            claim.put("resource_link_id", "ancien-" + link.get("id"));
        }
        return claim;
    }

    private String signature(Map<String, Object> claims) {
        String signed = String.join(
                "&",
                key,
                String.valueOf(claims.get(ClaimNames.DEPLOYMENT_ID)),
                String.valueOf(claims.get("iss")),
                String.valueOf(claims.get("aud")),
                String.valueOf(claims.get("exp")),
                String.valueOf(claims.get("nonce")));
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM));
            return Base64.encode(mac.doFinal(signed.getBytes(StandardCharsets.UTF_8)))
                    .toString();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
