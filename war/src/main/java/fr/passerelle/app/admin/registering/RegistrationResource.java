package fr.passerelle.app.admin;

import fr.passerelle.app.keys.KeyRingId;
import fr.passerelle.app.platforms.InvitationState;
import fr.passerelle.app.platforms.Organisation;
import fr.passerelle.app.web.PagePolicy;
import fr.passerelle.app.web.Pages;
import fr.passerelle.app.web.WebTools;
import fr.passerelle.registration.dynamic.ClientRegistrationResponse;
import fr.passerelle.registration.dynamic.PlatformConfiguration;
import fr.passerelle.registration.dynamic.RegistrationToken;
import jakarta.servlet.ServletContext;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The door an administrator's platform enters by: it opens the invitation's link, is shown what will be shared, and is
 * registered by one button (F-1). Nothing is fetched before the invitation is seen to be good.
 */
@Path(RegistrationResource.PATH)
public final class RegistrationResource {
    public static final String PATH = "/lti/register";

    private final RegistrationTools tools;
    private final WebTools web;

    public RegistrationResource(@Context ServletContext servlet) {
        tools = RegistrationTools.of(servlet);
        web = WebTools.of(servlet);
    }

    @GET
    public Response asked(@Context UriInfo address) {
        RegistrationCall call = RegistrationCall.from(address.getQueryParameters());
        InvitationState state = tools.invitations().state(call.invitation());
        if (state != InvitationState.OPEN) {
            throw new InvitationRefused(state);
        }
        PlatformConfiguration platform =
                tools.registration().read(call.openidConfiguration(), new RegistrationToken(call.token()));
        return page("registration/confirm", confirm(platform, call));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response confirmed(MultivaluedMap<String, String> form) {
        RegistrationCall call = RegistrationCall.from(form);
        RegistrationToken token = new RegistrationToken(call.token());
        KeyRingId ring = ringFor(call);
        URI keys = URI.create(tools.registration().profile().jwksUri() + ring.path());
        // The invitation's row stays locked while the platform answers, so that it serves once; a failure leaves it
        // open.
        return tools.transactions().call(() -> {
            Organisation organisation =
                    tools.invitations().use(call.invitation()).orElseThrow(() -> new InvitationRefused(refusal(call)));
            PlatformConfiguration platform = tools.registration().read(call.openidConfiguration(), token);
            ClientRegistrationResponse registered =
                    tools.registration().publishingKeysAt(keys).register(platform, token);
            tools.platforms()
                    .add(
                            registered.registration(),
                            organisation,
                            registered.deploymentId().stream().toList());
            tools.keys().give(ring, registered.registration().id());
            return page("registration/done", done(platform, registered));
        });
    }

    /** Made, and in the database, before the platform is told where it is: it may look at once. */
    private KeyRingId ringFor(RegistrationCall call) {
        InvitationState state = tools.invitations().state(call.invitation());
        if (state != InvitationState.OPEN) {
            throw new InvitationRefused(state);
        }
        return tools.keys().makeRing();
    }

    /** Between two requests at once the second finds the invitation open, and used a moment later. */
    private InvitationState refusal(RegistrationCall call) {
        InvitationState state = tools.invitations().state(call.invitation());
        return state == InvitationState.OPEN ? InvitationState.USED : state;
    }

    private ConfirmRegistrationPage confirm(PlatformConfiguration platform, RegistrationCall call) {
        Map<String, String> hidden = new LinkedHashMap<>();
        hidden.put(RegistrationCall.INVITATION, call.invitation());
        hidden.put(
                RegistrationCall.OPENID_CONFIGURATION,
                call.openidConfiguration().toString());
        hidden.put(RegistrationCall.REGISTRATION_TOKEN, call.token());
        return new ConfirmRegistrationPage(
                name(platform),
                platform.issuer(),
                List.of(
                        web.messages().text("registration.shared.person"),
                        web.messages().text("registration.shared.course"),
                        web.messages().text("registration.shared.grade")),
                web.site().link(PATH),
                hidden);
    }

    private static RegistrationDonePage done(PlatformConfiguration platform, ClientRegistrationResponse registered) {
        return new RegistrationDonePage(
                name(platform),
                platform.authorizationEndpoint().getScheme() + "://"
                        + platform.authorizationEndpoint().getRawAuthority(),
                registered.deploymentId().isPresent());
    }

    private static String name(PlatformConfiguration platform) {
        return platform.authorizationEndpoint().getRawAuthority();
    }

    private Response page(String template, Object page) {
        return PagePolicy.SHOWN_ANYWHERE
                .on(Response.ok(web.pages().render(template, page), Pages.HTML))
                .build();
    }
}
