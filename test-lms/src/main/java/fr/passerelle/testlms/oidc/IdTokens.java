package fr.passerelle.testlms.oidc;

import fr.passerelle.testlms.fault.Fault;
import fr.passerelle.testlms.fault.Faults;
import fr.passerelle.testlms.token.ForgedTokens;
import fr.passerelle.testlms.token.PlatformKeys;
import fr.passerelle.testlms.web.Json;
import java.net.URI;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Turns claims into a signed id token, or into one that should not be believed. */
final class IdTokens {

    private static final int TOO_LONG = 70_000;
    private static final int TOO_DEEP = 10_000;

    private final PlatformKeys keys;
    private final Faults faults;
    private final Map<Fault, UnaryOperator<String>> forgeries = new EnumMap<>(Fault.class);

    IdTokens(PlatformKeys keys, Faults faults) {
        this.keys = keys;
        this.faults = faults;
        forgeries.put(Fault.NOT_A_TOKEN, claims -> "ceci.n-est-pas.un jeton");
        forgeries.put(Fault.ALG_NONE, ForgedTokens::unsigned);
        forgeries.put(Fault.ALG_HS256, claims -> ForgedTokens.signedWithPublicKey(keys, claims));
        forgeries.put(Fault.ALG_NONE_ODDLY_SPELLED, claims -> ForgedTokens.unsigned("nOnE", claims));
        forgeries.put(
                Fault.ALG_HS256_WITH_PEM,
                claims -> ForgedTokens.signedWithSecret(
                        keys, keys.otherPublicBytes().get(0), claims));
        forgeries.put(
                Fault.ALG_HS256_WITH_MODULUS,
                claims -> ForgedTokens.signedWithSecret(
                        keys, keys.otherPublicBytes().get(1), claims));
        forgeries.put(Fault.EMBEDDED_KEY, keys::signWithEmbeddedKey);
        forgeries.put(
                Fault.KEY_FROM_ELSEWHERE,
                claims -> keys.signWithKeyFrom(URI.create("https://ailleurs.example/jwks"), claims));
        forgeries.put(Fault.KEY_ROTATED, this::signedByNewKey);
        forgeries.put(Fault.KEY_REPLACED_UNDER_SAME_KID, this::signedByReplacedKey);
        forgeries.put(Fault.NO_KID, keys::signWithoutKid);
        forgeries.put(Fault.UNKNOWN_KID, claims -> keys.signAs("une-cle-jamais-publiee", claims));
        forgeries.put(Fault.FOREIGN_KEY_WITH_KNOWN_KID, keys::signWithForeignKey);
        forgeries.put(Fault.TAMPERED_CLAIMS, this::tampered);
        forgeries.put(Fault.HUGE_TOKEN, claims -> keys.sign(withMember(claims, "\"" + "x".repeat(TOO_LONG) + "\"")));
        forgeries.put(
                Fault.NESTED_JSON,
                claims -> keys.sign(withMember(claims, "[".repeat(TOO_DEEP) + "]".repeat(TOO_DEEP))));
        forgeries.put(Fault.JWKS_DOWN, this::signedByUnseenKey);
    }

    String of(Map<String, Object> claims, Set<Fault> launchFaults) {
        String json = Json.write(claims);
        return launchFaults.stream()
                .filter(forgeries::containsKey)
                .findFirst()
                .map(forgeries::get)
                .orElse(keys::sign)
                .apply(json);
    }

    private String tampered(String claims) {
        String other = claims.replace("membership#Learner", "membership#Instructor") + " ";
        return ForgedTokens.withOtherClaims(keys.sign(claims), other);
    }

    private String signedByNewKey(String claims) {
        keys.rotate();
        return keys.sign(claims);
    }

    private String signedByReplacedKey(String claims) {
        keys.replaceUnderSameKid();
        return keys.sign(claims);
    }

    /** A key that no cache can have yet, and a key set that does not answer until recovery. */
    private String signedByUnseenKey(String claims) {
        keys.rotate();
        faults.suffer(Fault.JWKS_DOWN);
        return keys.sign(claims);
    }

    private static String withMember(String claims, String value) {
        return claims.substring(0, claims.length() - 1) + ",\"surplus\":" + value + "}";
    }
}
