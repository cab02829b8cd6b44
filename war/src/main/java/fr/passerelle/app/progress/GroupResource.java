package fr.passerelle.app.progress;

import fr.passerelle.app.gradebook.ScoreLedger.Resending;
import fr.passerelle.app.progress.group.Course;
import fr.passerelle.app.progress.group.Group;
import fr.passerelle.app.progress.group.Scope;
import fr.passerelle.app.session.Errand;
import jakarta.servlet.ServletContext;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;

/** The page a teacher comes to: the preview, the group, its grades. */
@Path(Errand.PLAYER + DeskResource.LAUNCH + Errand.GROUP)
public final class GroupResource extends DeskResource {
    /** Which grades to send again: {@link #UNSENT}, or all. */
    static final String RESEND = "renvoyer";

    static final String UNSENT = "nouveau";

    /** Sent to count who began and finished each activity of the course, however long it takes. */
    static final String COUNT = "compter";

    public GroupResource(@Context ServletContext servlet) {
        super(servlet);
    }

    @Override
    Response sent(Desk desk) {
        return desk.asked(RESEND).isEmpty() ? page(desk) : resent(desk);
    }

    private Response resent(Desk desk) {
        mustAct(desk);
        Resending which = desk.asked(RESEND).equals(UNSENT) ? Resending.ONLY_UNSENT : Resending.EVERYTHING;
        int many = tools.ledger().resend(List.of(desk.placement().id()), which);
        return changed(desk, "", Map.of(GroupPage.DONE, many == 0 ? "rien" : "renvoi"));
    }

    @Override
    Response page(Desk desk) {
        Group group = tools.groups().of(desk.session(), desk.placement());
        GroupPage page = GroupPage.of(desk, around(desk), group, course(desk, group), again(desk), web.messages());
        return page(desk, "progress/group", page, Response.Status.OK.getStatusCode());
    }

    private Course course(Desk desk, Group group) {
        return Scope.of(desk.session()).mayAct()
                ? tools.groups()
                        .course(
                                desk.home(),
                                group.rows().size(),
                                !desk.asked(COUNT).isEmpty())
                : Course.UNSEEN;
    }
}
