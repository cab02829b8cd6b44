package fr.passerelle.app.progress;

import fr.passerelle.app.progress.group.GroupRow;
import fr.passerelle.app.session.Errand;
import jakarta.servlet.ServletContext;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;

/** The group as a file to keep: CSV unless {@code forme=json} is asked for. */
@Path(Errand.PLAYER + DeskResource.LAUNCH + Errand.GROUP + "/export")
public final class ExportResource extends DeskResource {
    static final String FORM = "forme";
    static final String JSON = "json";

    public ExportResource(@Context ServletContext servlet) {
        super(servlet);
    }

    @Override
    Response page(Desk desk) {
        mustAct(desk);
        List<GroupRow> rows =
                tools.groups().of(desk.session(), desk.placement()).rows();
        Export export = new Export(web.messages());
        return desk.asked(FORM).equals(JSON)
                ? file(export.json(rows), "application/json", "groupe.json")
                : file(export.csv(rows), "text/csv;charset=UTF-8", "groupe.csv");
    }

    private static Response file(String content, String type, String name) {
        return Response.ok(content, type)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                .build();
    }
}
