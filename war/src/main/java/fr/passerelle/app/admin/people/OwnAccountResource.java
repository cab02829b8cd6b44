package fr.passerelle.app.admin.people;

import fr.passerelle.app.accounts.AccountRefused;
import fr.passerelle.app.accounts.PasswordRules;
import fr.passerelle.app.accounts.signin.SignInRefused;
import fr.passerelle.app.admin.area.AdminCookie;
import fr.passerelle.app.admin.area.AdminResource;
import fr.passerelle.app.admin.area.AreaTools;
import jakarta.servlet.ServletContext;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** One's own account: another password, and an end to what other browsers may do. */
@Path(OwnAccountResource.PATH)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
public final class OwnAccountResource extends AdminResource {
    static final String PATH = AreaTools.PATH + "/compte";

    private static final int UNPROCESSABLE = 422;

    private final PeopleTools people;

    public OwnAccountResource(@Context ServletContext servlet, @Context ContainerRequestContext request) {
        super(servlet, request);
        people = PeopleTools.of(servlet);
    }

    @GET
    public Response own() {
        return page("admin/own-account", content(""));
    }

    @POST
    @Path("mot-de-passe")
    public Response changed(
            @FormParam("current") @DefaultValue("") String current,
            @FormParam("password") @DefaultValue("") String chosen,
            @FormParam("again") @DefaultValue("") String again) {
        try {
            if (!chosen.equals(again)) {
                throw new AccountRefused(AccountRefused.Code.PASSWORDS_DIFFER);
            }
            String token = people.signIn().changePassword(session(), current, chosen);
            area().sessions().find(token).ifPresent(fresh -> area().sessions().tell(fresh, text("people.changed")));
            return Response.fromResponse(seeOther(PATH))
                    .header(HttpHeaders.SET_COOKIE, AdminCookie.header(token))
                    .build();
        } catch (AccountRefused refused) {
            return page(
                    UNPROCESSABLE, "admin/own-account", content(refused.code().name()));
        } catch (SignInRefused refused) {
            return page(
                    Response.Status.TOO_MANY_REQUESTS.getStatusCode(),
                    "admin/own-account",
                    content(refused.code().name()));
        }
    }

    @POST
    @Path("autres-sessions")
    public Response othersClosed() {
        int closed = area().sessions().closeOthers(session());
        return seeOther(PATH, text("people.others.closed", closed));
    }

    private OwnAccountPage content(String problem) {
        return new OwnAccountPage(session().account().email().text(), PasswordRules.SHORTEST, problem);
    }
}
