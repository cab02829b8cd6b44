package fr.passerelle.app.admin.linking;

import fr.passerelle.app.web.WebTools;
import jakarta.servlet.ServletContext;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;

/** Our values for platforms that read them by themselves; nothing in them is secret. */
@Path(ConfigurationResource.PATH)
public final class ConfigurationResource {
    static final String PATH = "/lti/config";

    private final LinkingTools tools;
    private final WebTools web;

    public ConfigurationResource(@Context ServletContext servlet) {
        tools = LinkingTools.of(servlet);
        web = WebTools.of(servlet);
    }

    /** For a platform, or the script of whoever runs one, that can read the standard's own form (Dynamic Registration 2.2). */
    @GET
    @Path("/tool.json")
    @Produces(MediaType.APPLICATION_JSON)
    public String anyPlatform() {
        return tools.registration().declaration();
    }

    @GET
    @Path("/canvas.json")
    @Produces(MediaType.APPLICATION_JSON)
    public String canvas() {
        return CanvasConfiguration.of(
                tools.registration().profile(), web.messages().text("linking.pick"));
    }
}
