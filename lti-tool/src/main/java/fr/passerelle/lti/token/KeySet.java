package fr.passerelle.lti.token;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import fr.passerelle.lti.internal.Json;
import fr.passerelle.lti.internal.JsonObject;
import java.security.PublicKey;
import java.text.ParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The usable keys of a platform by id: RSA of 2048 bits or more and EC, meant for signatures. */
record KeySet(Map<String, PublicKey> keys) {

    private static final int LEAST_RSA_BITS = 2048;

    KeySet {
        keys = Map.copyOf(keys);
    }

    /** The set in a document; keys we cannot use are left out, a document that is no key set gives nothing. */
    static Optional<KeySet> read(String document) {
        return Json.object(document).filter(set -> set.isArray("keys")).map(set -> of(set.objects("keys")));
    }

    Optional<PublicKey> key(String id) {
        return Optional.ofNullable(keys.get(id));
    }

    private static KeySet of(List<JsonObject> members) {
        Map<String, PublicKey> usable = new HashMap<>();
        for (JsonObject member : members) {
            member.string("kid").ifPresent(id -> usable(member).ifPresent(key -> usable.putIfAbsent(id, key)));
        }
        return new KeySet(usable);
    }

    private static Optional<PublicKey> usable(JsonObject member) {
        try {
            JWK key = JWK.parse(member.toString());
            return key.getKeyUse() == null || key.getKeyUse().equals(KeyUse.SIGNATURE)
                    ? publicPart(key)
                    : Optional.empty();
        } catch (ParseException | JOSEException | IllegalArgumentException unusable) {
            return Optional.empty();
        }
    }

    private static Optional<PublicKey> publicPart(JWK key) throws JOSEException {
        if (key instanceof RSAKey rsa && rsa.size() >= LEAST_RSA_BITS) {
            return Optional.of(rsa.toRSAPublicKey());
        }
        return key instanceof ECKey ec ? Optional.of(ec.toECPublicKey()) : Optional.empty();
    }
}
