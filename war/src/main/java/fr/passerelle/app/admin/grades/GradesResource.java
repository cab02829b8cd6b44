package fr.passerelle.app.admin.grades;

import fr.passerelle.app.admin.area.AdminResource;
import fr.passerelle.app.gradebook.grade.GradeCause;
import jakarta.servlet.ServletContext;
import jakarta.ws.rs.BadRequestException;
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
import java.util.stream.Stream;

/** The grades that do not arrive, and sending them again. */
@Path(GradeTools.PATH)
public final class GradesResource extends AdminResource {
    private final GradeTools tools;

    public GradesResource(@Context ServletContext servlet, @Context ContainerRequestContext request) {
        super(servlet, request);
        tools = GradeTools.of(servlet);
    }

    @GET
    public Response heaps() {
        return page(
                "admin/grades",
                GradesPage.of(tools.grades().heaps(administrator().reach()), web().messages()));
    }

    /** Everything within reach. */
    @POST
    public Response replayAll() {
        return told(tools.grades().replayAll(administrator()));
    }

    /** What does not arrive at one platform; {@code motif} is one cause, or empty for all. */
    @POST
    @Path("{id}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response replay(@PathParam("id") String id, MultivaluedMap<String, String> form) {
        Optional<GradeCause> cause = cause(field(form, "motif"));
        return told(found(tools.grades().replay(administrator(), id, cause)));
    }

    private Response told(int replayed) {
        return seeOther(GradeTools.PATH, text("grades.replayed", replayed));
    }

    private static Optional<GradeCause> cause(String name) {
        if (name.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(Stream.of(GradeCause.values())
                .filter(cause -> cause.name().equals(name))
                .findFirst()
                .orElseThrow(BadRequestException::new));
    }
}
