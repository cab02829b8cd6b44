package fr.passerelle.app.progress;

import fr.passerelle.app.arrangement.Arrangements;
import fr.passerelle.app.catalogue.Catalogue;
import fr.passerelle.app.gradebook.ScoreLedger;
import fr.passerelle.app.history.Opinions;
import fr.passerelle.app.picker.request.ChoosingAgain;
import fr.passerelle.app.placement.Placements;
import fr.passerelle.app.progress.group.GroupAnswers;
import fr.passerelle.app.progress.group.Groups;
import fr.passerelle.app.session.LaunchSessions;
import jakarta.servlet.ServletContext;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;

/** What the resources of the teacher's view need; made once by the composition root and left in the servlet context. */
public record ProgressTools(
        LaunchSessions sessions,
        Placements placements,
        Supplier<Catalogue> catalogue,
        Groups groups,
        GroupAnswers answers,
        Opinions opinions,
        Arrangements arrangements,
        ScoreLedger ledger,
        ChoosingAgain again) {

    /** Where the composition root leaves it. */
    public static final String ATTRIBUTE = ProgressTools.class.getName();

    /** The JAX-RS classes of this package, to be registered by the composition root. */
    public static final List<Class<?>> RESOURCES = List.of(
            GroupResource.class,
            LearnerResource.class,
            AnswersResource.class,
            ExportResource.class,
            ContentResource.class);

    static ProgressTools of(ServletContext servlet) {
        return (ProgressTools) Objects.requireNonNull(servlet.getAttribute(ATTRIBUTE), "the group is not in place");
    }
}
