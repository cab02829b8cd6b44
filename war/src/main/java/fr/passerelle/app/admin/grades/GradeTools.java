package fr.passerelle.app.admin.grades;

import fr.passerelle.app.admin.area.AreaTools;
import fr.passerelle.app.admin.area.NavEntry;
import fr.passerelle.app.upkeep.GradeUpkeep;
import jakarta.servlet.ServletContext;
import java.util.List;
import java.util.Objects;

/** What the page about grades needs; left in the servlet context. */
public record GradeTools(GradeUpkeep grades) {

    /** Where the composition root leaves it. */
    public static final String ATTRIBUTE = GradeTools.class.getName();

    /** The JAX-RS classes of this package, to be registered by the composition root. */
    public static final List<Class<?>> RESOURCES = List.of(GradesResource.class);

    /** Where the page is. */
    public static final String PATH = AreaTools.PATH + "/notes";

    /** The line of the menu. */
    public static final NavEntry NAV = new NavEntry("grades", PATH);

    static GradeTools of(ServletContext servlet) {
        return (GradeTools)
                Objects.requireNonNull(servlet.getAttribute(ATTRIBUTE), "the page about grades is not in place");
    }
}
