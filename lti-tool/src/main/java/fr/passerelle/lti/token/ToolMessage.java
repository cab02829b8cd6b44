package fr.passerelle.lti.token;

import fr.passerelle.lti.claim.ClaimName;
import fr.passerelle.lti.platform.Registration;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/**
 * A message of ours to a platform, carried by a browser: from our client id to its issuer, good for five
 * minutes and for one use. {@code azp} is left out: the specifications contradict each other about it.
 *
 * @see <a href="https://www.imsglobal.org/spec/security/v1p0#tool-originating-messages">Security Framework 5.2</a>
 */
public final class ToolMessage {

    /** Platforms without leeway refuse an {@code iat} ahead of their clock (Moodle). */
    private static final Duration HEAD_START = Duration.ofSeconds(10);

    private static final Duration LIFE = Duration.ofMinutes(5);

    private final String compact;

    private ToolMessage(String compact) {
        this.compact = compact;
    }

    /** A new message with these claims beside those of every message. */
    public static ToolMessage signedWith(
            SigningKey key, Registration registration, Instant now, Map<String, ?> claims) {
        Instant issuedAt = now.minus(HEAD_START);
        Map<String, Object> all = new LinkedHashMap<>();
        all.put(ClaimName.ISSUER.wireName(), registration.clientId());
        all.put(ClaimName.AUDIENCE.wireName(), registration.issuer());
        all.put(ClaimName.ISSUED_AT.wireName(), issuedAt.getEpochSecond());
        all.put(ClaimName.EXPIRES_AT.wireName(), issuedAt.plus(LIFE).getEpochSecond());
        all.put(ClaimName.NONCE.wireName(), UUID.randomUUID().toString());
        all.put(ClaimName.TOKEN_ID.wireName(), UUID.randomUUID().toString());
        all.putAll(claims);
        return new ToolMessage(key.sign(all));
    }

    /** The token as it is sent. */
    public String compact() {
        return compact;
    }

    @Override
    public String toString() {
        return "ToolMessage[…]";
    }
}
