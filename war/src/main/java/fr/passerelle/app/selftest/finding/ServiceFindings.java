package fr.passerelle.app.selftest.finding;

import fr.passerelle.lti.service.PlatformService;
import fr.passerelle.lti.service.Scope;
import fr.passerelle.lti.service.ServiceError;
import fr.passerelle.lti.service.ServiceError.Kind;
import java.util.Set;

/** What a service that fails means: the same words in a self-test and in the journal. */
public final class ServiceFindings {
    private static final int UNAUTHORIZED = 401;

    private ServiceFindings() {}

    /**
     * Of any service, the token endpoint among them.
     *
     * @param refused the service for which no token was given, if that is known
     */
    public static Finding of(PlatformService service, ServiceError error, Set<Scope> refused) {
        return service == PlatformService.ACCESS_TOKEN ? ofToken(error, refused) : of(error.kind());
    }

    public static Finding of(Kind kind) {
        return switch (kind) {
            case HOST_NOT_ALLOWED -> Finding.SERVICE_HOST_FOREIGN;
            case UNAUTHORIZED, TOKEN_REFUSED, SCOPE_NOT_GRANTED -> Finding.SERVICE_UNAUTHORIZED;
            case FORBIDDEN -> Finding.SERVICE_FORBIDDEN;
            case NOT_FOUND -> Finding.SERVICE_GONE;
            case REJECTED, CONFLICT -> Finding.SERVICE_REJECTED;
            case RATE_LIMITED -> Finding.SERVICE_BUSY;
            case PLATFORM_FAILING -> Finding.SERVICE_FAILING;
            case UNREACHABLE -> Finding.SERVICE_SILENT;
            case ANSWER_UNREADABLE -> Finding.SERVICE_UNREADABLE;
        };
    }

    /** What the token endpoint means when it gives no token for these scopes. */
    public static Finding ofToken(ServiceError error, Set<Scope> refused) {
        return switch (error.kind()) {
            case TOKEN_REFUSED -> ofRefusal(error, refused);
            case SCOPE_NOT_GRANTED -> ofScope(refused);
            case RATE_LIMITED -> Finding.TOKEN_BUSY;
            case PLATFORM_FAILING -> Finding.TOKEN_FAILING;
            case UNREACHABLE -> Finding.TOKEN_SILENT;
            case ANSWER_UNREADABLE -> Finding.TOKEN_UNREADABLE;
            case HOST_NOT_ALLOWED -> Finding.ADDRESS_REFUSED;
            case UNAUTHORIZED, FORBIDDEN, NOT_FOUND, CONFLICT, REJECTED -> Finding.TOKEN_REQUEST_REFUSED;
        };
    }

    /** For whoever knows the protocol: the kind, the status, and the word of OAuth 2.0, if there was one. */
    public static String detail(ServiceError error) {
        String status = error.status() == 0 ? "" : " HTTP " + error.status();
        String said = error.oauthError().map(code -> " " + code.code()).orElse("");
        return error.kind() + status + said;
    }

    private static Finding ofRefusal(ServiceError error, Set<Scope> refused) {
        return error.oauthError()
                .map(said -> switch (said) {
                    case INVALID_SCOPE -> ofScope(refused);
                    case UNAUTHORIZED_CLIENT -> Finding.TOKEN_TOOL_INACTIVE;
                    case INVALID_CLIENT -> Finding.TOKEN_CLIENT_REFUSED;
                    case INVALID_REQUEST, INVALID_GRANT, UNSUPPORTED_GRANT_TYPE -> Finding.TOKEN_REQUEST_REFUSED;
                })
                .orElse(error.status() == UNAUTHORIZED ? Finding.TOKEN_CLIENT_REFUSED : Finding.TOKEN_REQUEST_REFUSED);
    }

    private static Finding ofScope(Set<Scope> refused) {
        return refused.contains(Scope.SCORE) ? Finding.TOKEN_SCORES_REFUSED : Finding.TOKEN_SCOPE_REFUSED;
    }
}
