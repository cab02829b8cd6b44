package fr.passerelle.app.admin.registering;

import fr.passerelle.app.platforms.PlatformAlreadyKnown;
import fr.passerelle.app.web.PagePolicy;
import fr.passerelle.app.web.Pages;
import fr.passerelle.app.web.Reference;
import fr.passerelle.app.web.WebTools;
import fr.passerelle.registration.dynamic.RegistrationRefused;
import jakarta.servlet.ServletContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A registration that failed, told to the administrator with cause and remedy; one mapper for each way to fail. */
abstract class RegistrationFailedMapper<E extends RuntimeException> implements ExceptionMapper<E> {
    private static final Logger LOG = LoggerFactory.getLogger(RegistrationFailedMapper.class);
    private static final int BAD_GATEWAY = 502;
    private static final int GONE = 410;
    private static final int CONFLICT = 409;

    private final WebTools web;

    RegistrationFailedMapper(ServletContext servlet) {
        web = WebTools.of(servlet);
    }

    final Response answer(int status, String code) {
        Reference reference = Reference.current();
        LOG.info("registration failed: {} [{}]", code, reference);
        RegistrationRefusedPage page = RegistrationRefusedPage.of(web.messages(), code, reference);
        return PagePolicy.SHOWN_ANYWHERE
                .on(Response.status(status)
                        .entity(web.pages().render("registration/refused", page))
                        .type(Pages.HTML))
                .build();
    }

    /** The platform did not do its part. */
    public static final class ByPlatform extends RegistrationFailedMapper<RegistrationRefused> {
        public ByPlatform(@Context ServletContext servlet) {
            super(servlet);
        }

        @Override
        public Response toResponse(RegistrationRefused refused) {
            return answer(BAD_GATEWAY, refused.code().name());
        }
    }

    /** The invitation is not good. */
    public static final class ByInvitation extends RegistrationFailedMapper<InvitationRefused> {
        public ByInvitation(@Context ServletContext servlet) {
            super(servlet);
        }

        @Override
        public Response toResponse(InvitationRefused refused) {
            return answer(refused.forNow() ? CONFLICT : GONE, refused.code());
        }
    }

    /** There is an agreement with this platform already (F-8). */
    public static final class ByAgreement extends RegistrationFailedMapper<PlatformAlreadyKnown> {
        public ByAgreement(@Context ServletContext servlet) {
            super(servlet);
        }

        @Override
        public Response toResponse(PlatformAlreadyKnown refused) {
            return answer(CONFLICT, "PLATFORM_ALREADY_KNOWN");
        }
    }

    /** No platform opened the link. */
    public static final class ByHand extends RegistrationFailedMapper<LinkOpenedByHand> {
        public ByHand(@Context ServletContext servlet) {
            super(servlet);
        }

        @Override
        public Response toResponse(LinkOpenedByHand refused) {
            return answer(Response.Status.BAD_REQUEST.getStatusCode(), "LINK_OPENED_BY_HAND");
        }
    }
}
