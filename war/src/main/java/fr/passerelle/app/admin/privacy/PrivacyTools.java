package fr.passerelle.app.admin.privacy;

import fr.passerelle.app.admin.area.AreaTools;
import fr.passerelle.app.admin.area.NavEntry;
import fr.passerelle.app.privacy.PersonalData;
import fr.passerelle.app.privacy.Retentions;
import jakarta.servlet.ServletContext;
import java.util.List;
import java.util.Objects;

/** What the pages about personal data need; left in the servlet context. */
public record PrivacyTools(PersonalData data, Retentions retentions) {

    /** Where the composition root leaves it. */
    public static final String ATTRIBUTE = PrivacyTools.class.getName();

    /** The JAX-RS classes of this package, to be registered by the composition root. */
    public static final List<Class<?>> RESOURCES =
            List.of(PersonalDataResource.class, PersonResource.class, RetentionResource.class);

    /** Where the pages begin. */
    public static final String PATH = AreaTools.PATH + "/donnees-personnelles";

    /** The line of the menu. */
    public static final NavEntry NAV = new NavEntry("privacy", PATH);

    static PrivacyTools of(ServletContext servlet) {
        return (PrivacyTools) Objects.requireNonNull(
                servlet.getAttribute(ATTRIBUTE), "the pages about personal data are not in place");
    }
}
