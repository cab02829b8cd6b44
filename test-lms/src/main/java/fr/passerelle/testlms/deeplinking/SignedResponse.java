package fr.passerelle.testlms.deeplinking;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.RSAKey;
import fr.passerelle.testlms.school.RegisteredTool;
import fr.passerelle.testlms.token.ToolKeySets;
import fr.passerelle.testlms.web.Json;
import fr.passerelle.testlms.web.Request;
import java.text.ParseException;

/** The claims of a response; holding one proves that the tool signed them, and that none is null. */
record SignedResponse(ObjectNode claims) {

    static SignedResponse from(String jwt, RegisteredTool tool, ToolKeySets keySets, Request journaled) {
        JWSObject jws = parse(jwt);
        ObjectNode claims = Json.readObject(jws.getPayload().toString())
                .orElseThrow(() -> DeepLinkingError.RESPONSE_UNREADABLE.because("the claims are not a JSON object"));
        journaled.note("response.header", jws.getHeader().toString());
        journaled.note("response.claims", Json.write(claims));
        checkSignature(jws, tool, keySets);
        checkNoNull(claims, "claims");
        return new SignedResponse(claims);
    }

    private static JWSObject parse(String jwt) {
        try {
            return JWSObject.parse(jwt);
        } catch (ParseException notSigned) {
            throw DeepLinkingError.RESPONSE_UNREADABLE.because("not a signed JWT");
        }
    }

    private static void checkSignature(JWSObject jws, RegisteredTool tool, ToolKeySets keySets) {
        if (!JWSAlgorithm.RS256.equals(jws.getHeader().getAlgorithm())) {
            throw DeepLinkingError.ALGORITHM_REFUSED.because(
                    "alg is " + jws.getHeader().getAlgorithm());
        }
        String kid = jws.getHeader().getKeyID();
        if (kid == null) {
            throw DeepLinkingError.KEY_UNKNOWN.because("the header has no kid");
        }
        RSAKey key = keySets.find(tool.addresses().jwks(), kid)
                .orElseThrow(() -> DeepLinkingError.KEY_UNKNOWN.because("the tool does not publish this kid"));
        if (!isSignedBy(key, jws)) {
            throw DeepLinkingError.SIGNATURE_INVALID.because("the signature does not match");
        }
    }

    private static boolean isSignedBy(RSAKey key, JWSObject jws) {
        try {
            return jws.verify(new RSASSAVerifier(key));
        } catch (JOSEException unusable) {
            return false;
        }
    }

    private static void checkNoNull(JsonNode node, String where) {
        if (node.isNull()) {
            throw DeepLinkingError.NULL_CLAIM.because(where + " is null");
        }
        node.properties().forEach(member -> checkNoNull(member.getValue(), where + "." + member.getKey()));
        if (node.isArray()) {
            node.forEach(element -> checkNoNull(element, where + "[]"));
        }
    }
}
