package fr.passerelle.app.admin.door;

import fr.passerelle.app.accounts.AccountLinks;
import fr.passerelle.app.accounts.signin.AdminSessions;
import fr.passerelle.app.accounts.signin.SignIn;
import jakarta.servlet.ServletContext;
import java.util.List;
import java.util.Objects;

/** What the door needs; made once by the composition root and left in the servlet context. */
public record DoorTools(SignIn signIn, AdminSessions sessions, AccountLinks links) {

    /** Where the composition root leaves it. */
    public static final String ATTRIBUTE = DoorTools.class.getName();

    /** The JAX-RS classes of this package, to be registered by the composition root. */
    public static final List<Class<?>> RESOURCES =
            List.of(SignInResource.class, SignOutResource.class, LinkResource.class);

    static DoorTools of(ServletContext servlet) {
        return (DoorTools) Objects.requireNonNull(servlet.getAttribute(ATTRIBUTE), "the door is not in place");
    }
}
