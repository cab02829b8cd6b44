package fr.passerelle.app.admin.privacy;

import fr.passerelle.app.admin.area.AdminResource;
import fr.passerelle.app.audit.Reach;
import fr.passerelle.app.platforms.Organisation;
import fr.passerelle.app.privacy.RetentionTerm;
import fr.passerelle.app.privacy.Retentions;
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
import java.util.UUID;

/** How long an organisation keeps what nobody touches any more. */
@Path(RetentionResource.PATH)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
public final class RetentionResource extends AdminResource {
    static final String PATH = PrivacyTools.PATH + "/conservation";

    private static final int UNPROCESSABLE = 422;

    private final Retentions retentions;

    public RetentionResource(@Context ServletContext servlet, @Context ContainerRequestContext request) {
        super(servlet, request);
        retentions = PrivacyTools.of(servlet).retentions();
    }

    @GET
    public Response terms() {
        return page("admin/retention", shown("", ""));
    }

    /** An empty field gives the choice up. */
    @POST
    @Path("{id}")
    public Response chosen(@PathParam("id") String id, MultivaluedMap<String, String> form) {
        UUID organisation = found(Reach.id(id).filter(administrator().reach()::covers));
        String typed = field(form, "mois");
        Optional<Integer> months = RetentionTerm.months(typed);
        if (months.isEmpty() && !typed.isEmpty()) {
            return page(UNPROCESSABLE, "admin/retention", shown(id, typed));
        }
        Organisation chosen = found(retentions.choose(administrator(), organisation, months));
        return seeOther(PATH, text("privacy.retention.done", chosen.name(), months.orElse(retentions.usual())));
    }

    private RetentionPage shown(String faulty, String typed) {
        return RetentionPage.of(retentions.within(administrator()), retentions.usual(), faulty, typed);
    }
}
