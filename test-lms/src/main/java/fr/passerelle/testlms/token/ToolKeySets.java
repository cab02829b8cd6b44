package fr.passerelle.testlms.token;

import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.text.ParseException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The public keys of tools, fetched from where they said; once more when a key is not among them. */
public final class ToolKeySets {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    private final Map<URI, JWKSet> known = new ConcurrentHashMap<>();

    /** The key of this id, if the tool publishes it. */
    public Optional<RSAKey> find(URI jwks, String kid) {
        return in(known.getOrDefault(jwks, new JWKSet()), kid).or(() -> in(fetch(jwks), kid));
    }

    private static Optional<RSAKey> in(JWKSet set, String kid) {
        JWK key = set.getKeyByKeyId(kid);
        return key instanceof RSAKey rsa ? Optional.of(rsa) : Optional.empty();
    }

    private JWKSet fetch(URI jwks) {
        try {
            HttpRequest request = HttpRequest.newBuilder(jwks)
                    .timeout(PATIENCE)
                    .header("Accept", "application/json")
                    .build();
            HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
            JWKSet set = response.statusCode() == 200 ? JWKSet.parse(response.body()) : new JWKSet();
            known.put(jwks, set);
            return set;
        } catch (IOException | ParseException unreachable) {
            return new JWKSet();
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
            return new JWKSet();
        }
    }
}
