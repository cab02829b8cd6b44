package fr.passerelle.app.admin.door;

import fr.passerelle.app.accounts.Account;
import fr.passerelle.app.accounts.oidc.OidcClient;
import fr.passerelle.app.accounts.oidc.OidcRefused;
import fr.passerelle.app.accounts.oidc.OidcRefused.Code;
import fr.passerelle.app.admin.area.AdminCookie;
import fr.passerelle.app.admin.area.AreaTools;
import fr.passerelle.app.admin.area.OpenDoor;
import fr.passerelle.app.admin.area.ReturnPath;
import fr.passerelle.app.web.Cookies;
import fr.passerelle.app.web.Pages;
import fr.passerelle.app.web.WebTools;
import jakarta.servlet.ServletContext;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Signs somebody in whom the provider of the settings vouches for, if their e-mail has an account already; nowhere without
 * such settings.
 */
@OpenDoor
@Path(OidcResource.PATH)
public final class OidcResource {
    /** Where people leave for the provider. */
    public static final String PATH = AreaTools.PATH + "/oidc";

    /** Where the provider sends them back to, below {@link #PATH}. */
    public static final String BACK = "retour";

    private static final Logger LOG = LoggerFactory.getLogger(OidcResource.class);
    private static final int UNPROCESSABLE = 422;

    private final DoorTools door;
    private final WebTools web;

    public OidcResource(@Context ServletContext servlet) {
        door = DoorTools.of(servlet);
        web = WebTools.of(servlet);
    }

    @GET
    public Response left(@QueryParam(ReturnPath.PARAMETER) @DefaultValue("") String back) {
        OidcClient provider = provider();
        try {
            OidcClient.Departure departure = provider.leave(ReturnPath.of(back));
            return Response.seeOther(departure.address())
                    .header(HttpHeaders.SET_COOKIE, OidcCookie.header(departure.cookie()))
                    .build();
        } catch (OidcRefused refused) {
            return refused(refused);
        }
    }

    @GET
    @Path(BACK)
    public Response arrived(
            @QueryParam("state") @DefaultValue("") String state,
            @QueryParam("code") @DefaultValue("") String code,
            @Context HttpHeaders headers) {
        OidcClient provider = provider();
        try {
            String cookie = OidcCookie.in(Cookies.of(headers)).orElse("");
            OidcClient.Arrival arrival = provider.arrive(cookie, state, code);
            Account account = door.accounts()
                    .of(arrival.email())
                    .filter(Account::enabled)
                    .orElseThrow(() -> new OidcRefused(Code.OIDC_ACCOUNT_UNKNOWN));
            return Response.seeOther(web.site().address(web.site().link(ReturnPath.of(arrival.back()))))
                    .header(
                            HttpHeaders.SET_COOKIE,
                            AdminCookie.header(door.signIn().letIn(account)))
                    .header(HttpHeaders.SET_COOKIE, OidcCookie.clearing())
                    .build();
        } catch (OidcRefused refused) {
            return refused(refused);
        }
    }

    private OidcClient provider() {
        return door.provider().orElseThrow(NotFoundException::new);
    }

    private Response refused(OidcRefused refused) {
        LOG.info("sign-in by the OpenID provider refused: {}", refused.code());
        SignInPage page = new SignInPage(refused.code().name(), "", AreaTools.PATH, door.providerName());
        return Response.status(UNPROCESSABLE)
                .entity(web.pages().render("admin/sign-in", page))
                .type(Pages.HTML)
                .header(HttpHeaders.SET_COOKIE, OidcCookie.clearing())
                .build();
    }
}
