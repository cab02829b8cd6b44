package fr.passerelle.app.admin.registering;

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
public record RegistrationTools(Registering registering) {

    /** Where the composition root leaves it. */
    public static final String ATTRIBUTE = RegistrationTools.class.getName();

    /** The JAX-RS classes of this package, to be registered by the composition root. */
    public static final List<Class<?>> RESOURCES = List.of(
            RegistrationResource.class,
            RegistrationFailedMapper.ByPlatform.class,
            RegistrationFailedMapper.ByInvitation.class,
            RegistrationFailedMapper.ByAgreement.class,
            RegistrationFailedMapper.ByHand.class);

    /** How this tool presents itself, to platforms that register it and on the pages to copy from. */
    public static ToolRegistration toolRegistration(Site site, PlatformHttp http) {
        return new ToolRegistration(profile(site), http, SharedIssuers.ofKnownProducts());
    }

    static RegistrationTools of(ServletContext servlet) {
        return (RegistrationTools)
                Objects.requireNonNull(servlet.getAttribute(ATTRIBUTE), "the registration door is not in place");
    }

    /**
     * As little as a grade and a teacher's view of the group need: no name, no e-mail (F-6, J-19); of those enrolled, who
     * they are and in which role (E-1), without which a group would be those who came.
     */
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
                .scopes(Set.of(
                        Scope.SCORE,
                        Scope.LINE_ITEM,
                        Scope.LINE_ITEM_READ_ONLY,
                        Scope.RESULT_READ_ONLY,
                        Scope.MEMBERSHIP_READ_ONLY))
                .build();
    }

    private static URI address(Site site, String path) {
        return URI.create(site.publicUrl() + path);
    }
}
