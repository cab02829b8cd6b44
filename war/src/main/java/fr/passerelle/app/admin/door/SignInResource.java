package fr.passerelle.app.admin.door;

import fr.passerelle.app.accounts.signin.SignInRefused;
import fr.passerelle.app.admin.area.AdminCookie;
import fr.passerelle.app.admin.area.AreaTools;
import fr.passerelle.app.admin.area.OpenDoor;
import fr.passerelle.app.admin.area.ReturnPath;
import fr.passerelle.app.storage.StoredText;
import fr.passerelle.app.web.Cookies;
import fr.passerelle.app.web.Pages;
import fr.passerelle.app.web.WebTools;
import jakarta.servlet.ServletContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;

/** Signs somebody in by e-mail and password; each time in a session of its own. */
@OpenDoor
@Path(AreaTools.SIGN_IN)
public final class SignInResource {
    private static final String FORWARDED = "X-Forwarded-For";
    private static final int LONGEST_EMAIL = 300;
    private static final int UNPROCESSABLE = 422;

    private final DoorTools door;
    private final WebTools web;

    public SignInResource(@Context ServletContext servlet) {
        door = DoorTools.of(servlet);
        web = WebTools.of(servlet);
    }

    @GET
    public Response asked(
            @QueryParam(ReturnPath.PARAMETER) @DefaultValue("") String back, @Context HttpHeaders headers) {
        boolean signedIn = AdminCookie.in(Cookies.of(headers))
                .flatMap(door.sessions()::find)
                .isPresent();
        return signedIn
                ? onTo(ReturnPath.of(back)).build()
                : page(200, new SignInPage("", "", ReturnPath.of(back), door.providerName()));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response tried(
            @FormParam("email") @DefaultValue("") String email,
            @FormParam("password") @DefaultValue("") String password,
            @FormParam(ReturnPath.PARAMETER) @DefaultValue("") String back,
            @Context HttpServletRequest browser) {
        try {
            Optional<String> address =
                    ClientAddress.of(browser.getRemoteAddr(), browser.getHeader(FORWARDED), door.proxies());
            String token = door.signIn().byPassword(email, password, address);
            return onTo(ReturnPath.of(back))
                    .header(HttpHeaders.SET_COOKIE, AdminCookie.header(token))
                    .build();
        } catch (SignInRefused refused) {
            String typed = StoredText.of(email, LONGEST_EMAIL);
            return page(
                    status(refused),
                    new SignInPage(refused.code().name(), typed, ReturnPath.of(back), door.providerName()));
        }
    }

    private static int status(SignInRefused refused) {
        return switch (refused.code()) {
            case SIGN_IN_REFUSED -> UNPROCESSABLE;
            case SIGN_IN_TOO_OFTEN -> Response.Status.TOO_MANY_REQUESTS.getStatusCode();
            case SIGN_IN_BUSY -> Response.Status.SERVICE_UNAVAILABLE.getStatusCode();
        };
    }

    private Response.ResponseBuilder onTo(String path) {
        return Response.seeOther(web.site().address(web.site().link(path)));
    }

    private Response page(int status, SignInPage page) {
        return Response.status(status)
                .entity(web.pages().render("admin/sign-in", page))
                .type(Pages.HTML)
                .build();
    }
}
