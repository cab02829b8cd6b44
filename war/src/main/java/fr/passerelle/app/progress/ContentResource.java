package fr.passerelle.app.progress;

import fr.passerelle.app.picker.PickerResource;
import fr.passerelle.app.session.Errand;
import jakarta.servlet.ServletContext;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.Map;

/** Who leads the group of an activity chooses something else for it: the way to the picker, or why there is none. */
@Path(Errand.PLAYER + DeskResource.LAUNCH + Errand.GROUP + "/contenu")
public final class ContentResource extends DeskResource {

    public ContentResource(@Context ServletContext servlet) {
        super(servlet);
    }

    /** There is nothing to see. */
    @Override
    Response page(Desk desk) {
        return Response.seeOther(web.site().address(around(desk).address("", Map.of())))
                .build();
    }

    @Override
    Response sent(Desk desk) {
        mustAct(desk);
        return tools.again()
                .open(desk.session(), desk.credential(), desk.placement().id())
                .map(opened -> PickerResource.onward(opened, desk.credential(), web))
                .orElseGet(() -> page(desk, "picker/refused", again(desk), Response.Status.CONFLICT.getStatusCode()));
    }

    /** What may be chosen is the same whatever is played there now. */
    @Override
    boolean isTheirOwn(Desk desk) {
        return false;
    }
}
