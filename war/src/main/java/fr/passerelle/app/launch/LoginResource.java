package fr.passerelle.app.launch;

import fr.passerelle.app.binding.LoginCookie;
import fr.passerelle.app.binding.Restart;
import fr.passerelle.app.binding.RestartForm;
import fr.passerelle.app.binding.RestartNote;
import fr.passerelle.app.web.PagePolicy;
import fr.passerelle.app.web.Pages;
import fr.passerelle.app.web.WebTools;
import fr.passerelle.lti.login.AuthenticationRequest;
import fr.passerelle.lti.login.LoginInitiation;
import jakarta.inject.Singleton;
import jakarta.servlet.ServletContext;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;

/** The platform's first call, by GET or form; the answer is a small page that submits itself (B-7). */
@Singleton
@Path(LoginResource.PATH)
public final class LoginResource {
    public static final String PATH = "/lti/login";
    static final String AGAIN_PATH = PATH + "/again";

    private final LaunchTools tools;
    private final WebTools web;

    public LoginResource(@Context ServletContext servlet) {
        tools = LaunchTools.of(servlet);
        web = WebTools.of(servlet);
    }

    @GET
    public Response initiated(@Context UriInfo address) {
        return answer(LoginInitiation.from(address.getQueryParameters()));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response initiated(MultivaluedMap<String, String> form) {
        return answer(LoginInitiation.from(form));
    }

    /** The same login once more, in the tab that a page of ours opened because its frame kept nothing (B-4). */
    @POST
    @Path("again")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response again(@FormParam("offer") String offer) {
        return tools.restarts()
                .offered(String.valueOf(offer))
                .map(this::startedAgain)
                .orElseGet(() -> LaunchResource.relaunch(web, ""));
    }

    private Response startedAgain(Restart restart) {
        MultivaluedMap<String, String> call = new MultivaluedHashMap<>();
        restart.initiation().forEach(call::putSingle);
        LoginInitiation initiation = LoginInitiation.from(call);
        return page(tools.lti().login(initiation, RestartNote.of(restart)), initiation);
    }

    private Response answer(LoginInitiation initiation) {
        AuthenticationRequest noted = tools.lti().login(initiation, RestartNote.of(initiation));
        // No launch goes another way for the sake of a tab that one in thousands needs.
        return page(noted.fitsInUrl() ? noted : tools.lti().login(initiation), initiation);
    }

    private Response page(AuthenticationRequest request, LoginInitiation initiation) {
        // The platform's page around us cannot be known before the token comes; nothing can be done on this one.
        return PagePolicy.SHOWN_ANYWHERE
                .postingAnywhere()
                .on(Response.ok(web.pages().render("launch/login", form(request, initiation)), Pages.HTML))
                .header(HttpHeaders.SET_COOKIE, LoginCookie.header(request))
                .build();
    }

    private LoginPage form(AuthenticationRequest request, LoginInitiation initiation) {
        URI endpoint = request.endpoint();
        // A form sent by GET replaces the query of its address: an endpoint that has one is posted to.
        boolean get = request.fitsInUrl() && endpoint.getRawQuery() == null;
        return new LoginPage(
                endpoint.toString(),
                get ? "get" : "post",
                request.parameters(),
                request.stateId().value(),
                request.secret().value(),
                request.storageTarget().orElse(""),
                endpoint.getScheme() + "://" + endpoint.getRawAuthority(),
                web.site().link(PATH),
                RestartForm.of(initiation));
    }
}
