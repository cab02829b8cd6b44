package fr.passerelle.app.selftest.finding;

import fr.passerelle.lti.service.PlatformService;
import fr.passerelle.lti.service.ServiceError.Kind;

/** What a service that fails means: the same words in a self-test and in the journal. */
public final class ServiceFindings {
    private ServiceFindings() {}

    /** Of any service; of the token endpoint as far as the kind tells. */
    public static Finding of(PlatformService service, Kind kind) {
        return service == PlatformService.ACCESS_TOKEN ? ofToken(kind) : of(kind);
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

    public static Finding ofToken(Kind kind) {
        return switch (kind) {
            case TOKEN_REFUSED -> Finding.TOKEN_CLIENT_REFUSED;
            case SCOPE_NOT_GRANTED -> Finding.TOKEN_SCOPE_REFUSED;
            case RATE_LIMITED -> Finding.TOKEN_BUSY;
            case PLATFORM_FAILING -> Finding.TOKEN_FAILING;
            case UNREACHABLE -> Finding.TOKEN_SILENT;
            case ANSWER_UNREADABLE -> Finding.TOKEN_UNREADABLE;
            case HOST_NOT_ALLOWED -> Finding.ADDRESS_REFUSED;
            case UNAUTHORIZED, FORBIDDEN, NOT_FOUND, CONFLICT, REJECTED -> Finding.TOKEN_REQUEST_REFUSED;
        };
    }
}
