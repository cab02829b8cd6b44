package fr.passerelle.app.admin.diagnosis;

import fr.passerelle.app.admin.area.NavEntry;
import fr.passerelle.app.audit.Reach;
import fr.passerelle.app.journal.RefusedLaunches;
import fr.passerelle.app.journal.ServiceFailures;
import fr.passerelle.app.platforms.Platforms;
import fr.passerelle.app.selftest.ReportText;
import fr.passerelle.app.selftest.SelfTest;
import fr.passerelle.lti.platform.Registration;
import jakarta.servlet.ServletContext;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** What these pages need; made once by the composition root and left in the servlet context. */
public record DiagnosisTools(
        SelfTest selfTest,
        ReportText reports,
        RefusedLaunches refusals,
        ServiceFailures failures,
        Platforms platforms,
        Clock clock) {

    /** Where the composition root leaves it. */
    public static final String ATTRIBUTE = DiagnosisTools.class.getName();

    /** The JAX-RS classes of this package, to be registered by the composition root. */
    public static final List<Class<?>> RESOURCES = List.of(SelfTestResource.class, JournalResource.class);

    /** The line of the menu. */
    public static final NavEntry JOURNAL = new NavEntry("journal", JournalResource.PATH);

    static DiagnosisTools of(ServletContext servlet) {
        return (DiagnosisTools)
                Objects.requireNonNull(servlet.getAttribute(ATTRIBUTE), "the diagnosis is not in place");
    }

    /** The platforms within somebody's reach, by name. */
    List<Registration> within(Reach reach) {
        return platforms.within(reach.organisation());
    }

    /** The platform of this id, if it is within reach. */
    Optional<Registration> find(Reach reach, String id) {
        return within(reach).stream()
                .filter(registration -> registration.id().value().equals(id))
                .findFirst();
    }
}
