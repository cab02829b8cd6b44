package fr.passerelle.app.launch;

import fr.passerelle.app.binding.LoginCookie;
import fr.passerelle.app.binding.RestartNote;
import fr.passerelle.app.binding.TicketCookie;
import fr.passerelle.app.session.LaunchSession;
import fr.passerelle.app.web.Cookies;
import fr.passerelle.app.web.PagePolicy;
import fr.passerelle.app.web.Pages;
import fr.passerelle.app.web.WebTools;
import fr.passerelle.lti.launch.AuthenticationResponse;
import fr.passerelle.lti.login.BrowserSecret;
import fr.passerelle.lti.login.StateId;
import jakarta.inject.Singleton;
import jakarta.servlet.ServletContext;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The form that comes back from the platform, and the proof of a browser that kept no cookie. */
@Singleton
@Path("/lti")
public final class LaunchResource {
    private static final Logger LOG = LoggerFactory.getLogger(LaunchResource.class);

    public static final String LAUNCH_PATH = "/lti/launch";
    private static final String PROOF_PATH = "/lti/proof/";

    private final LaunchTools tools;
    private final WebTools web;

    public LaunchResource(@Context ServletContext servlet) {
        tools = LaunchTools.of(servlet);
        web = WebTools.of(servlet);
    }

    @POST
    @Path("launch")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response launched(MultivaluedMap<String, String> form, @Context HttpHeaders headers) {
        AuthenticationResponse response = AuthenticationResponse.from(form);
        StateId state = response.stateId();
        Optional<String> wayBack =
                response.isError() ? tools.lti().answered(response).flatMap(RestartNote::wayBack) : Optional.empty();
        if (wayBack.isPresent()) {
            return relaunch(wayBack.get());
        }
        BrowserSecret shown = LoginCookie.in(Cookies.of(headers), state);
        Entrance entrance = tools.door().enter(tools.lti().verify(response), shown);
        return answer(entrance, state);
    }

    @POST
    @Path("proof/{launch}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response proven(
            @PathParam("launch") String launch,
            @FormParam("ticket") String oneTimeTicket,
            @FormParam("secret") String secret) {
        Entrance.Open open =
                tools.door().prove(launch, String.valueOf(oneTimeTicket), new BrowserSecret(String.valueOf(secret)));
        return without(open);
    }

    /** Platforms whose hints work once refuse the second login of a launch (Moodle, Q4): nobody's fault, and told so. */
    private Response relaunch(String wayBack) {
        LOG.info("a launch did not start again in a new tab: the platform takes its hints once");
        return relaunch(web, wayBack);
    }

    /** How to start from the course, and the way there if it is known. */
    static Response relaunch(WebTools web, String returnAddress) {
        return PagePolicy.ALONE
                .on(Response.status(Response.Status.BAD_REQUEST)
                        .entity(web.pages().render("launch/relaunch", new RelaunchPage(returnAddress)))
                        .type(Pages.HTML))
                .build();
    }

    private Response answer(Entrance entrance, StateId state) {
        tools.metrics().launch(outcome(entrance));
        if (entrance instanceof Entrance.Open open) {
            String path = path(open.session());
            return Response.seeOther(web.site().address(landing(open.session())))
                    .header(HttpHeaders.SET_COOKIE, TicketCookie.header(path, open.ticket()))
                    .header(HttpHeaders.SET_COOKIE, LoginCookie.clearing(state))
                    .build();
        }
        if (entrance instanceof Entrance.Unproven unproven) {
            return page("launch/prove", proof(unproven));
        }
        return told((Entrance.Told) entrance);
    }

    private static String outcome(Entrance entrance) {
        return entrance instanceof Entrance.Open
                ? "opened"
                : entrance instanceof Entrance.Unproven ? "unproven" : "told";
    }

    /** The message was in order, but this person has nothing to do here: said kindly, and written down without names. */
    private Response told(Entrance.Told told) {
        LOG.info(
                "launch without a session: {} {}",
                told.topic(),
                told.launch().registration().id());
        Response.Status status = told.topic().allowed() ? Response.Status.OK : Response.Status.FORBIDDEN;
        return page(status, "launch/told", ToldPage.of(told.launch(), told.topic()));
    }

    /** No cookie was kept: the ticket goes into the page, which keeps it in the frame's own storage. */
    private Response without(Entrance.Open open) {
        return page(
                "launch/enter",
                new EnterPage(landing(open.session()), open.session().id().value(), open.ticket()));
    }

    private ProvePage proof(Entrance.Unproven unproven) {
        return new ProvePage(
                web.site().link(PROOF_PATH + unproven.session().id().value()),
                unproven.oneTimeTicket(),
                unproven.login().id().value(),
                unproven.login().storage(),
                LaunchDoor.origin(unproven.registration().authorizationEndpoint())
                        .toString(),
                web.site().link(LoginResource.AGAIN_PATH),
                tools.restarts()
                        .offer(unproven.login(), unproven.registration(), wayBack(unproven.session()))
                        .orElse(""));
    }

    private String wayBack(LaunchSession session) {
        return session.wayBack(web.messages().text("launch.relaunch.message"))
                .map(URI::toString)
                .orElse("");
    }

    private Response page(String template, Object page) {
        return page(Response.Status.OK, template, page);
    }

    private Response page(Response.Status status, String template, Object page) {
        return PagePolicy.SHOWN_ANYWHERE
                .on(Response.status(status)
                        .entity(web.pages().render(template, page))
                        .type(Pages.HTML))
                .build();
    }

    private String landing(LaunchSession session) {
        return web.site().link(session.landing());
    }

    private String path(LaunchSession session) {
        return web.site().link(session.path());
    }
}
