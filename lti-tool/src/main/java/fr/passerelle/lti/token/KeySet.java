package fr.passerelle.lti.token;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.RSAKey;
import fr.passerelle.lti.internal.Json;
import fr.passerelle.lti.internal.JsonObject;
import java.security.PublicKey;
import java.security.interfaces.RSAPublicKey;
import java.text.ParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** The usable keys of a platform by id: RSA of 2048 bits or more and EC, meant for signatures. */
record KeySet(Map<String, PublicKey> keys) {

    private static final int LEAST_RSA_BITS = 2048;
    private static final List<String> MATERIAL = List.of("kty", "n", "e", "crv", "x", "y");

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
            member.string("kid")
                    .filter(Predicate.not(String::isEmpty))
                    .ifPresent(id -> usable(member).ifPresent(key -> usable.putIfAbsent(id, key)));
        }
        return new KeySet(usable);
    }

    private static Optional<PublicKey> usable(JsonObject member) {
        try {
            boolean forSignatures = Set.of("", "sig").contains(member.textOrEmpty("use"));
            return forSignatures ? publicPart(JWK.parse(bare(member))) : Optional.empty();
        } catch (ParseException | JOSEException | IllegalArgumentException unusable) {
            return Optional.empty();
        }
    }

    /** The key itself: certificates and remarks beside it, right or wrong, decide nothing. */
    private static Map<String, Object> bare(JsonObject member) {
        Map<String, Object> key = new HashMap<>();
        MATERIAL.forEach(name -> member.string(name).ifPresent(value -> key.put(name, value)));
        return key;
    }

    private static Optional<PublicKey> publicPart(JWK key) throws JOSEException {
        if (key instanceof RSAKey rsa) {
            // Counted in bits of the number itself: the library's size() is in whole bytes.
            RSAPublicKey publicKey = rsa.toRSAPublicKey();
            boolean strong = publicKey.getModulus().bitLength() >= LEAST_RSA_BITS;
            return strong ? Optional.of(publicKey) : Optional.empty();
        }
        return key instanceof ECKey ec ? Optional.of(ec.toECPublicKey()) : Optional.empty();
    }
}
