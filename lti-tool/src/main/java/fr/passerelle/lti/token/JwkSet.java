package fr.passerelle.lti.token;

import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The public keys of the tool as published: a JSON text, and how long platforms may keep it.
 *
 * @see <a href="https://www.imsglobal.org/spec/security/v1p0#publishing-keys">Security Framework 6.3</a>
 */
public record JwkSet(String json, Duration maxAge) {

    /** The longest we let platforms keep our keys. */
    public static final Duration ONE_HOUR = Duration.ofHours(1);

    /** The public parts of these keys. */
    public static JwkSet of(List<SigningKey> keys) {
        String members = keys.stream().map(SigningKey::publicJwk).collect(Collectors.joining(","));
        return new JwkSet("{\"keys\":[" + members + "]}", ONE_HOUR);
    }
}
