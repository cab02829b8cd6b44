package fr.passerelle.app.selftest.check;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import fr.passerelle.app.selftest.finding.Check;
import fr.passerelle.app.selftest.finding.Finding;
import fr.passerelle.lti.platform.PlatformAnswer;
import fr.passerelle.lti.platform.PlatformCallFailed;
import fr.passerelle.lti.platform.Registration;
import fr.passerelle.lti.token.KeySetReview;
import java.net.URI;
import java.util.Map;
import java.util.Optional;

/** What a platform publishes about itself: its configuration, where it signs people on, its keys. */
final class MetadataChecks {
    private static final JsonMapper JSON = new JsonMapper();

    /** Moodle, and what descends from it: the configuration stands beside the authorization endpoint. */
    private static final String MOODLE_AUTHORIZATION = "/mod/lti/auth.php";

    private static final String MOODLE_CONFIGURATION = "/mod/lti/openid-configuration.php";
    private static final String MOODLE_SESSION = "MoodleSession";

    private final Calls calls;

    MetadataChecks(Calls calls) {
        this.calls = calls;
    }

    void make(Trial trial) {
        Registration registration = trial.registration();
        configuration(registration)
                .ifPresent(address -> trial.check(
                        Check.CONFIGURATION,
                        () -> AddressChecks.silent(trial, address)
                                ? Verdict.of(Finding.NOT_TRIED_HOST)
                                : configuration(registration, address)));
        trial.check(
                Check.AUTHORIZATION,
                () -> AddressChecks.silent(trial, registration.authorizationEndpoint())
                        ? Verdict.of(Finding.NOT_TRIED_HOST)
                        : authorization(registration.authorizationEndpoint()));
        trial.check(
                Check.KEY_SET,
                () -> AddressChecks.silent(trial, registration.jwksUri())
                        ? Verdict.of(Finding.NOT_TRIED_HOST)
                        : keySet(registration.jwksUri()));
    }

    /** Where the product keeps it, if that is known; no other address is guessed. */
    private static Optional<URI> configuration(Registration registration) {
        String text = registration.authorizationEndpoint().toString();
        return text.endsWith(MOODLE_AUTHORIZATION)
                ? Optional.of(URI.create(
                        text.substring(0, text.length() - MOODLE_AUTHORIZATION.length()) + MOODLE_CONFIGURATION))
                : Optional.empty();
    }

    private Verdict configuration(Registration registration, URI address) {
        try {
            PlatformAnswer answer = calls.get(address);
            return answer.successful()
                    ? compared(registration, answer.body())
                    : Verdict.status(Finding.CONFIGURATION_UNREADABLE, answer.status());
        } catch (PlatformCallFailed failed) {
            return new Verdict(Finding.CONFIGURATION_UNREADABLE, failed.reason().name());
        }
    }

    private static Verdict compared(Registration registration, String document) {
        JsonNode said = read(document);
        if (!said.isObject()) {
            return new Verdict(Finding.CONFIGURATION_UNREADABLE, "JSON");
        }
        if (!said.path("issuer").asText().equals(registration.issuer())) {
            return new Verdict(
                    Finding.CONFIGURATION_ISSUER_DIFFERS,
                    "issuer: " + cut(said.path("issuer").asText()));
        }
        return Map.of(
                        "authorization_endpoint", registration.authorizationEndpoint(),
                        "token_endpoint", registration.tokenEndpoint(),
                        "jwks_uri", registration.jwksUri())
                .entrySet()
                .stream()
                .filter(ours -> !said.path(ours.getKey())
                        .asText()
                        .equals(ours.getValue().toString()))
                .map(ours -> new Verdict(
                        Finding.CONFIGURATION_DIFFERS,
                        ours.getKey() + ": " + cut(said.path(ours.getKey()).asText())))
                .sorted((one, other) -> one.detail().compareTo(other.detail()))
                .findFirst()
                .orElseGet(() -> Verdict.good(""));
    }

    private static JsonNode read(String document) {
        try {
            return JSON.readTree(document);
        } catch (JsonProcessingException unreadable) {
            return JSON.missingNode();
        }
    }

    private static String cut(String text) {
        String line = text.replaceAll("\\p{C}", " ");
        return line.length() > 200 ? line.substring(0, 200) : line;
    }

    /** Asked without a question, a sign-on answers with a refusal: any answer shows that it is there. */
    private Verdict authorization(URI endpoint) {
        try {
            PlatformAnswer answer = calls.get(endpoint);
            if (answer.status() >= 500) {
                return Verdict.status(Finding.AUTHORIZATION_FAILING, answer.status());
            }
            boolean gone = answer.status() == 404 || answer.status() == 410;
            return gone && !refusedByMoodle(answer)
                    ? Verdict.status(Finding.AUTHORIZATION_GONE, answer.status())
                    : Verdict.good("HTTP " + answer.status());
        } catch (PlatformCallFailed failed) {
            return failed.reason() == PlatformCallFailed.Reason.ANSWER_TOO_LARGE
                    ? Verdict.good("")
                    : new Verdict(Finding.AUTHORIZATION_SILENT, failed.reason().name());
        }
    }

    // Moodle 4.5 (seen 2026-11): its 404 page for a request without a nonce or a hint carries the session cookie that
    // the
    // script has begun. A page that is not there may carry one too: then a sign-on that moved is told by the first
    // launch.
    private static boolean refusedByMoodle(PlatformAnswer answer) {
        return answer.header("Set-Cookie")
                .filter(cookies -> cookies.contains(MOODLE_SESSION))
                .isPresent();
    }

    private Verdict keySet(URI address) {
        try {
            PlatformAnswer answer = calls.get(address);
            if (!answer.successful()) {
                return Verdict.status(Finding.KEY_SET_REFUSED, answer.status());
            }
            return KeySetReview.of(answer.body())
                    .map(MetadataChecks::keySet)
                    .orElseGet(() -> Verdict.of(Finding.KEY_SET_UNREADABLE));
        } catch (PlatformCallFailed failed) {
            return new Verdict(Finding.KEY_SET_SILENT, failed.reason().name());
        }
    }

    private static Verdict keySet(KeySetReview keys) {
        String detail = keys.usable() + "/" + keys.keys();
        if (keys.privateParts()) {
            return new Verdict(Finding.KEY_SET_EXPOSED, detail);
        }
        if (keys.usable() == 0) {
            return new Verdict(Finding.KEY_SET_UNUSABLE, detail);
        }
        return keys.withoutId() > 0 ? new Verdict(Finding.KEY_SET_WITHOUT_ID, detail) : Verdict.good(detail);
    }
}
