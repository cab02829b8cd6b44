package fr.passerelle.lti.token;

import fr.passerelle.lti.claim.ClaimName;
import fr.passerelle.lti.platform.DeploymentId;
import fr.passerelle.lti.platform.Registration;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/**
 * Our proof, to a platform's token endpoint, that we are the client it registered. Made for one request.
 *
 * @see <a href="https://www.imsglobal.org/spec/security/v1p0#using-json-web-tokens-with-oauth-2-0-client-credentials-grant">Security Framework 4.1.1</a>
 */
public final class ClientAssertion {

    /** Moodle refuses an {@code iat} that is even a second ahead of its own clock. */
    private static final Duration HEAD_START = Duration.ofSeconds(10);

    private static final Duration LIFE = Duration.ofMinutes(5);

    private final String compact;

    private ClientAssertion(String compact) {
        this.compact = compact;
    }

    /** A new assertion with an id that is never used again. */
    public static ClientAssertion signedWith(
            SigningKey key, Registration registration, DeploymentId deployment, Instant now) {
        Instant issuedAt = now.minus(HEAD_START);
        Map<String, Object> claims = new LinkedHashMap<>();
        claims.put(ClaimName.ISSUER.wireName(), registration.clientId());
        claims.put(ClaimName.SUBJECT.wireName(), registration.clientId());
        claims.put(ClaimName.AUDIENCE.wireName(), registration.tokenAudience());
        claims.put(ClaimName.ISSUED_AT.wireName(), issuedAt.getEpochSecond());
        claims.put(ClaimName.EXPIRES_AT.wireName(), issuedAt.plus(LIFE).getEpochSecond());
        claims.put(ClaimName.TOKEN_ID.wireName(), UUID.randomUUID().toString());
        claims.put(ClaimName.DEPLOYMENT_ID.wireName(), deployment.value());
        return new ClientAssertion(key.sign(claims));
    }

    /** The token as it is sent: a secret for as long as it lives. */
    public String compact() {
        return compact;
    }

    @Override
    public String toString() {
        return "ClientAssertion[…]";
    }
}
