package fr.passerelle.app.admin.platform;

import fr.passerelle.app.admin.area.AdminResource;
import fr.passerelle.app.platforms.PlatformDirectory;
import fr.passerelle.app.storage.StoredText;
import jakarta.servlet.ServletContext;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Every platform within reach. */
@Path(PlatformTools.PATH)
public final class PlatformsResource extends AdminResource {
    private static final int LONGEST_SEARCH = 100;

    private final PlatformTools tools;

    public PlatformsResource(@Context ServletContext servlet, @Context ContainerRequestContext request) {
        super(servlet, request);
        tools = PlatformTools.of(servlet);
    }

    @GET
    public Response list(@QueryParam("recherche") @Nullable String search) {
        String words =
                search == null ? "" : StoredText.of(search, LONGEST_SEARCH).strip();
        Optional<UUID> owner = administrator().reach().organisation();
        PlatformDirectory directory = tools.platforms().directory();
        return page(
                "admin/platforms",
                PlatformsPage.of(words, directory.list(owner, words), directory.count(owner, words)));
    }
}
