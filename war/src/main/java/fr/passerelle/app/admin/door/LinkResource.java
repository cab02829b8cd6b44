package fr.passerelle.app.admin.door;

import fr.passerelle.app.accounts.Account;
import fr.passerelle.app.accounts.AccountLinks;
import fr.passerelle.app.accounts.AccountRefused;
import fr.passerelle.app.accounts.EmailAddress;
import fr.passerelle.app.admin.area.AdminCookie;
import fr.passerelle.app.admin.area.AreaTools;
import fr.passerelle.app.admin.area.OpenDoor;
import fr.passerelle.app.storage.StoredText;
import fr.passerelle.app.web.Pages;
import fr.passerelle.app.web.WebTools;
import jakarta.servlet.ServletContext;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;

/** One-time links: shows what they open, and lets people choose a password once. */
@OpenDoor
@Path(LinkResource.PATH)
public final class LinkResource {
    static final String PATH = AccountLinks.PATH;

    private static final int LONGEST_EMAIL = 300;
    private static final int UNPROCESSABLE = 422;

    private final DoorTools door;
    private final WebTools web;

    public LinkResource(@Context ServletContext servlet) {
        door = DoorTools.of(servlet);
        web = WebTools.of(servlet);
    }

    @GET
    public Response opened() {
        return page(200, "admin/link", new LinkPage(""));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response shown(@FormParam("code") @DefaultValue("") String code) {
        String secret = code.strip().replaceFirst("^.*#", "");
        return door.links()
                .look(secret)
                .map(found -> page(200, "admin/choose-password", ChoosePasswordPage.of(found, secret, "", "")))
                .orElseGet(this::unusable);
    }

    @POST
    @Path("mot-de-passe")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response chosen(
            @FormParam("code") @DefaultValue("") String secret,
            @FormParam("email") @DefaultValue("") String email,
            @FormParam("password") @DefaultValue("") String password,
            @FormParam("again") @DefaultValue("") String again) {
        try {
            if (!password.equals(again)) {
                throw new AccountRefused(AccountRefused.Code.PASSWORDS_DIFFER);
            }
            Account account = door.links().use(secret, EmailAddress.spelled(email), password);
            return Response.seeOther(web.site().address(web.site().link(AreaTools.PATH)))
                    .header(
                            HttpHeaders.SET_COOKIE,
                            AdminCookie.header(door.sessions().open(account.id())))
                    .build();
        } catch (AccountRefused refused) {
            return again(secret, email, refused);
        }
    }

    private Response again(String secret, String email, AccountRefused refused) {
        Optional<AccountLinks.Found> found = door.links().look(secret);
        return found.map(link -> page(
                        UNPROCESSABLE,
                        "admin/choose-password",
                        ChoosePasswordPage.of(
                                link,
                                secret,
                                StoredText.of(email, LONGEST_EMAIL),
                                refused.code().name())))
                .orElseGet(this::unusable);
    }

    private Response unusable() {
        return page(UNPROCESSABLE, "admin/link", new LinkPage(AccountRefused.Code.LINK_UNUSABLE.name()));
    }

    private Response page(int status, String template, Object page) {
        return Response.status(status)
                .entity(web.pages().render(template, page))
                .type(Pages.HTML)
                .build();
    }
}
