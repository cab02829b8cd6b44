package fr.passerelle.lti.token;

import fr.passerelle.lti.internal.Json;
import fr.passerelle.lti.internal.JsonObject;
import fr.passerelle.lti.refusal.Fact;
import fr.passerelle.lti.refusal.LaunchError.TokenMalformed;
import fr.passerelle.lti.refusal.LaunchRefused;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/**
 * A token that can be read and is not believed: three parts in canonical base64url, no member twice, a
 * header with {@code alg}: there is one way to read it, so that nobody reads it otherwise.
 * Keys or key addresses in the header ({@code jwk}, {@code jku}, {@code x5c}, {@code x5u}) are never looked at.
 *
 * @see <a href="https://www.imsglobal.org/spec/security/v1p0#authentication-response-validation">Security Framework 5.1.3</a>
 */
public final class UnverifiedIdToken {

    private static final int LONGEST = 64 * 1024;

    /** Whoever writes these asks for other rules than those below (RFC 7515 4.1.11, RFC 7797). */
    private static final Set<String> CHANGING_THE_RULES = Set.of("crit", "b64");

    private final String algorithm;
    private final String keyId;
    private final String signedPart;
    private final String signature;
    private final JsonObject claims;

    private UnverifiedIdToken(JsonObject header, JsonObject claims, String signedPart, String signature) {
        this.algorithm = header.string("alg").orElseThrow(() -> malformed("no alg in the header"));
        this.keyId = header.string("kid").orElse("");
        this.signedPart = signedPart;
        this.signature = signature;
        this.claims = claims;
    }

    /**
     * Reads a compact token.
     *
     * @throws LaunchRefused {@code TOKEN_MALFORMED}
     */
    public static UnverifiedIdToken parse(String compact) {
        if (compact.length() > LONGEST) {
            throw malformed("longer than 64 KB");
        }
        int first = compact.indexOf('.');
        int last = compact.lastIndexOf('.');
        if (first < 0 || first == last || compact.indexOf('.', first + 1) != last) {
            throw malformed("not three parts");
        }
        JsonObject header = part(compact.substring(0, first), "the header is not a JSON object");
        if (header.members().stream().anyMatch(CHANGING_THE_RULES::contains)) {
            throw malformed("a critical header this tool does not know");
        }
        JsonObject claims = part(compact.substring(first + 1, last), "the payload is not a JSON object");
        String signature = compact.substring(last + 1);
        if (CompactPart.decoded(signature).isEmpty()) {
            throw malformed("the signature is not base64url");
        }
        return new UnverifiedIdToken(header, claims, compact.substring(0, last), signature);
    }

    /** As the header says; to be checked before it is used. */
    String algorithm() {
        return algorithm;
    }

    /** Empty if the header names no key. */
    String keyId() {
        return keyId;
    }

    byte[] signedPart() {
        return signedPart.getBytes(StandardCharsets.US_ASCII);
    }

    String signature() {
        return signature;
    }

    /** Not to be read before the signature is verified. */
    JsonObject claims() {
        return claims;
    }

    private static JsonObject part(String encoded, String otherwise) {
        return CompactPart.decoded(encoded).flatMap(Json::unambiguousObject).orElseThrow(() -> malformed(otherwise));
    }

    private static LaunchRefused malformed(String problem) {
        return new LaunchRefused(new TokenMalformed(Fact.of(problem)));
    }

    @Override
    public String toString() {
        return "UnverifiedIdToken[" + Fact.of(keyId) + "]";
    }
}
