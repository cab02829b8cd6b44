package fr.passerelle.app.player;

import fr.passerelle.app.archive.ContentArchive;
import fr.passerelle.app.catalogue.ContentFile;
import fr.passerelle.app.learning.content.PlayableId;
import jakarta.servlet.ServletContext;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HEAD;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.Objects;
import java.util.Optional;

/**
 * The images and films that contents show, whole or in part (RFC 9110 § 13 and 14); nothing else of a content is ever
 * served as a file.
 */
@Path(ContentFilesResource.PATH)
public final class ContentFilesResource {
    public static final String PATH = "/contenus";
    private static final String FILE = "{playable}/{name: .+}";
    private static final int AN_HOUR = 3600;
    private static final String RANGE = "Range";
    private static final String IF_RANGE = "If-Range";
    private static final String CONTENT_RANGE = "Content-Range";
    private static final String ACCEPT_RANGES = "Accept-Ranges";

    private final ContentArchive contents;

    public ContentFilesResource(@Context ServletContext servlet) {
        contents = PlayerTools.of(servlet).contents();
    }

    @GET
    @Path(FILE)
    public Response file(
            @PathParam("playable") String playable,
            @PathParam("name") String name,
            @Context Request request,
            @Context HttpHeaders headers) {
        ContentFile file = known(playable, name);
        Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag(file));
        return described(file, unchanged == null ? answer(file, wanted(file, headers)) : unchanged);
    }

    /** A range counts for GET only. */
    @HEAD
    @Path(FILE)
    public Response head(@PathParam("playable") String playable, @PathParam("name") String name) {
        ContentFile file = known(playable, name);
        return described(file, Response.ok().type(file.mediaType()).header(HttpHeaders.CONTENT_LENGTH, file.length()));
    }

    private ContentFile known(String playable, String name) {
        return Optional.of(playable)
                .filter(PlayableId::isWellSpelled)
                .flatMap(id -> contents.file(new PlayableId(id), name))
                .orElseThrow(NotFoundException::new);
    }

    private static Response described(ContentFile file, Response.ResponseBuilder answer) {
        CacheControl anHour = new CacheControl();
        anHour.setMaxAge(AN_HOUR);
        return answer.tag(tag(file))
                .cacheControl(anHour)
                .header(ACCEPT_RANGES, "bytes")
                .build();
    }

    private static EntityTag tag(ContentFile file) {
        return new EntityTag(file.hash());
    }

    /** What to send: a range counts only of the very file its beginning came from. */
    private static ByteRange wanted(ContentFile file, HttpHeaders headers) {
        String before = header(headers, IF_RANGE).strip();
        return before.isEmpty() || before.equals("\"" + file.hash() + "\"")
                ? ByteRange.of(header(headers, RANGE), file.length())
                : new ByteRange.Whole();
    }

    private static Response.ResponseBuilder answer(ContentFile file, ByteRange wanted) {
        if (wanted instanceof ByteRange.Part part) {
            return Response.status(Response.Status.PARTIAL_CONTENT)
                    .entity(file.bytes(part.first(), part.last()))
                    .type(file.mediaType())
                    .header(CONTENT_RANGE, "bytes " + part.first() + "-" + part.last() + "/" + file.length());
        }
        return wanted instanceof ByteRange.Unsatisfiable
                ? Response.status(Response.Status.REQUESTED_RANGE_NOT_SATISFIABLE)
                        .header(CONTENT_RANGE, "bytes */" + file.length())
                : Response.ok(file.bytes(), file.mediaType());
    }

    private static String header(HttpHeaders headers, String name) {
        return Objects.requireNonNullElse(headers.getHeaderString(name), "");
    }
}
