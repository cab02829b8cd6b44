package fr.passerelle.app.admin.people;

import fr.passerelle.app.admin.area.AdminResource;
import fr.passerelle.app.admin.area.AreaTools;
import fr.passerelle.app.audit.Reach;
import fr.passerelle.app.platforms.Organisation;
import fr.passerelle.app.platforms.OrganisationRefused;
import jakarta.servlet.ServletContext;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;

/** The organisations: made and renamed by administrators of the whole instance; for the others this page is nowhere. */
@Path(OrganisationsResource.PATH)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
public final class OrganisationsResource extends AdminResource {
    static final String PATH = AreaTools.PATH + "/organisations";

    private static final int UNPROCESSABLE = 422;

    private final PeopleTools people;

    public OrganisationsResource(@Context ServletContext servlet, @Context ContainerRequestContext request) {
        super(servlet, request);
        people = PeopleTools.of(servlet);
    }

    @GET
    public Response all() {
        requireEverything();
        return page(
                "admin/organisations",
                new OrganisationsPage(people.organisations().all(), "", "", ""));
    }

    @POST
    public Response added(MultivaluedMap<String, String> form) {
        requireEverything();
        String name = field(form, "name");
        try {
            Organisation made = people.organisations().add(administrator(), name);
            return seeOther(PATH, text("people.organisation.made", made.name()));
        } catch (OrganisationRefused refused) {
            return again(refused, "", name);
        }
    }

    @POST
    @Path("{id}/nom")
    public Response renamed(@PathParam("id") String id, MultivaluedMap<String, String> form) {
        requireEverything();
        Organisation organisation = found(Reach.id(id).flatMap(people.organisations()::find));
        String name = field(form, "name");
        try {
            people.organisations().rename(administrator(), organisation.id(), name);
            return seeOther(PATH, text("people.organisation.renamed", name));
        } catch (OrganisationRefused refused) {
            return again(refused, id, name);
        }
    }

    private void requireEverything() {
        if (!administrator().reach().isEverything()) {
            throw new NotFoundException();
        }
    }

    private Response again(OrganisationRefused refused, String faulty, String typed) {
        return page(
                UNPROCESSABLE,
                "admin/organisations",
                new OrganisationsPage(
                        people.organisations().all(), refused.code().name(), faulty, typed));
    }
}
