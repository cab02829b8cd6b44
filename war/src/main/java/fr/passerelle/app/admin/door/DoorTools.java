package fr.passerelle.app.admin.door;

import fr.passerelle.app.accounts.AccountLinks;
import fr.passerelle.app.accounts.Accounts;
import fr.passerelle.app.accounts.oidc.OidcClient;
import fr.passerelle.app.accounts.signin.AdminSessions;
import fr.passerelle.app.accounts.signin.SignIn;
import fr.passerelle.app.settings.AddressRanges;
import jakarta.servlet.ServletContext;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What the door needs; made once by the composition root and left in the servlet context.
 *
 * @param provider who else vouches for administrators, if the settings name one
 * @param proxies who is believed when it says for whom it speaks
 */
public record DoorTools(
        SignIn signIn,
        AdminSessions sessions,
        Accounts accounts,
        AccountLinks links,
        Optional<OidcClient> provider,
        AddressRanges proxies) {

    /** Where the composition root leaves it. */
    public static final String ATTRIBUTE = DoorTools.class.getName();

    /** The JAX-RS classes of this package, to be registered by the composition root. */
    public static final List<Class<?>> RESOURCES = List.of(
            SignInResource.class,
            SignOutResource.class,
            LinkResource.class,
            OidcResource.class,
            TooManyAtOnceMapper.class);

    /** What its button says; empty when there is none. */
    String providerName() {
        return provider.map(OidcClient::name).orElse("");
    }

    static DoorTools of(ServletContext servlet) {
        return (DoorTools) Objects.requireNonNull(servlet.getAttribute(ATTRIBUTE), "the door is not in place");
    }
}
