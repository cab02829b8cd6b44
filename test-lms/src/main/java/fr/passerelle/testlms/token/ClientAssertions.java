package fr.passerelle.testlms.token;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.RSAKey;
import fr.passerelle.testlms.school.RegisteredTool;
import fr.passerelle.testlms.school.Tools;
import fr.passerelle.testlms.web.Json;
import fr.passerelle.testlms.web.Request;
import java.text.ParseException;
import java.time.Clock;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Tells which tool speaks, from the assertion it signed; refuses whatever is not as A-49 says. */
final class ClientAssertions {

    private static final String DEPLOYMENT = "https://purl.imsglobal.org/spec/lti/claim/deployment_id";
    private static final long LIFE_LIMIT_SECONDS = 300;

    private final Tools tools;
    private final Clock clock;
    private final ToolKeySets keySets = new ToolKeySets();
    private final Set<String> seen = ConcurrentHashMap.newKeySet();

    ClientAssertions(Tools tools, Clock clock) {
        this.tools = tools;
        this.clock = clock;
    }

    RegisteredTool check(String assertion, Request request) {
        JWSObject jws = parse(assertion);
        ObjectNode claims = claims(jws);
        request.note("assertion.header", jws.getHeader().toString());
        request.note("assertion.claims", Json.write(claims));
        RegisteredTool tool = tool(claims);
        request.note("client_id", tool.clientId());
        checkSignature(jws, tool);
        checkAudience(claims, tool);
        checkTimes(claims);
        checkDeployment(claims, tool);
        checkNeverSeen(text(claims, "jti"), tool);
        return tool;
    }

    private static JWSObject parse(String assertion) {
        try {
            return JWSObject.parse(assertion);
        } catch (ParseException notSigned) {
            throw TokenError.INVALID_CLIENT.because("the assertion is not a signed JWT");
        }
    }

    private static ObjectNode claims(JWSObject jws) {
        return Json.readObject(jws.getPayload().toString())
                .orElseThrow(() -> TokenError.INVALID_CLIENT.because("the assertion has no JSON claims"));
    }

    private RegisteredTool tool(ObjectNode claims) {
        String issuer = text(claims, "iss");
        if (!issuer.equals(text(claims, "sub"))) {
            throw TokenError.INVALID_CLIENT.because("iss and sub differ");
        }
        return tools.withClientId(issuer).orElseThrow(() -> TokenError.INVALID_CLIENT.because("unknown client"));
    }

    private void checkSignature(JWSObject jws, RegisteredTool tool) {
        String kid = jws.getHeader().getKeyID();
        if (!JWSAlgorithm.RS256.equals(jws.getHeader().getAlgorithm()) || kid == null) {
            throw TokenError.INVALID_CLIENT.because("the header needs alg RS256 and a kid");
        }
        RSAKey key = keySets.find(tool.addresses().jwks(), kid)
                .orElseThrow(() -> TokenError.INVALID_CLIENT.because("the tool does not publish this kid"));
        if (!isSignedBy(key, jws)) {
            throw TokenError.INVALID_CLIENT.because("the signature does not match");
        }
    }

    private static boolean isSignedBy(RSAKey key, JWSObject jws) {
        try {
            return jws.verify(new RSASSAVerifier(key));
        } catch (JOSEException unusable) {
            return false;
        }
    }

    private static void checkAudience(ObjectNode claims, RegisteredTool tool) {
        JsonNode audience = claims.path("aud");
        boolean single = audience.isArray() && audience.size() == 1;
        String said = (single ? audience.get(0) : audience).asText();
        if (!said.equals(tool.tokenAudience())) {
            throw TokenError.INVALID_CLIENT.because("aud is not this platform's");
        }
    }

    private void checkTimes(ObjectNode claims) {
        long issued = number(claims, "iat");
        long expires = number(claims, "exp");
        long now = clock.instant().getEpochSecond();
        if (issued > now) {
            throw TokenError.INVALID_CLIENT.because("iat is in the future");
        }
        if (expires <= now) {
            throw TokenError.INVALID_CLIENT.because("the assertion has expired");
        }
        if (expires > issued + LIFE_LIMIT_SECONDS) {
            throw TokenError.INVALID_CLIENT.because("the assertion lives longer than five minutes");
        }
    }

    private static void checkDeployment(ObjectNode claims, RegisteredTool tool) {
        JsonNode deployment = claims.get(DEPLOYMENT);
        if (deployment != null && !deployment.asText().equals(tool.deploymentId())) {
            throw TokenError.INVALID_CLIENT.because("unknown deployment");
        }
    }

    private void checkNeverSeen(String jti, RegisteredTool tool) {
        if (!seen.add(tool.clientId() + " " + jti)) {
            throw TokenError.INVALID_CLIENT.because("this jti was used before");
        }
    }

    private static String text(ObjectNode claims, String name) {
        JsonNode value = claims.path(name);
        if (!value.isTextual() || value.textValue().isBlank()) {
            throw TokenError.INVALID_CLIENT.because("the assertion has no " + name);
        }
        return value.textValue();
    }

    private static long number(ObjectNode claims, String name) {
        JsonNode value = claims.path(name);
        if (!value.isIntegralNumber()) {
            throw TokenError.INVALID_CLIENT.because(name + " is not a whole number");
        }
        return value.longValue();
    }
}
