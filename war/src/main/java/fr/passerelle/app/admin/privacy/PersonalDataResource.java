package fr.passerelle.app.admin.privacy;

import fr.passerelle.app.admin.area.AdminResource;
import fr.passerelle.app.platforms.PlatformDirectory;
import jakarta.servlet.ServletContext;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.UUID;

/** The platforms within reach at which somebody can be looked for. */
@Path(PrivacyTools.PATH)
public final class PersonalDataResource extends AdminResource {
    private final PlatformDirectory directory;

    public PersonalDataResource(@Context ServletContext servlet, @Context ContainerRequestContext request) {
        super(servlet, request);
        directory = PrivacyTools.of(servlet).data().directory();
    }

    @GET
    public Response platforms() {
        Optional<UUID> organisation = administrator().reach().organisation();
        return page(
                "admin/personal-data",
                PersonalDataPage.of(directory.list(organisation, ""), directory.count(organisation, "")));
    }
}
