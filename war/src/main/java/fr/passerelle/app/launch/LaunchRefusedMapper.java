package fr.passerelle.app.launch;

import fr.passerelle.app.web.PagePolicy;
import fr.passerelle.app.web.Pages;
import fr.passerelle.app.web.Reference;
import fr.passerelle.app.web.WebTools;
import fr.passerelle.lti.platform.Registration;
import fr.passerelle.lti.refusal.LaunchError.DeploymentPending;
import fr.passerelle.lti.refusal.LaunchErrorCode;
import fr.passerelle.lti.refusal.LaunchRefused;
import jakarta.servlet.ServletContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A refusal has three readers: the learner gets a kind page with code and reference, the journal gets the facts, the log
 * a line without personal data.
 */
public final class LaunchRefusedMapper implements ExceptionMapper<LaunchRefused> {
    private static final Logger LOG = LoggerFactory.getLogger(LaunchRefusedMapper.class);

    private final LaunchTools tools;
    private final WebTools web;

    public LaunchRefusedMapper(@Context ServletContext servlet) {
        tools = LaunchTools.of(servlet);
        web = WebTools.of(servlet);
    }

    @Override
    public Response toResponse(LaunchRefused refused) {
        Reference reference = Reference.current();
        LOG.info(
                "launch refused: {} {} {} [{}]",
                refused.code(),
                refused.error(),
                refused.registration().map(Object::toString).orElse("-"),
                reference);
        tools.metrics().launch(refused.code().name());
        keep(reference, refused);
        return PagePolicy.SHOWN_ANYWHERE
                .on(Response.status(status(refused.code()))
                        .entity(page(reference, refused))
                        .type(Pages.HTML))
                .build();
    }

    /** A journal that fails hides no refusal: its code and reference are in the log already. */
    private void keep(Reference reference, LaunchRefused refused) {
        try {
            tools.journal().keep(reference.text(), refused);
        } catch (RuntimeException notKept) {
            LOG.error("the refusal [{}] could not be kept", reference, notKept);
        }
    }

    private String page(Reference reference, LaunchRefused refused) {
        return refused.error() instanceof DeploymentPending pending
                ? web.pages().render("launch/pending", pending(reference, refused, pending))
                : web.pages()
                        .render(
                                "launch/refused",
                                RefusedPage.of(web.messages(), refused.code().name(), reference));
    }

    private PendingPage pending(Reference reference, LaunchRefused refused, DeploymentPending pending) {
        String platform = refused.registration()
                .flatMap(tools.platforms()::byId)
                .map(Registration::name)
                .orElse(pending.issuer().text());
        return new PendingPage(platform, pending.deploymentId().text(), reference.text());
    }

    /** What could not be trusted is 401; a message that cannot be served is 400; a platform's silence is ours. */
    private static int status(LaunchErrorCode code) {
        return switch (code) {
            case LOGIN_PARAMETER_MISSING,
                    REGISTRATION_UNKNOWN,
                    REGISTRATION_AMBIGUOUS,
                    TARGET_LINK_FOREIGN,
                    PLATFORM_REPORTED_ERROR,
                    STATE_MISSING,
                    TOKEN_MALFORMED,
                    VERSION_UNSUPPORTED,
                    MESSAGE_TYPE_UNSUPPORTED,
                    DEPLOYMENT_MISSING,
                    SUBJECT_MISSING,
                    CLAIM_MISSING,
                    CLAIM_INVALID -> 400;
            case STATE_UNKNOWN,
                    BROWSER_NOT_BOUND,
                    ALGORITHM_REFUSED,
                    KEY_UNKNOWN,
                    SIGNATURE_INVALID,
                    ISSUER_MISMATCH,
                    AUDIENCE_MISMATCH,
                    AUTHORIZED_PARTY_MISMATCH,
                    TOKEN_EXPIRED,
                    TOKEN_TOO_OLD,
                    TOKEN_ISSUED_IN_FUTURE,
                    NONCE_MISMATCH -> 401;
            case DEPLOYMENT_MISMATCH, DEPLOYMENT_UNKNOWN, DEPLOYMENT_PENDING -> 403;
            case KEY_SET_UNREACHABLE -> 503;
        };
    }
}
