package fr.passerelle.lti.token;

import fr.passerelle.lti.internal.Json;
import fr.passerelle.lti.internal.JsonObject;
import fr.passerelle.lti.refusal.Fact;
import fr.passerelle.lti.refusal.LaunchError.TokenMalformed;
import fr.passerelle.lti.refusal.LaunchRefused;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/**
 * A token that can be read and is not believed: three parts, a header with {@code alg}.
 * Keys or key addresses in the header ({@code jwk}, {@code jku}, {@code x5c}, {@code x5u}) are never looked at.
 *
 * @see <a href="https://www.imsglobal.org/spec/security/v1p0#authentication-response-validation">Security Framework 5.1.3</a>
 */
public final class UnverifiedIdToken {

    private static final int LONGEST = 64 * 1024;

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
        if (header.has("crit")) {
            throw malformed("a critical header this tool does not know");
        }
        JsonObject claims = part(compact.substring(first + 1, last), "the payload is not a JSON object");
        return new UnverifiedIdToken(header, claims, compact.substring(0, last), compact.substring(last + 1));
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
        try {
            return Json.object(Base64.getUrlDecoder().decode(encoded)).orElseThrow(() -> malformed(otherwise));
        } catch (IllegalArgumentException notBase64) {
            throw malformed(otherwise);
        }
    }

    private static LaunchRefused malformed(String problem) {
        return new LaunchRefused(new TokenMalformed(Fact.of(problem)));
    }

    @Override
    public String toString() {
        return "UnverifiedIdToken[" + Fact.of(keyId) + "]";
    }
}
