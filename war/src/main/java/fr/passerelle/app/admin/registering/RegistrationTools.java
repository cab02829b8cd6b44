package fr.passerelle.app.admin;

import fr.passerelle.app.keys.KeyRotation;
import fr.passerelle.app.platforms.Invitations;
import fr.passerelle.app.platforms.Platforms;
import fr.passerelle.app.storage.Transactions;
import fr.passerelle.app.web.Site;
import fr.passerelle.lti.claim.CopyHistory;
import fr.passerelle.lti.platform.PlatformHttp;
import fr.passerelle.lti.service.Scope;
import fr.passerelle.registration.ToolRegistration;
import fr.passerelle.registration.dynamic.SharedIssuers;
import fr.passerelle.registration.profile.ToolMessage;
import fr.passerelle.registration.profile.ToolProfile;
import jakarta.servlet.ServletContext;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** What the registration door needs; made once by the composition root and left in the servlet context. */
public record RegistrationTools(
        ToolRegistration registration,
        Invitations invitations,
        Platforms platforms,
        KeyRotation keys,
        Transactions transactions) {

    /** Where the composition root leaves it. */
    public static final String ATTRIBUTE = RegistrationTools.class.getName();

    /** The JAX-RS classes of this package, to be registered by the composition root. */
    public static final List<Class<?>> RESOURCES = List.of(
            RegistrationResource.class,
            RegistrationFailedMapper.ByPlatform.class,
            RegistrationFailedMapper.ByInvitation.class,
            RegistrationFailedMapper.ByAgreement.class,
            RegistrationFailedMapper.ByHand.class);

    public static RegistrationTools with(
            Site site,
            PlatformHttp http,
            Invitations invitations,
            Platforms platforms,
            KeyRotation keys,
            Transactions transactions) {
        ToolRegistration registration = new ToolRegistration(profile(site), http, SharedIssuers.ofKnownProducts());
        return new RegistrationTools(registration, invitations, platforms, keys, transactions);
    }

    static RegistrationTools of(ServletContext servlet) {
        return (RegistrationTools)
                Objects.requireNonNull(servlet.getAttribute(ATTRIBUTE), "the registration door is not in place");
    }

    /** As little as a grade needs: no name, no e-mail, no list of participants (F-6, J-19). */
    private static ToolProfile profile(Site site) {
        return ToolProfile.of(
                        "Passerelle",
                        address(site, "/lti/login"),
                        address(site, "/lti/launch"),
                        address(site, "/lti/jwks"))
                .named("fr", "Passerelle")
                .description("Modules et exercices pour les métiers de l’accueil du public")
                .home(address(site, "/"))
                .privacyPolicy(address(site, "/donnees-personnelles"))
                .messages(List.of(
                        ToolMessage.resourceLink(),
                        ToolMessage.deepLinking("Choisir un contenu"),
                        ToolMessage.submissionReview()))
                .customParameters(CopyHistory.PARAMETERS)
                .scopes(Set.of(Scope.SCORE, Scope.LINE_ITEM, Scope.LINE_ITEM_READ_ONLY, Scope.RESULT_READ_ONLY))
                .build();
    }

    private static URI address(Site site, String path) {
        return URI.create(site.publicUrl() + path);
    }
}
