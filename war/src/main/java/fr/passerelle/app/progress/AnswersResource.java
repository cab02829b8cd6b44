package fr.passerelle.app.progress;

import fr.passerelle.app.learning.content.LearningModule;
import fr.passerelle.app.learning.content.PersonaExercise;
import fr.passerelle.app.learning.content.Playable;
import fr.passerelle.app.session.Errand;
import jakarta.servlet.ServletContext;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.List;

/** What the group answered, to be shown in a room: counts and effects, never names. */
@Path(Errand.PLAYER + DeskResource.LAUNCH + Errand.GROUP + "/reponses")
public final class AnswersResource extends DeskResource {

    public AnswersResource(@Context ServletContext servlet) {
        super(servlet);
    }

    @Override
    Response page(Desk desk) {
        mustAct(desk);
        Playable content = content(desk).orElseThrow(NotFoundException::new);
        AnswersPage page = new AnswerWords(web.messages(), web.site())
                .page(
                        around(desk),
                        content,
                        asked(desk, content),
                        tools.opinions().in(desk.placement().id(), content.id()));
        return page(desk, "progress/answers", page, Response.Status.OK.getStatusCode());
    }

    private List<AnswersPage.Asked> asked(Desk desk, Playable content) {
        AnswerWords words = new AnswerWords(web.messages(), web.site());
        if (content instanceof PersonaExercise exercise) {
            return words.forks(tools.answers().forks(desk.placement(), exercise));
        }
        return content instanceof LearningModule module
                ? words.questions(tools.answers().questions(desk.placement(), module))
                : List.of();
    }
}
