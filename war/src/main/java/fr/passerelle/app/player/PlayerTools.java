package fr.passerelle.app.player;

import fr.passerelle.app.archive.ContentArchive;
import fr.passerelle.app.history.Opinions;
import fr.passerelle.app.history.Seat;
import fr.passerelle.app.player.visit.GradeLine;
import fr.passerelle.app.storage.Transactions;
import jakarta.servlet.ServletContext;
import java.time.Clock;
import java.util.List;
import java.util.Objects;

/** What the player's resource needs; made once by the composition root and left in the servlet context. */
public record PlayerTools(
        Transactions transactions,
        Playthrough playthrough,
        Review review,
        Opinions opinions,
        ContentArchive contents,
        GradeLines grades,
        Clock clock) {

    /** Where the composition root leaves it. */
    public static final String ATTRIBUTE = PlayerTools.class.getName();

    /** The JAX-RS classes of this package, to be registered by the composition root. */
    public static final List<Class<?>> RESOURCES =
            List.of(PlayerResource.class, ReviewResource.class, ContentFilesResource.class);

    static PlayerTools of(ServletContext servlet) {
        return (PlayerTools) Objects.requireNonNull(servlet.getAttribute(ATTRIBUTE), "the player is not in place");
    }

    /** Says where the grade of a seat is; the player itself knows nothing of grades. */
    @FunctionalInterface
    public interface GradeLines {
        GradeLine of(Seat seat, String platformName);
    }
}
