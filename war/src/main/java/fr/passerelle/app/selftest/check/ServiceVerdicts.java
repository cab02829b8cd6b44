package fr.passerelle.app.selftest.check;

import fr.passerelle.app.selftest.finding.Finding;
import fr.passerelle.app.selftest.finding.ServiceFindings;
import fr.passerelle.lti.service.Scope;
import fr.passerelle.lti.service.ServiceError;
import fr.passerelle.lti.service.ServiceError.Kind;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a refusal of a service, or of the token endpoint before it, means for a self-test. */
final class ServiceVerdicts {
    private static final Pattern OAUTH_ERROR = Pattern.compile(
            "invalid_request|invalid_client|invalid_grant|unauthorized_client|unsupported_grant_type|invalid_scope");

    private ServiceVerdicts() {}

    static Verdict of(ServiceError error) {
        return new Verdict(ServiceFindings.of(error.kind()), detail(error));
    }

    static Verdict ofToken(ServiceError error, Scope scope) {
        if (error.kind() == Kind.TOKEN_REFUSED) {
            return new Verdict(refused(error, scope), detail(error));
        }
        Finding finding =
                error.kind() == Kind.SCOPE_NOT_GRANTED ? scopeRefused(scope) : ServiceFindings.ofToken(error.kind());
        return new Verdict(finding, detail(error));
    }

    /** By the code of OAuth 2.0 where there is one (RFC 6749, 5.2); Moodle writes of the key instead (seen 2026-11). */
    private static Finding refused(ServiceError error, Scope scope) {
        return switch (oauth(error)) {
            case "invalid_scope" -> scopeRefused(scope);
            case "unauthorized_client" -> Finding.TOKEN_TOOL_INACTIVE;
            case "invalid_client" -> Finding.TOKEN_CLIENT_REFUSED;
            case "" ->
                error.status() == 401 || error.reason().toLowerCase(Locale.ROOT).contains("kid")
                        ? Finding.TOKEN_CLIENT_REFUSED
                        : Finding.TOKEN_REQUEST_REFUSED;
            default -> Finding.TOKEN_REQUEST_REFUSED;
        };
    }

    private static Finding scopeRefused(Scope scope) {
        return scope == Scope.SCORE ? Finding.TOKEN_SCORES_REFUSED : Finding.TOKEN_SCOPE_REFUSED;
    }

    private static String oauth(ServiceError error) {
        Matcher code = OAUTH_ERROR.matcher(error.reason());
        return code.find() ? code.group() : "";
    }

    /** Never the platform's own words: they may speak of people. */
    private static String detail(ServiceError error) {
        String status = error.status() == 0 ? "" : " HTTP " + error.status();
        String said = oauth(error).isEmpty() ? "" : " " + oauth(error);
        String cause = error.status() == 0 && error.reason().matches("[A-Z_]+") ? " " + error.reason() : "";
        return error.kind() + status + said + cause;
    }
}
