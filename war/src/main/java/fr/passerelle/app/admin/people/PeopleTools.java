package fr.passerelle.app.admin.people;

import fr.passerelle.app.accounts.AccountLinks;
import fr.passerelle.app.accounts.Accounts;
import fr.passerelle.app.accounts.signin.SignIn;
import fr.passerelle.app.admin.area.NavEntry;
import fr.passerelle.app.platforms.Organisations;
import jakarta.servlet.ServletContext;
import java.util.List;
import java.util.Objects;

/** What these pages need; made once by the composition root and left in the servlet context. */
public record PeopleTools(Accounts accounts, AccountLinks links, SignIn signIn, Organisations organisations) {

    /** Where the composition root leaves it. */
    public static final String ATTRIBUTE = PeopleTools.class.getName();

    /** The JAX-RS classes of this package, to be registered by the composition root. */
    public static final List<Class<?>> RESOURCES =
            List.of(AdministratorsResource.class, OrganisationsResource.class, OwnAccountResource.class);

    /** The lines of the menu of this package. */
    public static final List<NavEntry> ENTRIES = List.of(
            new NavEntry("organisations", OrganisationsResource.PATH, true),
            new NavEntry("administrators", AdministratorsResource.PATH));

    static PeopleTools of(ServletContext servlet) {
        return (PeopleTools)
                Objects.requireNonNull(servlet.getAttribute(ATTRIBUTE), "the pages of people are not in place");
    }
}
