package fr.passerelle.app.admin.diagnosis;

import fr.passerelle.app.admin.area.AdminResource;
import fr.passerelle.app.admin.area.AreaTools;
import jakarta.servlet.ServletContext;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What was refused and what failed lately, within reach; what only the whole instance may know is nowhere for others. */
@Path(JournalResource.PATH)
public final class JournalResource extends AdminResource {
    static final String PATH = AreaTools.PATH + "/journal";

    private final DiagnosisTools tools;

    public JournalResource(@Context ServletContext servlet, @Context ContainerRequestContext request) {
        super(servlet, request);
        tools = DiagnosisTools.of(servlet);
    }

    @GET
    public Response refusals(
            @QueryParam("reference") @Nullable String reference,
            @QueryParam("code") @Nullable String code,
            @QueryParam("plateforme") @Nullable String platform,
            @QueryParam("jours") @Nullable String days,
            @QueryParam("apres") @Nullable String after) {
        JournalQuestion question =
                new JournalQuestion(sent(reference), sent(code), sent(platform), sent(days), sent(after));
        return page("admin/journal", JournalPage.of(question, administrator().reach(), tools, web().messages()));
    }

    @GET
    @Path("services")
    public Response failures(
            @QueryParam("plateforme") @Nullable String platform, @QueryParam("apres") @Nullable String after) {
        return page(
                "admin/journal-services",
                FailuresPage.of(sent(platform), sent(after), administrator().reach(), tools, web().messages()));
    }

    @GET
    @Path("inconnues")
    public Response unknown() {
        found(Optional.of(administrator().reach()).filter(reach -> reach.isEverything()));
        return page("admin/journal-unknown", UnknownPage.of(tools, web().messages()));
    }

    private static String sent(@Nullable String value) {
        return value == null ? "" : value.strip();
    }
}
