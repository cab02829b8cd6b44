package fr.passerelle.app.admin.registering;

import fr.passerelle.app.invitation.Invitation;
import fr.passerelle.app.web.PagePolicy;
import fr.passerelle.app.web.Pages;
import fr.passerelle.app.web.WebTools;
import fr.passerelle.registration.dynamic.PlatformConfiguration;
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
        Invitation invitation = tools.registering().invited(call);
        PlatformConfiguration platform = tools.registering().read(call);
        return page("registration/confirm", pages().confirm(platform, call, invitation));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response confirmed(MultivaluedMap<String, String> form) {
        RegistrationCall call = RegistrationCall.from(form);
        return page("registration/done", pages().done(tools.registering().register(call), call));
    }

    private RegistrationPages pages() {
        return new RegistrationPages(web.messages(), web.site());
    }

    private Response page(String template, Object page) {
        return PagePolicy.SHOWN_ANYWHERE
                .on(Response.ok(web.pages().render(template, page), Pages.HTML))
                .build();
    }
}
