package fr.passerelle.app.admin.people;

import fr.passerelle.app.accounts.Account;
import fr.passerelle.app.accounts.AccountLinks;
import fr.passerelle.app.accounts.AccountRefused;
import fr.passerelle.app.accounts.EmailAddress;
import fr.passerelle.app.admin.area.AdminResource;
import fr.passerelle.app.admin.area.AreaTools;
import fr.passerelle.app.admin.area.Notice;
import fr.passerelle.app.audit.AccountId;
import fr.passerelle.app.audit.Reach;
import fr.passerelle.app.platforms.Organisation;
import jakarta.servlet.ServletContext;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.Optional;

/** Who administers: invited, given another link, disabled and enabled, within the reach of who looks. */
@Path(AdministratorsResource.PATH)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
public final class AdministratorsResource extends AdminResource {
    static final String PATH = AreaTools.PATH + "/administrateurs";

    private static final int UNPROCESSABLE = 422;

    private final PeopleTools people;

    public AdministratorsResource(@Context ServletContext servlet, @Context ContainerRequestContext request) {
        super(servlet, request);
        people = PeopleTools.of(servlet);
    }

    @GET
    public Response all() {
        return page("admin/administrators", content("", AdministratorsPage.Typed.NOTHING));
    }

    @POST
    public Response invited(MultivaluedMap<String, String> form) {
        String email = field(form, "email");
        String organisation = field(form, "organisation");
        try {
            String secret = people.links()
                    .invite(
                            administrator(),
                            EmailAddress.spelled(email)
                                    .orElseThrow(() -> new AccountRefused(AccountRefused.Code.EMAIL_INVALID)),
                            reach(organisation));
            return seeOther(PATH, notice("people.invited", email, secret));
        } catch (AccountRefused refused) {
            return page(
                    UNPROCESSABLE,
                    "admin/administrators",
                    content(refused.code().name(), new AdministratorsPage.Typed(email, organisation)));
        }
    }

    @POST
    @Path("{id}/lien")
    public Response link(@PathParam("id") String id) {
        Account account = account(id);
        try {
            String secret = people.links().again(administrator(), account.id());
            return seeOther(
                    PATH,
                    account.awaited()
                            ? notice("people.invited", account.email().text(), secret)
                            : notice("people.reset", account.email().text(), secret));
        } catch (AccountRefused refused) {
            return refusedThere(refused);
        }
    }

    @POST
    @Path("{id}/desactiver")
    public Response disabled(@PathParam("id") String id) {
        Account account = account(id);
        try {
            people.accounts().disable(administrator(), account.id());
            return seeOther(PATH, text("people.disabled", account.email().text()));
        } catch (AccountRefused refused) {
            return refusedThere(refused);
        }
    }

    @POST
    @Path("{id}/reactiver")
    public Response enabled(@PathParam("id") String id) {
        Account account = account(id);
        people.accounts().enable(administrator(), account.id());
        return seeOther(PATH, text("people.enabled", account.email().text()));
    }

    private Account account(String id) {
        return found(AccountId.spelled(id)
                .flatMap(spelled -> people.accounts().find(administrator().reach(), spelled)));
    }

    /** What the form chose: an organisation within reach, or all that whoever invites reaches. */
    private Reach reach(String organisation) {
        if (organisation.isEmpty()) {
            return administrator().reach();
        }
        return Reach.id(organisation)
                .filter(id -> administrator().reach().covers(id))
                .flatMap(people.organisations()::find)
                .map(Organisation::id)
                .map(Reach::of)
                .orElseThrow(() -> new AccountRefused(AccountRefused.Code.OUT_OF_REACH));
    }

    private Notice notice(String key, String email, String secret) {
        return new Notice(text(key, email), Optional.of(web().site().publicUrl() + AccountLinks.path(secret)));
    }

    private Response refusedThere(AccountRefused refused) {
        return page(
                UNPROCESSABLE,
                "admin/administrators",
                content(refused.code().name(), AdministratorsPage.Typed.NOTHING));
    }

    private AdministratorsPage content(String problem, AdministratorsPage.Typed typed) {
        return AdministratorsPage.of(
                people.accounts().within(administrator().reach()),
                people.organisations().all(),
                administrator(),
                problem,
                typed);
    }
}
