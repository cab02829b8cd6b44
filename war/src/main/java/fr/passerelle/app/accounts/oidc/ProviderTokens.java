package fr.passerelle.app.accounts.oidc;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSVerifier;
import com.nimbusds.jose.crypto.factories.DefaultJWSVerifierFactory;
import com.nimbusds.jose.jwk.AsymmetricJWK;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import fr.passerelle.app.accounts.oidc.OidcRefused.Code;
import java.net.URI;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * Reads what a provider signed, with its own published keys: only algorithms of this list, only this issuer, only for us,
 * only while it is valid. What a header brings along (a key, an address of keys) is never used.
 */
final class ProviderTokens {
    private static final Set<JWSAlgorithm> ALGORITHMS =
            Set.of(JWSAlgorithm.RS256, JWSAlgorithm.PS256, JWSAlgorithm.ES256);
    private static final Duration SKEW = Duration.ofMinutes(2);

    private final JWKSet keys;
    private final URI issuer;
    private final String clientId;

    ProviderTokens(JWKSet keys, URI issuer, String clientId) {
        this.keys = keys;
        this.issuer = issuer;
        this.clientId = clientId;
    }

    /** The claims of an ID token that answers this request (OpenID Connect Core 3.1.3.7). */
    JWTClaimsSet idToken(String token, String nonce, Instant now) {
        JWTClaimsSet claims = signed(token);
        try {
            boolean ours = issuer.toString().equals(claims.getIssuer())
                    && claims.getAudience().contains(clientId)
                    && (claims.getAudience().size() == 1 || clientId.equals(claims.getStringClaim("azp")))
                    && nonce.equals(claims.getStringClaim("nonce"))
                    && claims.getSubject() != null
                    && !claims.getSubject().isEmpty()
                    && claims.getExpirationTime() != null
                    && now.minus(SKEW).isBefore(claims.getExpirationTime().toInstant());
            if (ours) {
                return claims;
            }
        } catch (ParseException notText) {
            throw new OidcRefused(Code.OIDC_ANSWER_INVALID);
        }
        throw new OidcRefused(Code.OIDC_ANSWER_INVALID);
    }

    /** The claims of a signed answer about the person, which says by whom and for whom it is (Core 5.3.2). */
    JWTClaimsSet userinfo(String token) {
        JWTClaimsSet claims = signed(token);
        if (issuer.toString().equals(claims.getIssuer()) && claims.getAudience().contains(clientId)) {
            return claims;
        }
        throw new OidcRefused(Code.OIDC_ANSWER_INVALID);
    }

    private JWTClaimsSet signed(String token) {
        try {
            SignedJWT jwt = SignedJWT.parse(token);
            if (ALGORITHMS.contains(jwt.getHeader().getAlgorithm())) {
                for (JWK key : candidates(jwt)) {
                    if (jwt.verify(verifier(jwt, key))) {
                        return jwt.getJWTClaimsSet();
                    }
                }
            }
        } catch (ParseException | JOSEException notAToken) {
            throw new OidcRefused(Code.OIDC_ANSWER_INVALID);
        }
        throw new OidcRefused(Code.OIDC_ANSWER_INVALID);
    }

    /** The key of its id; where a token names none, those of its kind. */
    private List<JWK> candidates(SignedJWT jwt) {
        String id = jwt.getHeader().getKeyID();
        String kind = JWSAlgorithm.Family.EC.contains(jwt.getHeader().getAlgorithm()) ? "EC" : "RSA";
        return keys.getKeys().stream()
                .filter(key -> id == null || id.equals(key.getKeyID()))
                .filter(key -> key.getKeyType().getValue().equals(kind) && !KeyUse.ENCRYPTION.equals(key.getKeyUse()))
                .toList();
    }

    private static JWSVerifier verifier(SignedJWT jwt, JWK key) throws JOSEException {
        return new DefaultJWSVerifierFactory().createJWSVerifier(jwt.getHeader(), ((AsymmetricJWK) key).toPublicKey());
    }
}
