package fr.passerelle.testlms.deeplinking;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.passerelle.testlms.school.RegisteredTool;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** What a response must say about itself and about the request it answers (C-4). */
final class ResponseRules {

    static final String LTI = "https://purl.imsglobal.org/spec/lti/claim/";
    static final String DEEP_LINKING = "https://purl.imsglobal.org/spec/lti-dl/claim/";
    static final List<String> MESSAGES = List.of("msg", "log", "errormsg", "errorlog");

    private static final long LIFE_LIMIT_SECONDS = 300;

    private final Clock clock;
    private final Set<String> nonces = ConcurrentHashMap.newKeySet();

    ResponseRules(Clock clock) {
        this.clock = clock;
    }

    void check(SignedResponse response, DeepLinkingRequest request) {
        ObjectNode claims = response.claims();
        checkParties(claims, request.tool());
        checkTimes(claims);
        checkMessage(claims, request);
        checkNonce(claims, request.tool());
    }

    private static void checkParties(ObjectNode claims, RegisteredTool tool) {
        if (!text(claims, "iss").equals(tool.clientId())) {
            throw DeepLinkingError.ISSUER_MISMATCH.because("iss is " + claims.path("iss"));
        }
        JsonNode audience = claims.path("aud");
        JsonNode only = audience.isArray() && audience.size() == 1 ? audience.get(0) : audience;
        if (!only.isTextual() || !only.textValue().equals(tool.issuer())) {
            throw DeepLinkingError.AUDIENCE_MISMATCH.because("aud is " + audience);
        }
        if (claims.has("azp") && !text(claims, "azp").equals(tool.issuer())) {
            throw DeepLinkingError.AUTHORIZED_PARTY_MISMATCH.because("azp is " + claims.path("azp"));
        }
    }

    private void checkTimes(ObjectNode claims) {
        if (!claims.path("iat").isIntegralNumber() || !claims.path("exp").isIntegralNumber()) {
            throw DeepLinkingError.TIME_MISSING.because("iat and exp must be whole numbers");
        }
        long now = clock.instant().getEpochSecond();
        long issued = claims.path("iat").longValue();
        long expires = claims.path("exp").longValue();
        if (issued > now) {
            throw DeepLinkingError.ISSUED_IN_FUTURE.because("iat is " + (issued - now) + " s ahead");
        }
        if (expires <= now) {
            throw DeepLinkingError.EXPIRED.because("exp is " + (now - expires) + " s past");
        }
        if (expires - issued > LIFE_LIMIT_SECONDS) {
            throw DeepLinkingError.LIVES_TOO_LONG.because("it lives " + (expires - issued) + " s");
        }
    }

    private static void checkMessage(ObjectNode claims, DeepLinkingRequest request) {
        if (!text(claims, LTI + "message_type").equals("LtiDeepLinkingResponse")) {
            throw DeepLinkingError.MESSAGE_TYPE_WRONG.because("message_type is " + claims.path(LTI + "message_type"));
        }
        if (!text(claims, LTI + "version").equals("1.3.0")) {
            throw DeepLinkingError.VERSION_WRONG.because("version is " + claims.path(LTI + "version"));
        }
        if (!text(claims, LTI + "deployment_id").equals(request.tool().deploymentId())) {
            throw DeepLinkingError.DEPLOYMENT_MISMATCH.because(
                    "deployment_id is " + claims.path(LTI + "deployment_id"));
        }
        checkData(claims, request.settings().data());
        for (String message : MESSAGES) {
            JsonNode said = claims.path(DEEP_LINKING + message);
            if (!said.isMissingNode() && !said.isTextual()) {
                throw DeepLinkingError.MESSAGE_NOT_TEXT.because(message + " is not a text");
            }
        }
    }

    private static void checkData(ObjectNode claims, @Nullable String sent) {
        JsonNode echoed = claims.path(DEEP_LINKING + "data");
        boolean same = sent == null
                ? echoed.isMissingNode()
                : echoed.isTextual() && echoed.textValue().equals(sent);
        if (!same) {
            throw DeepLinkingError.DATA_MISMATCH.because("data came back as " + echoed);
        }
    }

    private void checkNonce(ObjectNode claims, RegisteredTool tool) {
        String nonce = text(claims, "nonce");
        if (nonce.isBlank()) {
            throw DeepLinkingError.NONCE_MISSING.because("nonce is missing");
        }
        if (!nonces.add(tool.clientId() + " " + nonce)) {
            throw DeepLinkingError.NONCE_REPLAYED.because("nonce was used before");
        }
    }

    private static String text(ObjectNode claims, String name) {
        JsonNode value = claims.path(name);
        return value.isTextual() ? value.textValue() : "";
    }
}
